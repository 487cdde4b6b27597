/**
 * Takes deliveries from the outbox to Slack: none lost, none double. A claim and a settlement are short transactions;
 * between them nothing is locked. Before a message that may have been posted already is posted again, it is looked
 * for by its delivery id.
 */
import { newReference } from "../../kernel/ids.ts";
import { remembering } from "../../kernel/remembering.ts";
import { keyAfter } from "../keys.ts";
import { budgetsFor, type Method, rateKey } from "./budgets.ts";
import type {
  After,
  CallResult,
  Delivery,
  Log,
  OutboxStore,
  Posted,
  Rates,
  Rendered,
  Sender,
  Settlement,
  StreamSearch,
} from "./ports.ts";
import { persistently } from "./persist.ts";
import { nameOf, report } from "./report.ts";
import { atMostOnce, settle, wait } from "./settle.ts";

export interface PosterPorts {
  outbox: OutboxStore;
  rates: Rates;
  sender: Sender;
  render(delivery: Delivery): Rendered;
  /** Asked right before posting; false drops the message (its reason has gone). Absent: always wanted. */
  stillWanted?(delivery: Delivery): Promise<boolean>;
  /** Told once a message stands in Slack; for keeping its place with what it is about. */
  sent?(delivery: Delivery, posted: Posted): Promise<void>;
  /** Told whenever a delivery is settled: the next of its conversation may go. */
  freed?(): void;
  log: Log;
  /** Real time in milliseconds since the epoch. */
  time(): number;
  after: After;
}

/** Longer than the time-out of one call to Slack; each call starts it anew. */
const LEASE = 12_000;
const TOGETHER = 8;
const NOT_LET_IN = new Set(["not_in_channel", "channel_not_found", "is_archived"]);
/** Milliseconds before a delivery that the database interrupted. */
const AGAIN = 500;

export interface Poster {
  /** Claims what is due, as far as there are hands free, and starts on it. Resolves with how many. */
  tick(): Promise<number>;
  /** Resolves when everything started has been settled. */
  idle(): Promise<void>;
  /** Posts until nothing more can be claimed now. */
  drain(): Promise<void>;
}

