export interface InspectorEntry {
  seq: number;
  at: string;
  direction: "in" | "out";
  kind: "api" | "events_api" | "slash_commands" | "interactive" | "ack" | "response_url" | "connection";
  name: string;
  ok: boolean;
  error: string | null;
  ms: number | null;
  attempt: number;
  request: unknown;
  response: unknown;
}

export interface Inspector {
  record(entry: Omit<InspectorEntry, "seq" | "at">): void;
  /** The entries after `seq`, oldest first; only the latest are kept. */
  entries(after?: number): InspectorEntry[];
  /** How often each thing happened since the start, as `in:api:chat.postMessage` -> 3. */
  counts(): Record<string, number>;
  count(direction: "in" | "out", kind: InspectorEntry["kind"], name: string): number;
  clear(): void;
}

const KEPT = 2000;

/** Keeps what the bot received and sent, so that people and tests can see it. Tokens never come in here. */
export function createInspector(now: () => Date, announce: (entry: InspectorEntry) => void): Inspector {
  let seq = 0;
  let kept: InspectorEntry[] = [];
  let counted = new Map<string, number>();
  return {
    record(given) {
      const entry = { seq: ++seq, at: now().toISOString(), ...given };
      kept.push(entry);
      if (kept.length > KEPT) kept = kept.slice(-KEPT / 2);
      const key = `${entry.direction}:${entry.kind}:${entry.name}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
      announce(entry);
    },
    entries: (after = 0) => kept.filter((entry) => entry.seq > after),
    counts: () => Object.fromEntries(counted),
    count: (direction, kind, name) => counted.get(`${direction}:${kind}:${name}`) ?? 0,
    clear() {
      kept = [];
      counted = new Map();
    },
  };
}
