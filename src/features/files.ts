/** Files that people give us in Slack: the port through which features get at what is in them. */
import type { Result } from "../kernel/result.ts";

/** A file of Slack, on this machine until it is closed. */
export interface FetchedFile {
  /** As its owner called it, fit for a path; with the extension that its type says when it had none. */
  name: string;
  /** In bytes. */
  size: number;
  path: string;
  /** Removes it from this machine. */
  close(): Promise<void>;
}

/** Why a file cannot be had, for whoever gave it. */
export type FileProblem =
  /** Slack does not know it (any more). */
  | { kind: "missing" }
  /** It lies elsewhere (a shared drive): Slack only has a link to it. */
  | { kind: "external" }
  | { kind: "too large"; megabytes: number }
  /** Slack does not give it to us. */
  | { kind: "refused" };

/**
 * Brings a file of Slack onto this machine. Throws when Slack cannot be reached now: try again later. May take a while:
 * never call it within a transaction.
 */
export type FetchFile = (
  fileId: string,
  limit: { megabytes: number },
) => Promise<Result<FetchedFile, FileProblem>>;

/**
 * Gives a file to Slack; the address at which a message can link to it. Null when Slack does not take it; throws when
 * Slack cannot be reached now. May take a while: never call it within a transaction.
 */
export type ShareFile = (file: { name: string; bytes: Uint8Array }) => Promise<string | null>;
