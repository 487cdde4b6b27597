import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Audience } from "../../domain/audience.ts";
import type { SourceTexts } from "../../features/sources/ports.ts";
import type { Db } from "./database.ts";
import { learnedDocuments, passages } from "./schema/index.ts";

/** Passages as they were cited, in the newest version of their document. */
export function sourceTexts(db: Db): SourceTexts {
  const cited = alias(learnedDocuments, "cited");
  const newest = alias(learnedDocuments, "newest");
  const piece = { id: passages.id, title: passages.title, locator: passages.locator, text: passages.text };
  return {
    async passage(row, readable, around) {
      const [found] = await db
        .select({ ...piece, version: cited.id, newest })
        .from(passages)
        .innerJoin(cited, eq(cited.id, passages.document))
        .innerJoin(
          newest,
          and(
            eq(newest.key, cited.key),
            isNotNull(newest.completedAt),
            isNull(newest.replacedAt),
            inArray(newest.audience, [...readable]),
          ),
        )
        .where(eq(passages.id, row));
      if (found === undefined) return undefined;
      const { key, title, date, audience, learnedAt } = found.newest;
      const newer = found.newest.id !== found.version;
      const document = { key, title, date, audience: audience as Audience, learnedAt };
      const [now] = newer
        ? await db
            .select(piece)
            .from(passages)
            .where(and(eq(passages.document, found.newest.id), eq(passages.text, found.text)))
            .orderBy(asc(passages.id))
            .limit(1)
        : [found];
      if (now === undefined) return { document, quoted: found.text, before: [], after: [], newer };
      const inDocument = eq(passages.document, found.newest.id);
      const before = await db
        .select(piece)
        .from(passages)
        .where(and(inDocument, lt(passages.id, now.id)))
        .orderBy(desc(passages.id))
        .limit(around);
      const after = await db
        .select(piece)
        .from(passages)
        .where(and(inDocument, gt(passages.id, now.id)))
        .orderBy(asc(passages.id))
        .limit(around);
      return {
        document,
        quoted: found.text,
        cited: pieceOf(now),
        before: whileOf(now.title, before).toReversed().map(pieceOf),
        after: whileOf(now.title, after).map(pieceOf),
        newer,
      };
    },
  };
}

type Row = { title: string; locator: string; text: string };

const pieceOf = ({ locator, text }: Row) => ({ locator, text });

/** A file of passages holds many texts with a title each: those around another one are no context. */
function whileOf<Each extends Row>(title: string, rows: Each[]): Each[] {
  const end = rows.findIndex((row) => row.title !== title);
  return end < 0 ? rows : rows.slice(0, end);
}
