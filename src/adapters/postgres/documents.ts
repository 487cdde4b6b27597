import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import { apartFromItsText } from "../../domain/dutch/tokens.ts";
import type { DocumentStore, LearnedDocument, WrittenPassage } from "../../features/learn/ports.ts";
import { type Database, type Db, rowsOf } from "./database.ts";
import { learnedDocuments, passageMeanings, passages, postings, vocabulary } from "./schema/index.ts";

/** Passages written at once. On the embedded database a write holds up everything else: it stays under 50 ms. */
const EMBEDDED_BATCH = 32;
/** On a server it holds up nobody, and the larger a block is, the fewer rows a search reads. */
const SERVER_BATCH = 512;
/** Words that need not be written to the vocabulary again; beyond it they are, which changes nothing. */
const MOST_REMEMBERED = 50_000;
/** Parts of compounds are short words, and those that texts have in common come in first. */
const LONGEST_PART = 14;
const MOST_PARTS = 50_000;
/** A document of so many passages changes what the planner should know. */
const WORTH_ANALYSING = 1_000;

/** How many passages a database of this kind takes in at once. */
export const batchFor = (kind: Database["kind"]): number =>
  kind === "server" ? SERVER_BATCH : EMBEDDED_BATCH;

/**
 * Documents that were learned, their versions, and the postings that make them findable; `batch` passages are written
 * at once.
 */
export function documentStore(db: Db, batch: number = EMBEDDED_BATCH): DocumentStore {
  const written = new Set<string>();
  return {
    batch,
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
      const rows = await db
        .select()
        .from(vocabulary)
        .where(sql`char_length(${vocabulary.term}) <= ${LONGEST_PART}`)
        .limit(MOST_PARTS);
      return new Set(rows.map(({ term }) => term));
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
        const ids = await rowsOf<{ id: number }>(
          tx,
          sql`insert into passages (document, key, title, heading, locator, text)
            select ${document}::int, key, title, heading, locator, text
            from json_to_recordset(${JSON.stringify(batch.map(asWritten))}::text::json)
              as x(key text, title text, heading text, locator text, text text)
            returning id`,
        );
        const rows = blockOf(
          batch,
          ids.map(({ id }) => id),
        );
        const unseen = rows.map(({ term }) => term).filter((term) => !written.has(term));
        if (unseen.length > 0) {
          await tx.execute(
            sql`insert into vocabulary (term) select unnest(${listOf(unseen)}) on conflict do nothing`,
          );
        }
        await tx.execute(sql`insert into postings (term, document, block, passages, weights, lengths)
          select term, ${document}::int, ${block}::int, passages::int[], weights::real[], lengths::real[]
          from unnest(
            ${listOf(rows.map(({ term }) => term))},
            ${listOf(rows.map(({ passages: each }) => arrayOf(each)))},
            ${listOf(rows.map(({ weights }) => arrayOf(weights)))},
            ${listOf(rows.map(({ lengths }) => arrayOf(lengths)))}
          ) as x(term, passages, weights, lengths)`);
        if (written.size + unseen.length > MOST_REMEMBERED) written.clear();
        for (const term of unseen) written.add(apartFromItsText(term));
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
        // Without statistics the planner reads whole tables; nobody else gathers them on the embedded database.
        if (totals.passages >= WORTH_ANALYSING) await tx.execute(sql`analyze passages, postings`);
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
  if (documents.length === 0) return;
  await db.delete(postings).where(inArray(postings.document, documents));
  await db.delete(passageMeanings).where(inArray(passageMeanings.document, documents));
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

const asWritten = ({ key, title, heading, locator, text }: WrittenPassage) => ({
  key,
  title,
  heading,
  locator,
  text,
});

/** Words and lists of numbers hold no line ends: one parameter, which both drivers send the same and quickly. */
const listOf = (values: readonly string[]) => sql`string_to_array(${values.join("\n")}::text, E'\\n')`;

const arrayOf = (numbers: readonly number[]): string => `{${numbers.join(",")}}`;

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
