import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import type { DocumentStore, LearnedDocument, WrittenPassage } from "../../features/learn/ports.ts";
import type { Db } from "./database.ts";
import { learnedDocuments, passages, postings, vocabulary } from "./schema/index.ts";

/** Documents that were learned, their versions, and the postings that make them findable. */
export function documentStore(db: Db): DocumentStore {
  const known = new Set<string>();
  return {
    async current(key) {
      const [row] = await db
        .select()
        .from(learnedDocuments)
        .where(and(eq(learnedDocuments.key, key), searchable()));
      return row && asDocument(row);
    },
    async list() {
      const rows = await db
        .select()
        .from(learnedDocuments)
        .where(searchable())
        .orderBy(asc(learnedDocuments.key));
      return rows.map(asDocument);
    },
    async vocabulary() {
      for (const { term } of await db.select().from(vocabulary)) known.add(term);
      return known;
    },
    async begin(document) {
      return db.transaction(async (tx) => {
        const versions = await tx
          .select()
          .from(learnedDocuments)
          .where(eq(learnedDocuments.key, document.key))
          .orderBy(desc(learnedDocuments.version));
        await drop(
          tx,
          versions.filter(({ completedAt }) => completedAt === null).map(({ id }) => id),
        );
        const [row] = await tx
          .insert(learnedDocuments)
          .values({ ...document, version: (versions[0]?.version ?? 0) + 1, passages: 0, words: 0 })
          .returning({ id: learnedDocuments.id });
        if (!row) throw new Error("the database did not return the id of a new document");
        return row.id;
      });
    },
    async add(document, block, batch) {
      await db.transaction(async (tx) => {
        const ids = await tx
          .insert(passages)
          .values(
            batch.map(({ key, title, heading, locator, text }) => ({
              document,
              key,
              title,
              heading,
              locator,
              text,
            })),
          )
          .returning({ id: passages.id });
        const rows = blockOf(
          batch,
          ids.map(({ id }) => id),
        );
        const unseen = rows.map(({ term }) => term).filter((term) => !known.has(term));
        if (unseen.length > 0) {
          await tx.execute(
            sql`insert into vocabulary (term) select * from jsonb_array_elements_text(${JSON.stringify(unseen)}::text::jsonb) on conflict do nothing`,
          );
        }
        await tx.execute(sql`insert into postings (term, document, block, passages, weights, lengths)
          select term, ${document}::int, ${block}::int, passages, weights, lengths
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
            as x(term text, passages int[], weights real[], lengths real[])`);
        for (const term of unseen) known.add(term);
      });
    },
    async complete(document, totals, at) {
      return db.transaction(async (tx) => {
        const [row] = await tx
          .update(learnedDocuments)
          .set({ ...totals, completedAt: at })
          .where(eq(learnedDocuments.id, document))
          .returning();
        if (!row) throw new Error(`there is no document ${document} to complete`);
        const older = await tx
          .update(learnedDocuments)
          .set({ replacedAt: at })
          .where(
            and(
              eq(learnedDocuments.key, row.key),
              isNull(learnedDocuments.replacedAt),
              sql`${learnedDocuments.version} < ${row.version}`,
            ),
          )
          .returning({ id: learnedDocuments.id });
        // The text of older versions stays as history; only what makes it findable goes.
        await unindex(
          tx,
          older.map(({ id }) => id),
        );
        return asDocument(row);
      });
    },
    async describe(document, changes) {
      if (Object.keys(changes).length > 0)
        await db.update(learnedDocuments).set(changes).where(eq(learnedDocuments.id, document));
    },
    async forget(key) {
      return db.transaction(async (tx) => {
        const rows = await tx.select().from(learnedDocuments).where(eq(learnedDocuments.key, key));
        await drop(
          tx,
          rows.map(({ id }) => id),
        );
        return rows.length > 0;
      });
    },
  };
}

/** Condition: whole, and not replaced by a newer version. */
const searchable = () => and(isNotNull(learnedDocuments.completedAt), isNull(learnedDocuments.replacedAt));

async function unindex(db: Db, documents: number[]): Promise<void> {
  if (documents.length > 0) await db.delete(postings).where(inArray(postings.document, documents));
}

async function drop(db: Db, documents: number[]): Promise<void> {
  if (documents.length === 0) return;
  await unindex(db, documents);
  await db.delete(passages).where(inArray(passages.document, documents));
  await db.delete(learnedDocuments).where(inArray(learnedDocuments.id, documents));
}

interface Block {
  term: string;
  passages: number[];
  weights: number[];
  lengths: number[];
}

/** The words of a batch, each with the passages it occurs in. */
function blockOf(batch: readonly WrittenPassage[], ids: readonly number[]): Block[] {
  const blocks = new Map<string, Block>();
  batch.forEach(({ indexed }, index) => {
    for (const [term, weight] of indexed.weights) {
      const block = blocks.get(term) ?? { term, passages: [], weights: [], lengths: [] };
      block.passages.push(ids[index] ?? 0);
      block.weights.push(weight);
      block.lengths.push(indexed.length);
      blocks.set(term, block);
    }
  });
  return [...blocks.values()];
}

function asDocument(row: typeof learnedDocuments.$inferSelect): LearnedDocument {
  const { id, key, version, title, date, audience, hash, passages: count, learnedBy, learnedAt } = row;
  return {
    id,
    key,
    version,
    title,
    date,
    audience: audience as Audience,
    hash,
    passages: count,
    learnedBy,
    learnedAt,
  };
}
