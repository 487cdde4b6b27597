import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { CollectionName } from "../../domain/programme/format.ts";
import type { Correction } from "../../domain/programme/overlay.ts";
import type { ProgrammeStore } from "../../features/programme/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { corrections, programmeRecords } from "./schema/index.ts";
import { settingsStore } from "./settings.ts";

/** Rows written in one statement: small enough to keep one under 50 ms on the embedded database. */
const BATCH = 100;
const FINGERPRINT = "programme.fingerprint";

/** The programme's records and the corrections over them. */
export function programmeStore(db: Db): ProgrammeStore {
  return {
    async replaceRecords(records, now) {
      const stored = await db
        .select({
          collection: programmeRecords.collection,
          key: programmeRecords.key,
          hash: programmeRecords.hash,
        })
        .from(programmeRecords)
        .where(isNull(programmeRecords.removedAt));
      const before = new Map(stored.map((row) => [`${row.collection}/${row.key}`, row.hash]));
      const rows = records.map(({ collection, key, data }) => ({
        collection,
        key,
        data: data as Json,
        hash: createHash("sha256").update(JSON.stringify(data)).digest("hex"),
        importedAt: now,
        removedAt: null,
      }));
      const touched = rows.filter((row) => before.get(`${row.collection}/${row.key}`) !== row.hash);
      for (let start = 0; start < touched.length; start += BATCH) {
        await db.transaction(async (tx) => {
          for (const row of touched.slice(start, start + BATCH)) {
            await tx
              .insert(programmeRecords)
              .values(row)
              .onConflictDoUpdate({ target: [programmeRecords.collection, programmeRecords.key], set: row });
          }
        });
      }
      const present = new Set(rows.map((row) => `${row.collection}/${row.key}`));
      const gone = stored.filter((row) => !present.has(`${row.collection}/${row.key}`));
      for (const { collection, key } of gone) {
        await db
          .update(programmeRecords)
          .set({ removedAt: now })
          .where(and(eq(programmeRecords.collection, collection), eq(programmeRecords.key, key)));
      }
      const added = touched.filter((row) => !before.has(`${row.collection}/${row.key}`)).length;
      return { added, changed: touched.length - added, removed: gone.length };
    },
    async fingerprint() {
      const stored = await settingsStore(db).read(FINGERPRINT);
      return typeof stored === "string" ? stored : "";
    },
    rememberFingerprint: (fingerprint) => settingsStore(db).write(FINGERPRINT, fingerprint),
    async corrections() {
      return (await db.select().from(corrections)).map((row): Correction => ({
        collection: row.collection as CollectionName,
        key: row.key,
        changes: row.changes as Record<string, unknown>,
        hidden: row.hidden,
      }));
    },
    async correct(correction, by, at) {
      const row = { ...correction, changes: correction.changes as Json, by, at };
      await db
        .insert(corrections)
        .values(row)
        .onConflictDoUpdate({ target: [corrections.collection, corrections.key], set: row });
    },
  };
}
