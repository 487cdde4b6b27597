/**
 * What the road in and out needs from outside. *Inbox*: what Slack handed us. *Outbox*: what we are to say. A
 * *lease* is the right to work on a row until an instant of real time; its *token* fences: once another worker has
 * claimed the row, writes with the old token change nothing.
 */
import type { Errand, PlannedErrand } from "../../domain/errands.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Actor, Language } from "../../domain/people/types.ts";
import type { Origin, Request } from "../../domain/requests.ts";
import type { Json } from "../../kernel/json.ts";

/** What a payload of Slack turned out to be. */
export type Parsed =
  | { kind: "request"; origin: Origin; request: Request }
  /** Said in a thread without a mention; it counts only where we take part in that thread. */
  | { kind: "line"; origin: Origin & { channelId: string; threadTs: string }; request: Request }
  | { kind: "ignored"; why: string };

export interface InboxClaim {
  key: string;
  token: number;
  attempts: number;
  payload: Json;
}

export interface InboxStore {
  /** Writes and claims a new entry; null when the key is known: a redelivery. */
  receive(
    entry: { key: string; kind: string; payload: Json },
    at: Date,
    leaseUntil: Date,
  ): Promise<InboxClaim | null>;
  /** Writes a new entry for whoever claims it; false when the key is known. */
  keep(entry: { key: string; kind: string; payload: Json }, at: Date): Promise<boolean>;
  /** Entries that nobody claimed yet, whose worker went away, or whose retry is due. */
  claim(at: Date, leaseUntil: Date, limit: number): Promise<InboxClaim[]>;
  /** False when the lease was lost: then nothing of this worker may be committed. */
  done(claim: InboxClaim, at: Date): Promise<boolean>;
  retry(claim: InboxClaim, notBefore: Date): Promise<boolean>;
  /** The same for what could not be judged yet: it does not count as an attempt. */
  postpone(claim: InboxClaim, notBefore: Date): Promise<boolean>;
  fail(claim: InboxClaim, reference: string, at: Date): Promise<boolean>;
  /** Takes the entry out again, so that the same key may come back (a dialog that was sent with mistakes). */
  discard(claim: InboxClaim): Promise<boolean>;
  /** Removes handled entries received before `instant`; Slack redelivers for an hour at most. */
  forget(instant: Date): Promise<number>;
}

export type DeliveryState = "planned" | "claimed" | "sent" | "parked" | "superseded" | "failed";

export interface Delivery {
  id: string;
  key: string;
  teamId: string;
  destination: Destination;
  content: MessageContent;
  language: Language;
  state: DeliveryState;
  attempts: number;
  uncertain: boolean;
  plain: boolean;
  token: number;
  channelId: string | null;
  /** Where it stands. With any state but `sent`: it was begun there and is not finished. */
  ts: string | null;
  error: string | null;
  reference: string | null;
  createdAt: Date;
}

/** How a claimed delivery goes on. */
export type Settlement =
  | { state: "sent"; channelId: string | null; ts: string | null }
  | {
      state: "planned";
      notBefore: Date;
      uncertain: boolean;
      attempts: number;
      plain: boolean;
      error: string | null;
    }
  | { state: "parked" | "failed"; error: string; reference: string }
  | { state: "superseded"; error: string };

export interface OutboxStore {
  /** Plans messages; one with a known key is dropped. `cause` makes keys for messages without one. */
  enqueue(
    messages: readonly OutgoingMessage[],
    of: { teamId: string; cause: string; at: Date },
  ): Promise<number>;
  /**
   * Plans messages and claims them with that, so that who planned them delivers them after the commit; given back are
   * those. One that something of its conversation still comes before is only planned.
   */
  enqueueClaimed(
    messages: readonly OutgoingMessage[],
    of: { teamId: string; cause: string; at: Date },
    leaseUntil: Date,
  ): Promise<Delivery[]>;
  /** At most one due delivery a conversation, the oldest; none while an earlier one is under way. */
  claim(at: Date, leaseUntil: Date, limit: number): Promise<Delivery[]>;
  /** Says that Slack is about to be called: extends the lease, remembers the doubt. False: the lease was lost. */
  begin(delivery: Delivery, leaseUntil: Date, channelId: string | null): Promise<boolean>;
  settle(delivery: Delivery, settlement: Settlement, at: Date): Promise<boolean>;
  /**
   * Claims a message that is held, to let it grow in Slack; from then on it is in doubt. Null when it was posted or
   * claimed already, or when another one is unfinished in its thread: there is one at a time, so that it is known which.
   */
  take(key: string, leaseUntil: Date): Promise<Delivery | null>;
  /** Remembers where a message that is not finished stands. False: the lease was lost. */
  place(delivery: Delivery, ts: string): Promise<boolean>;
  /** Does not hold a message any longer that nobody took. */
  release(key: string, at: Date): Promise<void>;
  find(key: string): Promise<Delivery | null>;
  /** The key of the delivery that became this message; null when it is none of ours. */
  keyAt(teamId: string, channelId: string, ts: string): Promise<string | null>;
  /** What Slack refused for good, newest first; for the coordinator. */
  listParked(limit: number): Promise<Delivery[]>;
  /** Puts a parked delivery back in the queue. */
  resume(id: string, at: Date): Promise<boolean>;
  /** Whether we posted in this thread, or its first message. */
  takesPart(teamId: string, channelId: string, threadTs: string): Promise<boolean>;
  /** Whether a message of ours is on its way to this channel, which may be the first of a thread that we do not know. */
  isPosting(teamId: string, channelId: string): Promise<boolean>;
  /** When the next delivery may be claimed; null when none waits. */
  nextDue(): Promise<Date | null>;
}

