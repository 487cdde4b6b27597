import { customType, timestamp } from "drizzle-orm/pg-core";
import type { Json } from "../../../kernel/json.ts";

/** An instant; the domain's clock writes it, never the database's `now()`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * JSON that reads and writes the same through both drivers: written as text, read as the driver parsed it. drizzle's
 * own `jsonb` stringifies before postgres.js does so again, which stores a string in a string.
 */
export const json = customType<{ data: Json; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value as Json,
});
