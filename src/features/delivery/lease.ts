import type { After } from "./ports.ts";

export interface KeptLease {
  /** Aborted when the lease was lost: somebody else does it now. */
  signal: AbortSignal;
  /** No longer extends it. */
  end(): void;
}

/** Extends a lease every so many milliseconds, until it is ended or lost. `hold` says whether it is still ours. */
export function keepLease(hold: () => Promise<boolean>, every: number, after: After): KeptLease {
  const lost = new AbortController();
  let ended = false;
  let limit = after(every);
  const keep = async (): Promise<void> => {
    for (;;) {
      await limit.elapsed;
      if (ended) return;
      // A database that is away for a moment costs nothing yet: the lease is longer than a few holds.
      const held = await hold().catch(() => true);
      if (!held && !ended) return lost.abort();
      limit = after(every);
    }
  };
  void keep();
  return {
    signal: lost.signal,
    end() {
      ended = true;
      limit.cancel();
    },
  };
}
