import type { Audience } from "../../domain/audience.ts";
import type { KnownDocuments } from "../../domain/evidence/known-documents.ts";
import type { Fact } from "../../domain/knowledge/fact.ts";
import type { Piece } from "../../domain/sources/page.ts";

/** Settings of this installation, as far as signing addresses takes. */
export interface SecretStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: string): Promise<void>;
  /** Writes it when it was never written; resolves with what stands there. */
  once(key: string, value: string): Promise<unknown>;
}

/** A stored passage with its document as it is now. */
export interface FoundText {
  /** The newest version. */
  document: { key: string; title: string; date: string; audience: Audience; learnedAt: Date };
  /** As it was cited. */
  quoted: string;
  /** Where the newest version has these words; absent when it does not. */
  cited?: Piece;
  before: Piece[];
  after: Piece[];
  /** The version that was cited is not the newest. */
  newer: boolean;
}

export interface SourceTexts {
  /**
   * The passage in this row, with as many as `around` of its document on each side; undefined when there is no such row,
   * or its document may not be read by any of these audiences now. The store applies them in its query.
   */
  passage(row: number, readable: readonly Audience[], around: number): Promise<FoundText | undefined>;
}

export interface OpenSourcePorts {
  settings: SecretStore;
  texts: SourceTexts;
  /** The programme's statements that a clearance may read, in their order; the same list while nothing changes. */
  facts(clearance: Audience): Promise<readonly { fact: Fact }[]>;
  /** Titles and dates of the programme's documents. */
  documents(): Promise<KnownDocuments>;
  kept(readable: readonly Audience[]): Promise<
    {
      id: string;
      questions: readonly string[];
      answer: string;
      owner: string;
      day: string;
      audience: Audience;
    }[]
  >;
  timezone: string;
}
