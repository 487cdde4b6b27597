/**
 * Does what takes longer than a transaction may: fetching and reading files, asking a model. While an errand is done
 * its lease is kept alive and nothing is locked; what comes of it commits together with "this errand is done", fenced
 * by the claim. So a crash makes another process do it again, and a redelivery or a second worker has no second effect.
 */
import type { ErrandKind, ErrandOf } from "../../domain/errands.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { newReference } from "../../kernel/ids.ts";
import { keepLease } from "./lease.ts";
import { persistently } from "./persist.ts";
import { describe } from "./report.ts";
import type { After, ErrandClaim, ErrandStore, Log, OutboxStore, Work } from "./ports.ts";
import { backoff } from "./settle.ts";
import type { Growing, OpenStream } from "./stream.ts";

/** What writes the result, within the transaction that ends the errand; gives what is to be said. */
export type Finish<Ports> = (ports: Ports) => Promise<OutgoingMessage[]>;

/** What an errand may do while it runs. */
export interface Underway {
  teamId: string;
  /** Real time; when it was planned. */
  plannedAt: Date;
  attempts: number;
  /** Says something now, such as how far it is. A message with a known key is dropped. */
  say(messages: OutgoingMessage[]): Promise<void>;
  /** Lets a message grow in Slack that is held for this errand. */
  open(deliveryKey: string, channelId: string): Promise<Growing | null>;
  /** Aborted when the lease was lost: somebody else does it now. */
  signal: AbortSignal;
}

export interface ErrandRunner<Kind extends ErrandKind, Ports> {
  /** Does it, outside any transaction. A rejection is a failure of ours and is tried again. */
  run(errand: ErrandOf<Kind>, underway: Underway): Promise<Finish<Ports>>;
  /** What to say when it failed for good. */
  failed(errand: ErrandOf<Kind>, reference: string): OutgoingMessage[];
}

/** Which errand it is, its runner knows; whoever runs it need not. */
type AnyRunner<Ports> = ErrandRunner<ErrandKind, Ports>;
export type ErrandRunners<Ports> = { [Kind in ErrandKind]: ErrandRunner<Kind, Ports> };

export interface ErrandPorts<Ports> {
  errands: ErrandStore;
  runners: ErrandRunners<Ports>;
  outbox: OutboxStore;
  open: OpenStream;
  transaction<T>(work: (stores: Work<Ports>) => Promise<T>): Promise<T>;
  /** Wakes the poster. */
  wake(): void;
  log: Log;
  /** Real time in milliseconds since the epoch. */
  time(): number;
  after: After;
}

export interface Errands {
  /** Starts on what is due. Resolves with how many. */
  tick(): Promise<number>;
  /** Resolves when everything started here has ended. */
  idle(): Promise<void>;
}

const LEASE = 15_000;
const HOLD_EVERY = 4_000;
const TOGETHER = 4;
/** A process that died over it, or was stopped, counts too. */
const MOST_ATTEMPTS = 5;

class LostLease extends Error {}

export function createErrands<Ports>(ports: ErrandPorts<Ports>): Errands {
  const now = (): Date => new Date(ports.time());
  const underWay = new Set<Promise<void>>();

  /** Never rejects: what goes wrong is tried again, told, or left to the lease. */
  async function run(claim: ErrandClaim): Promise<void> {
    const { errand, attempts } = claim;
    const runner = ports.runners[errand.kind] as AnyRunner<Ports>;
    // Nobody came back from it so often: it is not tried once more.
    if (attempts > MOST_ATTEMPTS) return failed(claim, runner, new Error("given up"));
    const hold = () => ports.errands.hold(claim, new Date(ports.time() + LEASE));
    const lease = keepLease(hold, HOLD_EVERY, ports.after);
    try {
      const finish = await runner.run(errand, {
        teamId: claim.teamId,
        plannedAt: claim.plannedAt,
        attempts,
        say: saying(claim),
        open: (key, channelId) => ports.open({ key, channelId, teamId: claim.teamId }),
        signal: lease.signal,
      });
      await ports.transaction(async (stores) => {
        const messages = await finish(stores.ports);
        if (!(await stores.errands.done(claim, now()))) throw new LostLease();
        await stores.outbox.enqueue(messages, cause(claim));
      });
      ports.wake();
    } catch (error) {
      if (error instanceof LostLease || lease.signal.aborted)
        return ports.log.warn({ kind: errand.kind }, "another worker has taken this errand over");
      await failed(claim, runner, error);
    } finally {
      lease.end();
    }
  }

  /** Keys of what is said are for ever: an errand that is planned anew under its key says it anew. */
  const cause = ({ key, token, teamId, plannedAt }: ErrandClaim, part = "") => ({
    teamId,
    cause: `${key}@${plannedAt.getTime()}/${token}${part}`,
    at: now(),
  });

  function saying(claim: ErrandClaim): Underway["say"] {
    let said = 0;
    return async (messages) => {
      said += 1;
      await ports.outbox.enqueue(messages, cause(claim, `/${said}`));
      ports.wake();
    };
  }

  async function failed(claim: ErrandClaim, runner: AnyRunner<Ports>, error: unknown): Promise<void> {
    const { errand, attempts, key } = claim;
    const fields = { kind: errand.kind, attempts, ...describe(error) };
    try {
      if (attempts < MOST_ATTEMPTS) {
        ports.log.warn(fields, "an errand failed, will be tried again");
        const again = new Date(ports.time() + backoff(key, attempts));
        await persistently(() => ports.errands.retry(claim, again), ports.after);
        return;
      }
      const reference = newReference();
      ports.log.error({ ...fields, reference }, "an errand failed");
      await ports.transaction(async (stores) => {
        if (!(await stores.errands.fail(claim, reference, now()))) throw new LostLease();
        await stores.outbox.enqueue(runner.failed(errand, reference), cause(claim));
      });
      ports.wake();
    } catch (second) {
      // The lease brings it back; nothing of it was written.
      ports.log.error({ ...fields, ...describe(second) }, "the failure of an errand could not be recorded");
    }
  }

  return {
    async tick() {
      const free = TOGETHER - underWay.size;
      if (free === 0) return 0;
      const claims = await ports.errands.claim(now(), new Date(ports.time() + LEASE), free);
      for (const claim of claims) {
        const work = run(claim).finally(() => underWay.delete(work));
        underWay.add(work);
      }
      return claims.length;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
