import type { Audience } from "../audience.ts";
import type { DocumentProblem } from "../documents.ts";

/** A learned document in a list. */
export interface DocumentSummary {
  /** Of this version. */
  id: number;
  title: string;
  /** Possibly partial; "" when unknown. */
  date: string;
  audience: Audience;
  version: number;
  /** Pieces of text that are searched. */
  passages: number;
}

/** What the bot says about documents. */
export type DocumentMessage =
  /** Somebody gave files: may they be learned, and for whom? */
  | { kind: "document.offer"; fileIds: string[]; audiences: Audience[] }
  /** On its way; `name` once the file is here, `passages` once it is being learned. */
  | { kind: "document.reading"; name?: string; passages?: number }
  | {
      kind: "document.learned";
      what: "learned" | "replaced" | "unchanged";
      document: DocumentSummary;
    }
  /** `name`: of the file; absent when not even that is known. */
  | { kind: "document.unreadable"; name?: string; problem: DocumentProblem }
  | {
      kind: "document.list";
      items: DocumentSummary[];
      total: number;
      page: number;
      pageSize: number;
      /** What its reader may do: add one, remove one. */
      may: { add: boolean; forget: boolean };
    }
  | { kind: "document.forgotten"; title: string }
  /** Forgotten or replaced meanwhile. */
  | { kind: "document.gone" }
  | { kind: "document.usage" };

/** The form in which a document is added; `fileId`: a file that was given already. */
export interface DocumentForm {
  kind: "document.form";
  fileId?: string;
  audiences: Audience[];
}
