/**
 * Messages that grow in Slack while they are being written. The outbox row stays the truth: whoever lets a message grow
 * holds its row by a lease that fences, as the poster does. Whatever goes wrong, the row goes back to the poster, which
 * posts the message as it was planned, or finishes what was begun in place; so a crash at any moment ends in one message,
 * complete.
 */
import type { Json } from "../../kernel/json.ts";
import { newReference } from "../../kernel/ids.ts";
import { budgetsFor, type Method, rateKey } from "./budgets.ts";
import { type KeptLease, keepLease } from "./lease.ts";
import { persistently } from "./persist.ts";
import type {
  After,
  CallResult,
  Delivery,
  Log,
  OutboxStore,
  Posted,
  Rates,
  Sender,
  Settlement,
} from "./ports.ts";
import { settle, wait } from "./settle.ts";

/** One message; never two calls at a time, and no call rejects. */
export interface Growing {
  /** Puts this behind what stands there. False: it does not grow (any more), and is posted or finished without us. */
  grow(text: string): Promise<boolean>;
  /** Ends it as it stands. False: it is posted or finished as it was planned. */
  end(): Promise<boolean>;
  /** Has it posted or finished as it was planned; after `end`, nothing. */
  leave(): Promise<void>;
}

export interface StreamPorts {
  outbox: Pick<OutboxStore, "take" | "begin" | "place" | "settle" | "release">;
  rates: Rates;
  sender: Pick<Sender, "startStream" | "appendStream" | "stopStream">;
  /** What stands under the text of a message; null where it cannot be shown like this. */
  under(delivery: Delivery): readonly Json[] | null;
  sent?(delivery: Delivery, posted: Posted): Promise<void>;
  /** Wakes the poster. */
  wake(): void;
  log: Log;
  /** Real time in milliseconds since the epoch. */
  time(): number;
  after: After;
}

/** Longer than the time-out of one call to Slack; each call starts it anew. */
const LEASE = 12_000;
const HOLD_EVERY = 2_000;
/** Milliseconds in which something more has to come; then the poster makes the message whole. */
const MORE_WITHIN = 5_000;
/** Milliseconds: as long as another message of the channel may keep it. */
const WORTH_WAITING = 1_200;
/** Milliseconds in which it is not tried again where Slack does not stream: a missing right does not come by itself. */
const NOT_AGAIN = 10 * 60_000;
/** What Slack says when it streams nowhere; anything else is about one conversation. */
const NOWHERE = new Set([
  "unknown_method",
  "missing_scope",
  "not_allowed_token_type",
  "access_denied",
  "no_permission",
  "method_deprecated",
  "deprecated_endpoint",
]);
const EVERYWHERE = "";

/** A message that is held, and where it is to stand. */
export interface Held {
  key: string;
  teamId: string;
  channelId: string;
}

/** Lets a held message grow; null where Slack lately refused that, and then it is posted now. */
export type OpenStream = (held: Held) => Promise<Growing | null>;

/** Lets messages grow that are held in the outbox. */
export function createStreams(ports: StreamPorts): OpenStream {
  const silentUntil = new Map<string, number>();
  const isSilent = (place: string): boolean => (silentUntil.get(place) ?? 0) > ports.time();
  return async (held) => {
    const { channelId } = held;
    const growth = growing(held, ports, (error) => {
      silentUntil.set(NOWHERE.has(error) ? EVERYWHERE : channelId, ports.time() + NOT_AGAIN);
    });
    if (!isSilent(EVERYWHERE) && !isSilent(channelId)) return growth;
    await growth.leave();
    return null;
  };
}

type State =
  | { kind: "held" }
  | { kind: "open"; delivery: Delivery; place: Posted; lease: KeptLease }
  | { kind: "over" };

