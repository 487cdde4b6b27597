import { and, asc, desc, eq, inArray, min, or, sql } from "drizzle-orm";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Language } from "../../domain/people/types.ts";
import type { Delivery, DeliveryState, OutboxStore, Settlement } from "../../features/delivery/ports.ts";
import { newId } from "../../kernel/ids.ts";
import type { Json } from "../../kernel/json.ts";
import { type Db, rowsOf } from "./database.ts";
import { outbox } from "./schema/index.ts";

/** The outbox on the database or a transaction of it. */
export function outboxStore(db: Db): OutboxStore {
  const mine = ({ id, token }: Delivery) =>
    and(eq(outbox.id, id), eq(outbox.token, token), eq(outbox.state, "claimed"));
  const change = async (delivery: Delivery, set: Partial<typeof outbox.$inferInsert>): Promise<boolean> =>
    (await db.update(outbox).set(set).where(mine(delivery)).returning({ id: outbox.id })).length === 1;

  return {
    async enqueue(messages, of) {
      if (messages.length === 0) return 0;
      const planned = await db
        .insert(outbox)
        .values(rowsFor(messages, of))
        .onConflictDoNothing({ target: outbox.key })
        .returning({ id: outbox.id });
      return planned.length;
    },
    async enqueueClaimed(messages, of, leaseUntil) {
      if (messages.length === 0) return [];
      const planned = await db
        .insert(outbox)
        .values(
          rowsFor(messages, of).map((row) => {
            const waits = sql`exists (select 1 from outbox earlier where earlier.conversation = ${row.conversation}
              and earlier.state in ('planned', 'claimed'))`;
            return {
              ...row,
              token: 1,
              state: sql`case when ${waits} then 'planned' else 'claimed' end`,
              leaseUntil: sql`case when ${waits} then null else ${leaseUntil.toISOString()}::timestamptz end`,
            };
          }),
        )
        .onConflictDoNothing({ target: outbox.key })
        .returning();
      return planned.filter(({ state }) => state === "claimed").map(toDelivery);
    },
    async claim(at, leaseUntil, limit) {
      const now = sql`${at.toISOString()}::timestamptz`;
      const claimed = await rowsOf<{ id: string }>(
        db,
        sql`update outbox set state = 'claimed', token = outbox.token + 1,
              lease_until = ${leaseUntil.toISOString()}::timestamptz
            from (select id from outbox o
                  where ((o.state = 'planned' and o.not_before <= ${now}) or (o.state = 'claimed' and o.lease_until <= ${now}))
                    and not exists (select 1 from outbox earlier
                      where earlier.conversation = o.conversation and earlier.seq < o.seq
                        and earlier.state in ('planned', 'claimed'))
                  order by o.seq limit ${limit} for update of o skip locked) due
            where outbox.id = due.id returning outbox.id`,
      );
      if (claimed.length === 0) return [];
      const ids = claimed.map(({ id }) => id);
      const rows = await db.select().from(outbox).where(inArray(outbox.id, ids)).orderBy(asc(outbox.seq));
      return rows.map(toDelivery);
    },
    begin: (delivery, leaseUntil, channelId) =>
      change(delivery, { leaseUntil, uncertain: true, ...(channelId === null ? {} : { channelId }) }),
    settle: (delivery, settlement, at) => change(delivery, columnsOf(settlement, at)),
    take: (key, leaseUntil) =>
      db.transaction(async (tx) => {
        // Whoever takes another message of this thread waits here, and then sees what became of this one.
        const [row] = await rowsOf<{ id: string }>(
          tx,
          sql`with here as (
                select o.id, o.key, o.state, o.uncertain, o.ts from outbox o
                join outbox wanted on wanted.key = ${key} and o.team_id = wanted.team_id
                  and o.channel_id = wanted.channel_id and o.thread_ts = wanted.thread_ts
                where o.state in ('planned', 'claimed')
                order by o.id for update of o)
              select id from here where key = ${key} and state = 'planned' and not uncertain and ts is null`,
        );
        if (row === undefined) return null;
        const [taken] = await tx
          .update(outbox)
          .set({ state: "claimed", token: sql`${outbox.token} + 1`, leaseUntil, uncertain: true })
          .where(
            and(
              eq(outbox.id, row.id),
              eq(outbox.state, "planned"),
              sql`not exists (select 1 from outbox other where other.id <> ${row.id}
                    and other.team_id = ${outbox.teamId} and other.channel_id = ${outbox.channelId}
                    and other.thread_ts = ${outbox.threadTs} and other.state in ('planned', 'claimed')
                    and other.destination ? 'stream' and (other.uncertain or other.ts is not null))`,
            ),
          )
          .returning();
        return taken ? toDelivery(taken) : null;
      }),
    place: (delivery, ts) => change(delivery, { ts }),
    async release(key, at) {
      await db
        .update(outbox)
        .set({ notBefore: at })
        .where(
          and(
            eq(outbox.key, key),
            eq(outbox.state, "planned"),
            eq(outbox.uncertain, false),
            eq(outbox.attempts, 0),
          ),
        );
    },
    async find(key) {
      const [row] = await db.select().from(outbox).where(eq(outbox.key, key));
      return row ? toDelivery(row) : null;
    },
    async keyAt(teamId, channelId, ts) {
      const [row] = await db
        .select({ key: outbox.key })
        .from(outbox)
        .where(
          and(
            eq(outbox.teamId, teamId),
            eq(outbox.channelId, channelId),
            eq(outbox.ts, ts),
            // What replaces a message keeps its place: the first one there is the message.
            eq(sql`${outbox.destination} ->> 'to'`, "channel"),
          ),
        )
        .orderBy(asc(outbox.seq))
        .limit(1);
      return row?.key ?? null;
    },
    async listParked(limit) {
      const rows = await db
        .select()
        .from(outbox)
        .where(eq(outbox.state, "parked"))
        .orderBy(desc(outbox.seq))
        .limit(limit);
      return rows.map(toDelivery);
    },
    async resume(id, at) {
      const resumed = await db
        .update(outbox)
        .set({ state: "planned", attempts: 0, notBefore: at, error: null, reference: null, settledAt: null })
        .where(and(eq(outbox.id, id), eq(outbox.state, "parked")))
        .returning({ id: outbox.id });
      return resumed.length === 1;
    },
    async takesPart(teamId, channelId, threadTs) {
      const [row] = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            eq(outbox.teamId, teamId),
            eq(outbox.channelId, channelId),
            or(eq(outbox.threadTs, threadTs), eq(outbox.ts, threadTs)),
          ),
        )
        .limit(1);
      return row !== undefined;
    },
    async isPosting(teamId, channelId) {
      const [row] = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            eq(outbox.conversation, conversationOf({ to: "channel", channelId })),
            inArray(outbox.state, ["planned", "claimed"]),
            eq(outbox.teamId, teamId),
          ),
        )
        .limit(1);
      return row !== undefined;
    },
    async nextDue() {
      const [row] = await db
        .select({
          at: min(sql`coalesce(${outbox.leaseUntil}, ${outbox.notBefore})`).mapWith(outbox.notBefore),
        })
        .from(outbox)
        .where(inArray(outbox.state, ["planned", "claimed"]));
      return row?.at ?? null;
    },
  };
}