export function createPoster(ports: PosterPorts): Poster {
  const now = (): Date => new Date(ports.time());
  const underWay = new Set<Promise<void>>();
  /** The direct conversation of an account, which stays the same: asking for it has a rate of its own. */
  const direct = remembering<string>(1_000);

  async function tick(): Promise<number> {
    const free = TOGETHER - underWay.size;
    if (free === 0) return 0;
    const claimed = await ports.outbox.claim(now(), new Date(ports.time() + LEASE), free);
    for (const delivery of claimed) {
      const work = deliver(delivery).finally(() => {
        underWay.delete(work);
        ports.freed?.();
      });
      underWay.add(work);
    }
    return claimed.length;
  }

  const idle = async (): Promise<void> => void (await Promise.all(underWay));

  async function drain(): Promise<void> {
    while ((await tick()) > 0 || underWay.size > 0) await Promise.race(underWay);
  }

  /** Never rejects: whatever goes wrong leaves the row to its lease. */
  async function deliver(delivery: Delivery): Promise<void> {
    try {
      const settlement = await attempt(delivery).catch((error: unknown) => {
        // Only the database fails here, and only where nothing was posted: what was known before still holds.
        ports.log.warn({ delivery: delivery.id, error: nameOf(error) }, "delivery interrupted");
        return wait(delivery, now(), AGAIN);
      });
      if (settlement === "lost") return;
      if (await sentElsewhere(delivery, settlement)) return;
      const kept = await persistently(() => ports.outbox.settle(delivery, settlement, now()), ports.after);
      report(ports.log, delivery, settlement, kept);
      if (kept && settlement.state === "sent" && settlement.channelId !== null && settlement.ts !== null) {
        await ports.sent?.(delivery, { channelId: settlement.channelId, ts: settlement.ts });
      }
    } catch (error) {
      ports.log.error({ delivery: delivery.id, error: nameOf(error) }, "delivery could not be settled");
    }
  }

  /** A channel that does not let us in: its message goes where it can be read. Its key makes doing this twice once. */
  async function sentElsewhere(delivery: Delivery, settlement: Settlement): Promise<boolean> {
    const { destination, content, language, teamId } = delivery;
    if (settlement.state !== "parked" || !NOT_LET_IN.has(settlement.error)) return false;
    if (destination.to !== "channel" || destination.orElse === undefined) return false;
    const key = keyAfter(delivery.key);
    const { orElse, instead = content } = destination;
    const message = { destination: orElse, content: instead, language, key };
    await ports.outbox.enqueue([message], { teamId, cause: key, at: now() });
    return ports.outbox.settle(delivery, { state: "superseded", error: settlement.error }, now());
  }

  async function attempt(delivery: Delivery): Promise<Settlement | "lost"> {
    if (atMostOnce(delivery) && delivery.uncertain) {
      return { state: "failed", error: "not known whether it arrived", reference: newReference() };
    }
    if (ports.stillWanted && !(await ports.stillWanted(delivery))) {
      return { state: "superseded", error: "no longer wanted" };
    }
    let view: Rendered;
    try {
      view = ports.render(delivery);
    } catch (error) {
      return { state: "parked", error: `cannot be rendered: ${nameOf(error)}`, reference: newReference() };
    }
    return send(delivery, delivery.plain ? { text: view.text, blocks: [] } : view);
  }

  async function send(delivery: Delivery, view: Rendered): Promise<Settlement | "lost"> {
    const to = delivery.destination;
    switch (to.to) {
      case "channel":
        return postTo(delivery, to.channelId, to.threadTs, view);
      case "person": {
        const account = `${delivery.teamId}/${to.userId}`;
        const known = delivery.channelId ?? direct.get(account);
        if (known !== undefined) {
          const settlement = await postTo(delivery, known, undefined, view);
          // Should it be another one now, whoever is next asks again.
          if (settlement !== "lost" && settlement.state === "parked") direct.forget(account);
          return settlement;
        }
        const opened = await call(delivery, "conversations.open", undefined, () =>
          ports.sender.openConversation(to.userId),
        );
        if ("state" in opened) return opened;
        if (opened.kind === "ok") {
          direct.set(account, opened.value);
          return postTo(delivery, opened.value, undefined, view);
        }
        // Nothing was posted, whatever became of the call.
        return conclude(delivery, opened.kind === "unknown" ? { ...opened, kind: "unreached" } : opened);
      }
      case "ephemeral":
        return once(delivery, "chat.postEphemeral", to.channelId, () => ports.sender.ephemeral(to, view));
      case "response":
        return once(delivery, undefined, null, () => ports.sender.respond(to, view));
      case "reaction": {
        const { gone = false, ...at } = to;
        const method = gone ? "reactions.remove" : "reactions.add";
        return once(delivery, method, to.channelId, () => ports.sender.react({ ...at, gone }));
      }
      case "update":
        return once(delivery, "chat.update", to.channelId, () => ports.sender.update(to, view));
      case "delivery": {
        const original = await ports.outbox.find(to.deliveryKey);
        if (original?.state === "planned" || original?.state === "claimed") {
          return wait(delivery, now(), 1_000);
        }
        if (!original || original.state !== "sent" || !original.channelId || !original.ts) {
          return { state: "superseded", error: "the message to replace was never posted" };
        }
        const place = { channelId: original.channelId, ts: original.ts };
        return once(delivery, "chat.update", place.channelId, () => ports.sender.update(place, view));
      }
    }
  }

  async function postTo(
    delivery: Delivery,
    channelId: string,
    threadTs: string | undefined,
    view: Rendered,
  ): Promise<Settlement | "lost"> {
    if (delivery.ts !== null) return finish(delivery, { channelId, ts: delivery.ts }, view);
    if (delivery.uncertain) {
      const method = threadTs === undefined ? "conversations.history" : "conversations.replies";
      const found = await call(delivery, method, undefined, () =>
        ports.sender.find(delivery.id, channelId, threadTs, streamOf(delivery)),
      );
      if ("state" in found) return found;
      if (found.kind !== "ok") return conclude(delivery, found, true);
      if (found.value?.unfinished === true) return finish(delivery, found.value, view);
      if (found.value !== null) return conclude(delivery, found);
    }
    return once(delivery, "chat.postMessage", channelId, () =>
      ports.sender.post(
        { deliveryId: delivery.id, channelId, ...(threadTs === undefined ? {} : { threadTs }) },
        view,
      ),
    );
  }

  function streamOf({ destination, teamId, channelId, key }: Delivery): StreamSearch | undefined {
    if (destination.to !== "channel" || destination.stream === undefined) return undefined;
    return {
      askedAt: destination.stream.askedAt,
      async isOther(ts) {
        const known = await ports.outbox.keyAt(teamId, channelId ?? "", ts);
        return known !== null && known !== key;
      },
    };
  }

  /** What was begun in Slack and not finished: stopped if it still grows, and made the whole message in place. */
  async function finish(delivery: Delivery, place: Posted, view: Rendered): Promise<Settlement | "lost"> {
    const { channelId, ts } = place;
    if (delivery.ts === null && !(await ports.outbox.place(delivery, ts))) return "lost";
    const stopped = await call(delivery, "chat.stopStream", undefined, () =>
      whileOurs(delivery, channelId, () => ports.sender.stopStream({ channelId, ts })),
    );
    if (stopped === "lost" || "state" in stopped) return stopped;
    // Slack ends what goes on for too long, and people may: whether it can be changed, the change itself tells.
    const isOver =
      stopped.kind === "ok" || (stopped.kind === "refused" && stopped.error !== "message_not_found");
    if (!isOver) return conclude(delivery, stopped, true);
    return once(delivery, "chat.update", channelId, () =>
      ports.sender.update({ channelId, ts }, view, delivery.id),
    );
  }

  /** The call that makes it visible: within its rate, and only while the lease is ours. */
  async function once(
    delivery: Delivery,
    method: Method | undefined,
    channelId: string | null,
    work: () => Promise<CallResult<Posted | null>>,
  ): Promise<Settlement | "lost"> {
    const result = await call(delivery, method, channelId ?? undefined, () =>
      whileOurs(delivery, channelId, work),
    );
    if (result === "lost") return "lost";
    return "state" in result ? result : conclude(delivery, result);
  }

  async function whileOurs<Value>(
    delivery: Delivery,
    channelId: string | null,
    work: () => Promise<CallResult<Value>>,
  ): Promise<CallResult<Value> | "lost"> {
    const ours = await ports.outbox.begin(delivery, new Date(ports.time() + LEASE), channelId);
    // Should a sender reject after all, then nothing is known about what it did.
    return ours
      ? work().catch((error: unknown) => ({ kind: "unknown" as const, error: nameOf(error) }))
      : "lost";
  }

  /** Calls Slack when the shared rates allow it; otherwise gives the settlement that waits for them. */
  async function call<Result extends CallResult<unknown> | "lost">(
    delivery: Delivery,
    method: Method | undefined,
    channelId: string | undefined,
    work: () => Promise<Result>,
  ): Promise<Result | Settlement> {
    const budgets = method === undefined ? [] : budgetsFor(delivery.teamId, method, channelId);
    for (const { key, budget } of budgets) {
      const milliseconds = await ports.rates.take(key, budget, now());
      if (milliseconds > 0) return wait(delivery, now(), milliseconds);
    }
    const result = await work();
    if (method !== undefined && result !== "lost" && result.kind === "limited") {
      await ports.rates.pause(rateKey(delivery.teamId, method), new Date(ports.time() + result.retryAfter));
    }
    return result;
  }

  function conclude(delivery: Delivery, result: CallResult<Posted | null>, doubt = false): Settlement {
    return settle(delivery, result, now(), newReference(), doubt);
  }

  return { tick, idle, drain };
}
