/**
 * The sign under a line goes up right after the commit that planned it, because somebody is waiting for it and nothing
 * stands before it. It is planned like every delivery, but claimed by whoever plans it: when this process dies, its
 * lease brings it to the poster. Putting up the same sign twice is putting it up once, so no doubt about an earlier
 * call has to be written down first. Slack's rate is not waited for either, until Slack says that it is reached: from
 * then on the poster takes what waits, at that rate.
 */
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { newReference } from "../../kernel/ids.ts";
import { rateKey } from "./budgets.ts";
import { persistently } from "./persist.ts";
import type { CallResult, Delivery, OutboxStore, Rates, Sender } from "./ports.ts";
import type { PosterPorts } from "./poster.ts";
import { nameOf, report } from "./report.ts";
import { settle, wait } from "./settle.ts";

export interface SignPorts extends Pick<PosterPorts, "log" | "time" | "after"> {
  outbox: Pick<OutboxStore, "settle">;
  rates: Pick<Rates, "pause">;
  sender: Pick<Sender, "react">;
}

/** Longer than the time-out of the one call to Slack, and than the commit before it. */
export const SIGN_LEASE = 12_000;

export interface Signs {
  /** Puts up signs that were claimed by planning them; after the commit. */
  putUp(claimed: readonly Delivery[]): void;
  /** Resolves when everything started has been settled. */
  idle(): Promise<void>;
}

/** A sign that is new: taking one away waits for its turn. */
export function isNewSign({ destination }: Pick<OutgoingMessage, "destination">): boolean {
  return destination.to === "reaction" && destination.gone !== true;
}

export function createSigns(ports: SignPorts): Signs {
  const underWay = new Set<Promise<void>>();
  let limitedUntil = 0;

  /** Never rejects: whatever goes wrong leaves the row to its lease. */
  async function putUp(delivery: Delivery): Promise<void> {
    try {
      const now = new Date(ports.time());
      const settlement =
        limitedUntil > now.getTime()
          ? wait(delivery, now, limitedUntil - now.getTime())
          : settle(delivery, await call(delivery), new Date(ports.time()), newReference());
      const settled = () => ports.outbox.settle(delivery, settlement, new Date(ports.time()));
      report(ports.log, delivery, settlement, await persistently(settled, ports.after));
    } catch (error) {
      ports.log.error({ delivery: delivery.id, error: nameOf(error) }, "a sign could not be settled");
    }
  }

  async function call({ destination, teamId }: Delivery): Promise<CallResult<null>> {
    if (destination.to !== "reaction") return { kind: "refused", error: "not_a_sign" };
    const { channelId, ts, name } = destination;
    // Should a sender reject after all, then nothing is known about what it did.
    const unknown = (error: unknown) => ({ kind: "unknown" as const, error: nameOf(error) });
    const result = await ports.sender.react({ channelId, ts, name, gone: false }).catch(unknown);
    if (result.kind === "limited") {
      limitedUntil = ports.time() + result.retryAfter;
      await ports.rates.pause(rateKey(teamId, "reactions.add"), new Date(limitedUntil));
    }
    return result;
  }

  return {
    putUp(claimed) {
      for (const delivery of claimed) {
        const work = putUp(delivery).finally(() => underWay.delete(work));
        underWay.add(work);
      }
    },
    idle: async () => void (await Promise.all(underWay)),
  };
}
