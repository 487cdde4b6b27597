import type { LocalDate } from "../calendar/local-date.ts";
import type { FieldLabel, FilledField } from "../corrections/fields.ts";
import type { CorrectionStatus } from "../corrections/types.ts";
import type { Unfit } from "../programme/overlay.ts";

/** One value that a correction changes, in words people know; "" where there is or was nothing. */
export interface ChangeInWords {
  label: FieldLabel;
  of?: string;
  from: string;
  to: string;
}

/** A correction as it stood when the message was made. */
export interface CorrectionSummary {
  id: string;
  version: number;
  status: CorrectionStatus;
  /** What people call the record. */
  record: string;
  changes: ChangeInWords[];
  /** The record as a whole is no longer told. */
  hidden: boolean;
  why: string;
  by: string;
  day: LocalDate;
  unfit: Unfit["why"] | null;
}

/** What the bot says about corrections of the programme's facts. */
export type CorrectionMessage =
  /** Which of the records that an answer rests on. */
  | { kind: "correction.choose"; options: { record: string; label: string }[] }
  /** To whoever makes it, before it counts. */
  | { kind: "correction.preview"; correction: CorrectionSummary }
  /** What became of it. `may`: its reader may take it back. */
  | {
      kind: "correction.card";
      correction: CorrectionSummary;
      what: "recorded" | "dropped" | "undone";
      may: boolean;
    }
  | {
      kind: "correction.list";
      /** Newest first. */
      items: CorrectionSummary[];
      total: number;
      page: number;
      pageSize: number;
    }
  /** To coordinators: new files no longer agree with it. */
  | { kind: "correction.unfit"; correction: CorrectionSummary }
  | { kind: "correction.refused"; why: "unknown" | "no-record" | "changed" | "already"; id?: string }
  | { kind: "correction.usage" };

/** The form in which a record is corrected. */
export interface CorrectionForm {
  kind: "correction.form";
  /** The record ("roles/projectmanager-2023") and a number that changes with it. */
  id: string;
  version: number;
  record: string;
  fields: FilledField[];
  /** Offers to say that the record is wrong as a whole. */
  removable: boolean;
}
