import type { Audience } from "../audience.ts";

/** A piece of a document, with where it stands in it. */
export interface Piece {
  locator: string;
  text: string;
}

/** What an address shows, each as it may be read now. */
export type SourcePage =
  | {
      kind: "passage";
      title: string;
      /** Of the newest version; possibly partial, "" when it has none. */
      date: string;
      /** The day on which that version was learned. */
      learned: string;
      audience: Audience;
      cited: Piece;
      before: Piece[];
      after: Piece[];
      /** The document is a newer version than the one that was cited; it has these same words. */
      newer: boolean;
    }
  /** There is a newer version, which does not have those words any more. */
  | { kind: "replaced"; title: string; date: string; learned: string; audience: Audience }
  | {
      kind: "facts";
      title: string;
      date: string;
      audience: Audience;
      cited: FactShown[];
      /** Paragraphs of the same page around one that is cited. */
      before: Piece[];
      after: Piece[];
      /** Some of what was cited cannot be read any more. */
      incomplete: boolean;
    }
  | {
      kind: "kept";
      id: string;
      questions: readonly string[];
      answer: string;
      owner: string;
      day: string;
      audience: Audience;
    };

/** A statement of the programme, in both languages. */
export interface FactShown {
  locator: string;
  nl: string;
  en: string;
  members: readonly string[];
  /** In Dutch. */
  note?: string;
  corrected?: { id: string; by: string; on: string; nl: string; en: string };
}

/** What became of an address; only `shown` tells anything of a source. */
export type OpenedSource =
  | { kind: "shown"; page: SourcePage; language: "nl" | "en"; lastDay: string }
  | { kind: "expired" | "gone"; language: "nl" | "en" }
  | { kind: "unknown" };
