/** The whole road of a message: intake, dispatch and poster, with the pumps that keep them going. */
import { createErrands, type ErrandPorts, type Errands } from "./errands.ts";
import { createDispatch, type DispatchPorts } from "./dispatch.ts";
import { createIntake, type Intake, type IntakePorts } from "./intake.ts";
import { createPoster, type Poster, type PosterPorts } from "./poster.ts";
import { createPump } from "./pump.ts";
import { createSigns } from "./signs.ts";
import { createStreams, type StreamPorts } from "./stream.ts";

export type RoadPorts<Ports> = Omit<DispatchPorts<Ports>, "wake" | "signs"> &
  Omit<PosterPorts, "freed"> &
  Omit<ErrandPorts<Ports>, "wake" | "open"> &
  Omit<StreamPorts, "wake"> &
  Pick<IntakePorts, "after">;

export interface Road {
  intake: Intake;
  poster: Poster;
  errands: Errands;
  /** Something was put in the outbox. */
  wake(): void;
  /** Starts posting, and taking over what other workers left. */
  start(): void;
  /** Finishes what is under way and starts nothing new; what waits stays in the database. */
  stop(): Promise<void>;
}

/** Another replica may have written something, or have died: looked for this often, in milliseconds. */
const LOOK = 1_000;
/** What is under way when we stop may take so long; the rest waits for its lease. */
const FINISH_WITHIN = 6_000;
const DAY = 24 * 60 * 60 * 1_000;
/** Slack redelivers for an hour at most; a few days more help whoever reads the log. */
const KEEP = 3 * DAY;

export function createRoad<Ports>(ports: RoadPorts<Ports>): Road {
  const failed = (what: string) => (error: unknown) =>
    ports.log.error({ error: error instanceof Error ? error.name : typeof error }, what);

  const posting = createPump(
    async () => {
      while ((await poster.tick()) > 0);
      const due = await ports.outbox.nextDue();
      return due === null ? LOOK : due.getTime() - ports.time();
    },
    { longest: LOOK, failed: failed("the outbox could not be read") },
  );
  const post = (): void => posting.wake();
  const poster = createPoster({ ...ports, freed: post });
  const open = createStreams({ ...ports, wake: post });
  const errands = createErrands({ ...ports, wake: post, open });
  const working = createPump(
    // Not all hands are free, or a lane is busy: whoever is ready looks again.
    async () => ((await errands.tick()) > 0 ? 0 : LOOK),
    { longest: LOOK, failed: failed("the errands could not be read") },
  );
  const wake = (): void => {
    posting.wake();
    working.wake();
  };
  const signs = createSigns(ports);
  const intake = createIntake({
    ...ports,
    dispatch: createDispatch({ ...ports, wake, signs }),
    free: () => sweeping.wake(),
  });

  let forgetAt = ports.time();
  const sweeping = createPump(
    async () => {
      if (ports.time() >= forgetAt) {
        forgetAt = ports.time() + DAY / 24;
        await ports.inbox.forget(new Date(ports.time() - KEEP));
        await ports.errands.forget(new Date(ports.time() - KEEP));
      }
      return (await intake.sweep()) > 0 ? 0 : LOOK / 2;
    },
    { longest: LOOK, failed: failed("the inbox could not be read") },
  );

  async function finish(): Promise<void> {
    await sweeping.stop();
    await intake.idle();
    await signs.idle();
    await working.stop();
    await errands.idle();
    await posting.stop();
    await poster.idle();
  }

  return {
    intake,
    poster,
    errands,
    wake,
    start() {
      posting.start();
      working.start();
      sweeping.start();
    },
    async stop() {
      const limit = ports.after(FINISH_WITHIN);
      await Promise.race([finish(), limit.elapsed]);
      limit.cancel();
    },
  };
}

/** A time-out that can be taken back; for the intake. */
export function after(milliseconds: number): { elapsed: Promise<"elapsed">; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<"elapsed">((resolve) => {
    timer = setTimeout(resolve, milliseconds, "elapsed");
  });
  return { elapsed, cancel: () => clearTimeout(timer) };
}
