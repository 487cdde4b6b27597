import type { Audience } from "../../domain/audience.ts";
import type { IndexedPassage, Searchable } from "../../domain/search/indexing.ts";

export type { Unreadable } from "../../domain/documents.ts";

/** A piece of a document as a reader of its format found it. */
export interface ReadPassage extends Searchable {
  /** Id given with the file; absent: made from document and number. */
  id?: string;
  /** Page, slide, sheet or heading. */
  locator: string;
}

/** A file that could be read. */
export interface ReadDocument {
  /** SHA-256 of its content. */
  hash: string;
  title: string;
  date?: string;
  /** Its passages in order; may be walked more than once (the words first, the passages after). */
  passages(): AsyncIterable<ReadPassage>;
  /** Lets go of what reading it keeps aside on disk; more than once does no harm. */
  close?(): Promise<void>;
}

export interface LearnedDocument {
  id: number;
  key: string;
  version: number;
  title: string;
  date: string;
  audience: Audience;
  hash: string;
  passages: number;
  learnedBy: string;
  learnedAt: Date;
}

export interface WrittenPassage extends ReadPassage {
  key: string;
  indexed: IndexedPassage;
}

/** Documents and their passages, with all that searching needs. */
export interface DocumentStore {
  /** How many passages `add` takes at once. */
  batch: number;
  current(key: string): Promise<LearnedDocument | undefined>;
  list(): Promise<LearnedDocument[]>;
  /** Words of other documents that may be parts of compounds: short ones, a bounded number of them. */
  vocabulary(): Promise<ReadonlySet<string>>;
  /** Starts a new version; it is not searched until `complete`. Remains of an attempt that broke off are cleared. */
  begin(
    document: Pick<
      LearnedDocument,
      "key" | "title" | "date" | "audience" | "hash" | "learnedBy" | "learnedAt"
    >,
  ): Promise<number>;
  /** Adds some passages; `block` counts up from 0. */
  add(document: number, block: number, passages: readonly WrittenPassage[]): Promise<void>;
  /** The version is whole: it is searched from now on, and the one before it no longer. */
  complete(document: number, totals: { passages: number; words: number }, at: Date): Promise<LearnedDocument>;
  /** Changes what is said about a document whose content is the same. */
  describe(document: number, changes: { title?: string; date?: string; audience?: Audience }): Promise<void>;
  /** Removes a document with all its versions; false when there is none. */
  forget(key: string): Promise<boolean>;
}
