import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Fact } from "../../domain/knowledge/fact.ts";
import type { KnowledgeStore, Reference } from "../../features/ask/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { facts, knowledge } from "./schema/index.ts";

/** Rows written in one statement: small enough to keep one under 50 ms on the embedded database. */
const BATCH = 100;
const ONLY = 1;

/** What the programme tells, as rows with an audience each. */
export function knowledgeStore(db: Db): KnowledgeStore {
  return {
    async revision() {
      const [row] = await db.select({ revision: knowledge.revision }).from(knowledge);
      return row?.revision ?? "";
    },
    async reference() {
      const [row] = await db.select({ data: knowledge.data }).from(knowledge);
      return row?.data as unknown as Reference | undefined;
    },
    async facts(readable) {
      const rows = await db
        .select({ data: facts.data })
        .from(facts)
        .where(inArray(facts.audience, [...readable]))
        .orderBy(facts.id);
      return rows.map(({ data }) => data as unknown as Fact);
    },
    async replace({ revision, facts: all, reference }) {
      const rows = [...new Map(all.map((fact) => [fact.id, fact])).values()].map((fact) => ({
        id: fact.id,
        audience: fact.audience,
        hash: createHash("sha256").update(JSON.stringify(fact)).digest("base64"),
        data: fact as unknown as Json,
      }));
      await db.transaction(async (tx) => {
        const stored = await tx.select({ id: facts.id, hash: facts.hash }).from(facts);
        const before = new Map(stored.map(({ id, hash }) => [id, hash]));
        const present = new Set(rows.map(({ id }) => id));
        const changed = rows.filter(({ id, hash }) => before.get(id) !== hash);
        const gone = stored.map(({ id }) => id).filter((id) => !present.has(id));
        const stale = [...gone, ...changed.map(({ id }) => id).filter((id) => before.has(id))];
        for (let start = 0; start < stale.length; start += BATCH)
          await tx.delete(facts).where(inArray(facts.id, stale.slice(start, start + BATCH)));
        for (let start = 0; start < changed.length; start += BATCH)
          await tx.insert(facts).values(changed.slice(start, start + BATCH));
        const row = { id: ONLY, revision, data: reference as unknown as Json };
        await tx.insert(knowledge).values(row).onConflictDoUpdate({ target: knowledge.id, set: row });
      });
    },
  };
}
