import { eq, sql } from "drizzle-orm";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { settings } from "./schema/index.ts";

export interface SettingsStore {
  /** Undefined when it was never written. */
  read(key: string): Promise<Json | undefined>;
  write(key: string, value: Json): Promise<void>;
  /** Writes it only when it was never written; resolves with what then stands there, for every replica the same. */
  once(key: string, value: Json): Promise<Json>;
}

/** Small facts about this installation. */
export function settingsStore(db: Db): SettingsStore {
  return {
    async read(key) {
      const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
      return row?.value;
    },
    async write(key, value) {
      await db
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
    },
    async once(key, value) {
      const [row] = await db
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value: sql`${settings.value}` } })
        .returning({ value: settings.value });
      if (row === undefined) throw new Error(`the database did not return the setting ${key}`);
      return row.value;
    },
  };
}