export interface ErrandClaim {
  key: string;
  token: number;
  attempts: number;
  teamId: string;
  errand: Errand;
  plannedAt: Date;
}

export interface ErrandStore {
  /** Plans errands; one whose key is known takes the place of the earlier one, even of one that is under way. */
  plan(errands: readonly PlannedErrand[], at: Date): Promise<void>;
  /** Due errands, of each lane only the first. */
  claim(at: Date, leaseUntil: Date, limit: number): Promise<ErrandClaim[]>;
  /** Extends the lease; false when it was lost. */
  hold(claim: ErrandClaim, leaseUntil: Date): Promise<boolean>;
  /** False when the lease was lost: then nothing that came of it may be committed. */
  done(claim: ErrandClaim, at: Date): Promise<boolean>;
  retry(claim: ErrandClaim, notBefore: Date): Promise<boolean>;
  fail(claim: ErrandClaim, reference: string, at: Date): Promise<boolean>;
  /** Removes errands that ended and were planned before `instant`. */
  forget(instant: Date): Promise<number>;
}

/** What one transaction works with: the features' ports, and the stores of delivery on the same transaction. */
export interface Work<Ports> {
  ports: Ports;
  inbox: InboxStore;
  outbox: OutboxStore;
  errands: ErrandStore;
}

/** Rates in Slack's terms, shared between replicas. */
export interface Rates {
  /** Takes one call from a budget: 0 when it may go now, else milliseconds to wait. */
  take(key: string, budget: RateBudget, at: Date): Promise<number>;
  /** Nothing more of this key until then (Retry-After). */
  pause(key: string, until: Date): Promise<void>;
}

/** One call each `interval` milliseconds on the long run, `burst` at once. */
export interface RateBudget {
  interval: number;
  burst: number;
}

export interface Rendered {
  text: string;
  blocks: readonly Json[];
}

/** What a call to Slack came to. */
export type CallResult<Value> =
  | { kind: "ok"; value: Value }
  /** 429, or a token that Slack refuses (`error`): not done; come back after so many milliseconds. */
  | { kind: "limited"; retryAfter: number; error?: string }
  /** Not done, and never will be. */
  | { kind: "refused"; error: string }
  /** Not done: Slack does not accept this view. */
  | { kind: "unrenderable"; error: string }
  /** Not done: Slack was not reached, or the message was not ready for it. */
  | { kind: "unreached"; error: string }
  /** Done or not: a time-out, a cut connection, an error inside Slack. */
  | { kind: "unknown"; error: string };

export interface Posted {
  channelId: string;
  ts: string;
}

/** A message of ours; `unfinished`: it was begun as a stream and does not carry its delivery's id. */
export interface Found extends Posted {
  unfinished?: true;
}

/** Where a stream may be looked for: after the question, in messages that are not known to be others. */
export interface StreamSearch {
  askedAt: string;
  isOther(ts: string): Promise<boolean>;
}

/** Slack's side of posting. Each call is one attempt: nothing here retries. */
export interface Sender {
  openConversation(userId: string): Promise<CallResult<string>>;
  /** Looks for the message that carries this delivery id in its metadata, and else for a stream that was begun. */
  find(
    deliveryId: string,
    channelId: string,
    threadTs?: string,
    stream?: StreamSearch,
  ): Promise<CallResult<Found | null>>;
  post(
    message: { deliveryId: string; channelId: string; threadTs?: string },
    view: Rendered,
  ): Promise<CallResult<Posted>>;
  /** `deliveryId`: it carries this id from then on. */
  update(message: Posted, view: Rendered, deliveryId?: string): Promise<CallResult<Posted>>;
  ephemeral(
    to: { channelId: string; userId: string; threadTs?: string },
    view: Rendered,
  ): Promise<CallResult<null>>;
  /** What stands there already, or is gone already, is done. */
  react(to: Posted & { name: string; gone: boolean }): Promise<CallResult<null>>;
  /** Begins a message that grows. It carries no id before it is stopped. */
  startStream(
    to: { channelId: string; threadTs: string; userId: string; teamId: string },
    text: string,
  ): Promise<CallResult<Posted>>;
  appendStream(message: Posted, text: string): Promise<CallResult<null>>;
  /** Ends it, with this at the end; without an ending it stays without an id: not finished. */
  stopStream(
    message: Posted,
    ending?: { deliveryId: string; text: string; blocks: readonly Json[] },
  ): Promise<CallResult<null>>;
  respond(to: { responseUrl: string; replace: boolean }, view: Rendered): Promise<CallResult<null>>;
}

/** Resolves after so many milliseconds; `cancel` takes it back. */
export type After = (milliseconds: number) => { elapsed: Promise<"elapsed">; cancel(): void };

/** The log, without anything that people wrote. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Who asks, with what everybody in the place may read where the request needs to know that. */
export type ActorOf = (origin: Origin, request: Request) => Promise<Actor>;
