import { bigserial, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * Everything that Slack handed us, written before it is acknowledged. A key that is there already is a redelivery.
 * The times here are real time, not the programme's clock.
 */
export const inbox = pgTable(
  "inbox",
  {
    /** `<team>:<kind>:<Slack's identity of the payload>`. */
    key: text("key").primaryKey(),
    kind: text("kind").notNull(),
    /** Emptied once handled: what people wrote is not kept twice. */
    payload: json("payload"),
    /** received, done, failed. */
    state: text("state").notNull(),
    attempts: integer("attempts").notNull(),
    /** Fencing token: raised by each claim; only the latest may write. */
    token: integer("token").notNull(),
    notBefore: instant("not_before").notNull(),
    leaseUntil: instant("lease_until"),
    receivedAt: instant("received_at").notNull(),
    /** The reference that the user was shown and the log holds. */
    reference: text("reference"),
  },
  (table) => [
    index("inbox_due").on(table.state, table.notBefore),
    index("inbox_received").on(table.receivedAt),
  ],
);

/** What is to be said, as data; the poster renders it. One row a message, for ever unique by its key. */
export const outbox = pgTable(
  "outbox",
  {
    /** The delivery id that travels in the message's metadata. */
    id: uuid("id").primaryKey(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    key: text("key").notNull(),
    teamId: text("team_id").notNull(),
    /** Messages of one conversation leave in the order in which they were written. */
    conversation: text("conversation").notNull(),
    destination: json("destination").notNull(),
    content: json("content").notNull(),
    language: text("language").notNull(),
    /** planned, claimed, sent, parked, superseded, failed. */
    state: text("state").notNull(),
    attempts: integer("attempts").notNull(),
    /** An earlier call may have reached Slack: look before posting again. */
    uncertain: boolean("uncertain").notNull(),
    /** Slack refused the blocks: send text alone. */
    plain: boolean("plain").notNull(),
    token: integer("token").notNull(),
    notBefore: instant("not_before").notNull(),
    leaseUntil: instant("lease_until"),
    channelId: text("channel_id"),
    threadTs: text("thread_ts"),
    ts: text("ts"),
    error: text("error"),
    reference: text("reference"),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    uniqueIndex("outbox_key").on(table.key),
    index("outbox_due").on(table.state, table.notBefore),
    index("outbox_conversation").on(table.conversation, table.state, table.seq),
    index("outbox_posted").on(table.channelId, table.ts),
    index("outbox_thread").on(table.channelId, table.threadTs),
  ],
);

/** Work that takes longer than a transaction may: planned with the request that it follows from, done under a lease. */
export const errands = pgTable(
  "errands",
  {
    key: text("key").primaryKey(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    /** Errands of one lane are done in order, one at a time. */
    lane: text("lane").notNull(),
    teamId: text("team_id").notNull(),
    /** Emptied once it was done. */
    errand: json("errand"),
    /** planned, done, failed. */
    state: text("state").notNull(),
    attempts: integer("attempts").notNull(),
    /** Fencing token: raised by each claim, and when the same key is planned anew. */
    token: integer("token").notNull(),
    notBefore: instant("not_before").notNull(),
    leaseUntil: instant("lease_until"),
    plannedAt: instant("planned_at").notNull(),
    /** The reference that the user was shown and the log holds. */
    reference: text("reference"),
  },
  (table) => [
    index("errands_due").on(table.state, table.notBefore),
    index("errands_lane").on(table.lane, table.state, table.seq),
  ],
);

/** Rates that all replicas share: the theoretical arrival time of the next call (generic cell rate algorithm). */
export const rates = pgTable("rates", {
  key: text("key").primaryKey(),
  next: instant("next").notNull(),
  /** Slack said Retry-After. */
  pausedUntil: instant("paused_until"),
});
