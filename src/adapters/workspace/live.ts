import { EventEmitter } from "node:events";

/** One thing that changed. `audience` says who may see it: absent is everyone; the page's socket filters on it. */
export interface Change {
  type: string;
  audience?: readonly string[];
  [field: string]: unknown;
}

export interface Live {
  publish(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
}

/** Tells the windows of the page and the waiting tests what changed, in order, as it happens. */
export function createLive(): Live {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    publish: (change) => void emitter.emit("change", change),
    subscribe(listener) {
      emitter.on("change", listener);
      return () => void emitter.off("change", listener);
    },
  };
}

/**
 * Waits until `look` gives something, looking now and after every change. Rejects after `timeoutMs` of real time
 * with `describe()`, so that a test that waits in vain says for what.
 */
export function waitFor<T>(
  live: Live,
  look: () => T | undefined,
  describe: () => string,
  timeoutMs: number,
): Promise<T> {
  const present = look();
  if (present !== undefined) return Promise.resolve(present);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`nothing came within ${timeoutMs} ms: ${describe()}`));
    }, timeoutMs);
    const stop = live.subscribe(() => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    });
  });
}
