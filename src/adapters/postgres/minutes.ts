import { and, asc, eq, lt } from "drizzle-orm";
import type { HandedMinutes, MinutesState, MinutesStore } from "../../features/minutes/ports.ts";
import { StaleItem } from "../../features/registers.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { handedMinutes } from "./schema/index.ts";

type Row = typeof handedMinutes.$inferSelect;

/** Minutes that people handed in, on the database or a transaction of it. */
export function minutesStore(db: Db): MinutesStore {
  return {
    async create(minutes) {
      const made = await db
        .insert(handedMinutes)
        .values(toRow(minutes))
        .onConflictDoNothing()
        .returning({ id: handedMinutes.id });
      return made.length === 1;
    },
    async find(id) {
      const [row] = await db.select().from(handedMinutes).where(eq(handedMinutes.id, id)).for("update");
      return row ? toMinutes(row) : null;
    },
    async save(minutes) {
      const next = { ...minutes, version: minutes.version + 1 };
      const saved = await db
        .update(handedMinutes)
        .set(toRow(next))
        .where(and(eq(handedMinutes.id, minutes.id), eq(handedMinutes.version, minutes.version)))
        .returning({ id: handedMinutes.id });
      if (saved.length === 0) throw new StaleItem(minutes.id);
      return next;
    },
    async openSince(before) {
      const rows = await db
        .select()
        .from(handedMinutes)
        .where(and(eq(handedMinutes.state, "open"), lt(handedMinutes.handedAt, before)))
        .orderBy(asc(handedMinutes.handedAt))
        .limit(50);
      return rows.map(toMinutes);
    },
  };
}

function toRow({ id, teamId, userId, state, version, handedAt, ...content }: HandedMinutes) {
  return { id, teamId, userId, state, version, handedAt, content: content as unknown as Json };
}

function toMinutes({ id, teamId, userId, state, version, handedAt, content }: Row): HandedMinutes {
  const stored = content as unknown as Omit<
    HandedMinutes,
    "id" | "teamId" | "userId" | "state" | "version" | "handedAt"
  >;
  return { ...stored, id, teamId, userId, state: state as MinutesState, version, handedAt };
}
