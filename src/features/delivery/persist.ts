import type { After } from "./ports.ts";

/** Milliseconds between the tries: together shorter than a lease, after which another worker takes over. */
const WAITS = [100, 250, 500, 1_000, 2_000, 4_000];

/**
 * A write that ends a piece of work, tried again while the database is away for a moment: otherwise the work would
 * lie still until its lease ends. Rejects with the last failure. The write must be fenced, so that it does nothing
 * once somebody else has taken the work over.
 */
export async function persistently<T>(write: () => Promise<T>, after: After): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await write();
    } catch {
      await after(wait).elapsed;
    }
  }
  return write();
}
