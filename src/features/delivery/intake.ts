/**
 * The three seconds in which Slack wants its acknowledgement: write, acknowledge, work. What is written survives
 * everything after it; what could not be written in time stays unacknowledged, so that Slack sends it again or shows
 * the user that it failed.
 */
import type { Json } from "../../kernel/json.ts";
import type { Dispatch, Dispatched, MistakesFound } from "./dispatch.ts";
import type { After, InboxClaim, InboxStore, Log } from "./ports.ts";

export interface Incoming {
  key: string;
  kind: "event" | "command" | "click" | "submission" | "shortcut";
  payload: Json;
}

/** What to answer Slack. `refuse`: nothing was written and nothing will be. */
type Answer =
  | { kind: "ack" }
  | ({ kind: "mistakes" } & Pick<MistakesFound, "fields" | "language" | "again">)
  | { kind: "refuse" };

export interface IntakePorts {
  inbox: InboxStore;
  dispatch: Dispatch;
  log: Log;
  time(): number;
  after: After;
  /** Told when there are hands free again for what waits in the inbox. */
  free?(): void;
}

/** How long a claim in the inbox is ours; a request that takes longer is done again by another worker. */
const INBOX_LEASE = 8_000;
/**
 * Events that are worked on at the same time. Of a flood the rest is written and acknowledged, and waits in the inbox
 * for its turn, or for another replica: were it claimed at once, its lease would end before its turn came. What somebody
 * typed as a command or clicked goes at once: a dialog opens within three seconds or not at all.
 */
const AT_ONCE = 24;
/** Milliseconds left for the write, and for the answer to a dialog: Slack waits three seconds, the road takes some. */
const WRITE_WITHIN = 1_800;
const JUDGE_WITHIN = 2_300;

export interface Intake {
  receive(incoming: Incoming): Promise<{ answer: Answer; work: Promise<unknown> }>;
  /** Starts on what waits, and on what other workers left behind, as far as there are hands. Resolves with how many. */
  sweep(): Promise<number>;
  /** Resolves when everything received here has been worked on. */
  idle(): Promise<void>;
}

export function createIntake(ports: IntakePorts): Intake {
  const underWay = new Set<Promise<unknown>>();
  let waiting = false;
  /** Hands that are kept for what is being claimed. */
  let claiming = 0;
  const hands = (): number => AT_ONCE - underWay.size - claiming;

  /** The claim of so many, for which hands are kept while it is made. */
  async function keeping<T>(count: number, claim: Promise<T>): Promise<T> {
    claiming += count;
    try {
      return await claim;
    } finally {
      claiming -= count;
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const tracked: Promise<unknown> = work
      .catch(() => undefined)
      .finally(() => {
        underWay.delete(tracked);
        if (waiting) ports.free?.();
      });
    underWay.add(tracked);
    return work;
  }

  /** Writes it; null when it is known. `waits`: it is for whoever is free first. */
  async function write(incoming: Incoming, at: number): Promise<InboxClaim | "waits" | null> {
    if (incoming.kind !== "event" || hands() > 0)
      return keeping(1, ports.inbox.receive(incoming, new Date(at), new Date(at + INBOX_LEASE)));
    if (!(await ports.inbox.keep(incoming, new Date(at)))) return null;
    waiting = true;
    if (hands() > 0) ports.free?.();
    return "waits";
  }

  async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | "elapsed"> {
    const limit = ports.after(milliseconds);
    try {
      return await Promise.race([work, limit.elapsed]);
    } finally {
      limit.cancel();
    }
  }

  /** A write that came too late: an event is worked on, since Slack's second delivery will find its key known. */
  async function late(incoming: Incoming, writing: ReturnType<typeof write>): Promise<void> {
    const claim = await writing;
    if (claim === null || claim === "waits") return;
    if (incoming.kind === "event") await ports.dispatch(claim);
    // The user was told to do it again, so this one must not count as well.
    else await ports.inbox.discard(claim);
  }

  /** The dialog has closed: its mistakes need a message. */
  const tellLate = async (dispatched: Dispatched): Promise<void> => {
    if (dispatched.kind === "mistakes") await dispatched.tell();
  };

  return {
    async receive(incoming) {
      const started = ports.time();
      const writing = write(incoming, started);
      let claim: Awaited<typeof writing> | "elapsed";
      try {
        claim = await within(WRITE_WITHIN, writing);
      } catch {
        ports.log.error({ kind: incoming.kind, key: incoming.key }, "the inbox could not be written");
        return { answer: { kind: "refuse" }, work: Promise.resolve() };
      }
      if (claim === "elapsed") {
        ports.log.error({ kind: incoming.kind, key: incoming.key }, "the inbox was not written in time");
        const work = track(late(incoming, writing).catch(() => undefined));
        return { answer: { kind: "refuse" }, work };
      }
      // A key that is known, since Slack sent it again, or one that has to wait for its turn.
      if (claim === null || claim === "waits") return { answer: { kind: "ack" }, work: Promise.resolve() };
      const work = track(ports.dispatch(claim));
      if (incoming.kind !== "submission") return { answer: { kind: "ack" }, work };
      const left = Math.max(0, JUDGE_WITHIN - (ports.time() - started));
      const judged = await within(left, work);
      if (judged === "elapsed") return { answer: { kind: "ack" }, work: track(work.then(tellLate)) };
      return { answer: judged.kind === "mistakes" ? judged : { kind: "ack" }, work };
    },
    async sweep() {
      const free = hands();
      if (free <= 0) return 0;
      const at = ports.time();
      waiting = false;
      const claims = await keeping(free, ports.inbox.claim(new Date(at), new Date(at + INBOX_LEASE), free));
      // There may be more than there were hands for.
      waiting ||= claims.length === free;
      for (const claim of claims) void track(ports.dispatch(claim).then(tellLate));
      return claims.length;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
