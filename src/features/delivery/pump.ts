/** Runs a step when woken and again when something is due; never two at a time. */
export interface Pump {
  start(): void;
  /** Runs the step now, or once more after the one that is running. */
  wake(): void;
  /** No new step after this; resolves when the running one has ended. */
  stop(): Promise<void>;
}

/**
 * `step` answers how many milliseconds until it has something to do again; it is called after `longest` milliseconds
 * at the latest, because another replica may have written something. A step that fails is reported and tried again.
 */
export function createPump(
  step: () => Promise<number>,
  { longest, failed }: { longest: number; failed: (error: unknown) => void },
): Pump {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;

  function run(): void {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    again = false;
    running = step()
      .catch((error: unknown) => {
        failed(error);
        return longest;
      })
      .then((wait) => {
        running = undefined;
        if (stopped) return;
        if (again) run();
        else timer = setTimeout(run, Math.min(longest, Math.max(10, wait)));
      });
  }

  return {
    start() {
      stopped = false;
      run();
    },
    wake: run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