function rowsFor(
  messages: readonly OutgoingMessage[],
  { teamId, cause, at }: Parameters<OutboxStore["enqueue"]>[1],
) {
  return messages.map(({ destination, content, language, key, holdFor = 0 }, index) => ({
    id: newId(),
    key: key ?? `${cause}#${index}`,
    teamId,
    // What is held holds up nothing else.
    conversation: holdFor > 0 ? `held:${key ?? cause}#${index}` : conversationOf(destination),
    destination: destination as unknown as Json,
    content: content as unknown as Json,
    language,
    state: "planned",
    attempts: 0,
    uncertain: false,
    plain: false,
    token: 0,
    notBefore: new Date(at.getTime() + holdFor),
    createdAt: at,
    ...("channelId" in destination ? { channelId: destination.channelId } : {}),
    ...("threadTs" in destination ? { threadTs: destination.threadTs } : {}),
  }));
}

/** Which queue a message stands in: its own place in Slack, or the message that it replaces. */
function conversationOf(destination: Destination): string {
  switch (destination.to) {
    case "channel":
      return `channel:${destination.channelId}`;
    case "person":
      return `person:${destination.userId}`;
    case "ephemeral":
      return `ephemeral:${destination.channelId}:${destination.userId}`;
    case "response":
      return `response:${destination.responseUrl}`;
    case "update":
      return `update:${destination.channelId}:${destination.ts}`;
    case "delivery":
      return `delivery:${destination.deliveryKey}`;
    case "reaction":
      return `reaction:${destination.channelId}:${destination.ts}`;
  }
}

function columnsOf(settlement: Settlement, at: Date): Partial<typeof outbox.$inferInsert> {
  switch (settlement.state) {
    case "sent": {
      const { channelId, ts } = settlement;
      return { state: "sent", channelId, ts, error: null, leaseUntil: null, settledAt: at };
    }
    case "planned":
      return { ...settlement, leaseUntil: null };
    case "parked":
    case "failed":
      return { ...settlement, leaseUntil: null, settledAt: at };
    case "superseded":
      return { ...settlement, leaseUntil: null, settledAt: at };
  }
}

function toDelivery(row: typeof outbox.$inferSelect): Delivery {
  return {
    id: row.id,
    key: row.key,
    teamId: row.teamId,
    destination: row.destination as unknown as Destination,
    content: row.content as unknown as MessageContent,
    language: row.language as Language,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    uncertain: row.uncertain,
    plain: row.plain,
    token: row.token,
    channelId: row.channelId,
    ts: row.ts,
    error: row.error,
    reference: row.reference,
    createdAt: row.createdAt,
  };
}
