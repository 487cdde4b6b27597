import { randomBytes } from "node:crypto";
import type { Assistant, Conversation, FileObject, Member, Message, View } from "../model.ts";
import { savedFile } from "./persist.ts";

/** Everything that survives a restart: one JSON value. */
export interface State {
  version: 1;
  serial: number;
  lastTs: string;
  users: Record<string, Member>;
  conversations: Record<string, Conversation>;
  /** By conversation, oldest first, replies among them. */
  messages: Record<string, Message[]>;
  homes: Record<string, View>;
  files: Record<string, FileObject>;
  /** How far each person has read: user, conversation, ts. */
  reads: Record<string, Record<string, string>>;
  /** By `channel` (a direct message itself) or `channel:thread_ts`. */
  assistants: Record<string, Assistant>;
}

export interface Store {
  readonly state: State;
  /** Messages that one person sees, by conversation; not kept over a restart, as in Slack. */
  readonly ephemerals: Map<string, { user: string; message: Message }[]>;
  save(): void;
  flush(): void;
  reset(): void;
  /** A fresh id such as "C0K3…": never given twice, also over restarts. */
  newId(prefix: string): string;
  /** The next message time stamp: the clock's instant, strictly after all earlier ones. */
  newTs(now: Date): string;
}

function emptyState(): State {
  return {
    version: 1,
    serial: 0,
    lastTs: "0.000000",
    users: table(),
    conversations: table(),
    messages: table(),
    homes: table(),
    files: table(),
    reads: table(),
    assistants: table(),
  };
}

/** A record without a prototype: ids come from outside, and "constructor" is nobody. */
function table<T>(from: Record<string, T> = {}): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, from);
}

function restored(saved: State): State {
  return {
    ...saved,
    users: table(saved.users),
    conversations: table(saved.conversations),
    messages: table(saved.messages),
    homes: table(saved.homes),
    files: table(saved.files),
    reads: table(saved.reads),
    assistants: table(saved.assistants),
  };
}

/** `seed` fills in what the saved state does not have yet; it runs at every start and after a reset. */
export function createStore(path: string | undefined, seed: (state: State) => void): Store {
  let state = emptyState();
  const file = savedFile(path, () => state);
  const saved = file.load();
  if (isState(saved)) state = restored(saved);
  seed(state);
  const ephemerals: Store["ephemerals"] = new Map();

  return {
    get state() {
      return state;
    },
    ephemerals,
    save: () => file.save(),
    flush: () => file.flush(),
    reset() {
      // Ids and time stamps go on counting: the bot may remember the old ones.
      state = { ...emptyState(), serial: state.serial, lastTs: state.lastTs };
      seed(state);
      ephemerals.clear();
      file.save();
    },
    newId(prefix) {
      state.serial += 1;
      file.save();
      const serial = state.serial.toString(36).toUpperCase().padStart(4, "0");
      return `${prefix}0${randomBytes(2).toString("hex").toUpperCase()}${serial}`;
    },
    newTs(now) {
      const wanted = BigInt(now.getTime()) * 1000n;
      const last = micros(state.lastTs);
      const next = wanted > last ? wanted : last + 1n;
      state.lastTs = `${next / 1_000_000n}.${String(next % 1_000_000n).padStart(6, "0")}`;
      return state.lastTs;
    },
  };
}

/** A ts as a number of microseconds, for comparing. Throws SyntaxError on anything that is not digits with one dot. */
export function micros(ts: string): bigint {
  const [seconds = "0", fraction = ""] = ts.split(".");
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, "0").slice(0, 6));
}

function isState(value: unknown): value is State {
  return typeof value === "object" && value !== null && "version" in value && value.version === 1;
}