function growing(held: Held, ports: StreamPorts, refused: (error: string) => void): Growing {
  const now = (): Date => new Date(ports.time());
  const leaseUntil = (): Date => new Date(ports.time() + LEASE);
  const { key } = held;
  let state: State = { kind: "held" };
  /** What Slack has not taken yet. */
  let pending = "";
  /** When something last came, and whether it is being said. */
  let lastAt = ports.time();
  let busy = false;

  async function grow(text: string): Promise<boolean> {
    pending += `${text} `;
    if (state.kind === "held") return start();
    if (state.kind !== "open") return false;
    const { delivery, place } = state;
    const appended = await call(delivery, "chat.appendStream", () =>
      ports.sender.appendStream(place, pending),
    );
    if (appended === "lost") return lost();
    // It goes with what comes next.
    if (appended.kind === "limited") return true;
    // After anything but a yes it is not certain what stands there.
    if (appended.kind !== "ok") return giveBack(delivery, appended.error);
    pending = "";
    return true;
  }

  async function start(): Promise<boolean> {
    // Before it is ours: meanwhile the poster may post it.
    const isFree = await itsTurn();
    const delivery = isFree ? await ports.outbox.take(key, leaseUntil()) : null;
    if (delivery === null) {
      await leave();
      return false;
    }
    const to = delivery.destination;
    if (to.to !== "channel" || to.threadTs === undefined || to.stream === undefined)
      return giveBack(delivery, "cannot grow", false);
    const { channelId, threadTs, stream } = to;
    const started = await whileOurs(delivery, "chat.startStream", () =>
      ports.sender.startStream(
        { channelId, threadTs, userId: stream.userId, teamId: delivery.teamId },
        pending,
      ),
    );
    if (started === "lost") return lost();
    if (started.kind === "unknown")
      return finishBy(delivery, settle(delivery, started, now(), newReference()));
    if (started.kind !== "ok") {
      if (started.kind === "refused") refused(started.error);
      return giveBack(delivery, started.error ?? started.kind, false);
    }
    if (!(await ports.outbox.place(delivery, started.value.ts))) return lost();
    pending = "";
    const hold = async (): Promise<boolean> => {
      const isStuck = !busy && ports.time() - lastAt > MORE_WITHIN;
      if (isStuck) return giveBack(delivery, "nothing more came");
      return ports.outbox.begin(delivery, leaseUntil(), null);
    };
    const lease = keepLease(hold, HOLD_EVERY, ports.after);
    state = { kind: "open", delivery, place: started.value, lease };
    return true;
  }

  async function end(): Promise<boolean> {
    if (state.kind !== "open") return false;
    const { delivery, place } = state;
    const blocks = ports.under(delivery);
    if (blocks === null) return giveBack(delivery, "cannot be shown like this");
    const ending = { deliveryId: delivery.id, text: pending, blocks };
    const stopped = await call(delivery, "chat.stopStream", () => ports.sender.stopStream(place, ending));
    if (stopped === "lost") return lost();
    if (stopped.kind !== "ok") return giveBack(delivery, stopped.error ?? stopped.kind);
    await finishBy(delivery, { state: "sent", ...place });
    await ports.sent?.(delivery, place);
    return true;
  }

  async function leave(): Promise<void> {
    if (state.kind === "open") await giveBack(state.delivery, null);
    else if (state.kind === "held") await ports.outbox.release(key, now());
    state = { kind: "over" };
    ports.wake();
  }

  /** The poster goes on with it at once. */
  async function giveBack(delivery: Delivery, error: string | null, uncertain = true): Promise<false> {
    return finishBy(delivery, { ...wait({ ...delivery, uncertain, error }, now(), 0) });
  }

  async function finishBy(delivery: Delivery, settlement: Settlement): Promise<false> {
    over();
    await persistently(() => ports.outbox.settle(delivery, settlement, now()), ports.after);
    if (settlement.state !== "sent" && settlement.error)
      ports.log.warn({ delivery: delivery.id, error: settlement.error }, "a message could not grow");
    ports.wake();
    return false;
  }

  function lost(): false {
    over();
    ports.log.warn({ key }, "another worker has taken this message over");
    return false;
  }

  function over(): void {
    if (state.kind === "open") state.lease.end();
    state = { kind: "over" };
  }

  /** Waits until another message may appear in the channel; false when that takes long. */
  async function itsTurn(): Promise<boolean> {
    for (const { key: rate, budget } of budgetsFor(held.teamId, "chat.startStream", held.channelId)) {
      for (;;) {
        const milliseconds = await ports.rates.take(rate, budget, now());
        if (milliseconds === 0) break;
        if (milliseconds > WORTH_WAITING) return false;
        await ports.after(milliseconds).elapsed;
      }
    }
    return true;
  }

  /** Within its rate, and only while the lease is ours. */
  async function call<Value>(
    delivery: Delivery,
    method: Method,
    work: () => Promise<CallResult<Value>>,
  ): Promise<CallResult<Value> | "lost"> {
    for (const { key: rate, budget } of budgetsFor(held.teamId, method)) {
      const retryAfter = await ports.rates.take(rate, budget, now());
      if (retryAfter > 0) return { kind: "limited", retryAfter };
    }
    return whileOurs(delivery, method, work);
  }

  async function whileOurs<Value>(
    delivery: Delivery,
    method: Method,
    work: () => Promise<CallResult<Value>>,
  ): Promise<CallResult<Value> | "lost"> {
    if (!(await ports.outbox.begin(delivery, leaseUntil(), null))) return "lost";
    const result = await work();
    if (result.kind === "limited")
      await ports.rates.pause(rateKey(held.teamId, method), new Date(ports.time() + result.retryAfter));
    return result;
  }

  /** When the database fails, the lease brings the row to the poster. */
  async function safely<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
    busy = true;
    lastAt = ports.time();
    try {
      return await work();
    } catch (error) {
      over();
      ports.log.warn(
        { key, error: error instanceof Error ? error.name : typeof error },
        "growing was interrupted",
      );
      return otherwise;
    } finally {
      busy = false;
    }
  }

  return {
    grow: (text) => safely(() => grow(text), false),
    end: () => safely(end, false),
    leave: () => safely(leave, undefined),
  };
}
