import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Programme } from "../../domain/programme/format.ts";
import type { ProgrammeStore } from "../../features/programme/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { programmeRecords } from "./schema/index.ts";
import { settingsStore } from "./settings.ts";

/** Rows written in one statement: small enough to keep one under 50 ms on the embedded database. */
const BATCH = 100;
/** The setting that tells which programme stands in the database. */
export const FINGERPRINT = "programme.fingerprint";
const FILES = "programme.files";
const FILES_FINGERPRINT = "programme.files.fingerprint";

/** The programme's records, and what its files say without corrections. */
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
    async files() {
      const text = await settingsStore(db).read(FILES);
      return typeof text === "string" ? (JSON.parse(text) as Programme) : undefined;
    },
    async keepFiles(files) {
      const settings = settingsStore(db);
      const text = JSON.stringify(files);
      const fingerprint = createHash("sha256").update(text).digest("hex");
      if ((await settings.read(FILES_FINGERPRINT)) === fingerprint) return;
      // As text: binary JSON would give the fields back in another order, and every record would seem to have changed.
      await settings.write(FILES, text);
      await settings.write(FILES_FINGERPRINT, fingerprint);
    },
  };
}
