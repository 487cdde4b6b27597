/** What can be wrong with a file that somebody wants the bot to learn. */
export type Unreadable =
  | { kind: "unsupported"; extension: string }
  | { kind: "empty" }
  | { kind: "missing" }
  | { kind: "not text" }
  | { kind: "bad line"; line: number; problem: string }
  /** It opens only with a password. */
  | { kind: "encrypted" }
  /** Pictures of pages: there is no text to read. */
  | { kind: "scanned"; pages: number }
  | { kind: "corrupt" }
  /** What is in it is not what its extension says; `content` is an extension, "old Office" or "zip". */
  | { kind: "mislabelled"; extension: string; content: string }
  /** The file itself, what it unpacks to, or what reading it takes is more than is allowed. */
  | { kind: "too large"; measure: "file" | "unpacked" | "memory"; megabytes: number }
  | { kind: "too slow"; minutes: number };

/** Why a file in Slack cannot be learned: also when Slack has only a link to it, or does not give it to us. */
export type DocumentProblem = Unreadable | { kind: "external" } | { kind: "withheld" };
