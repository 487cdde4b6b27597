import type { Audience } from "../audience.ts";
import type { Period } from "../programme/format.ts";

/** What a fact tells about its subjects; a question that asks for one of these is answered by such a fact first. */
export type Attribute =
  | "agenda"
  | "amount"
  | "bottleneck"
  | "contact"
  | "date"
  | "definition"
  | "description"
  | "estimate"
  | "focus"
  | "frequency"
  | "goal"
  | "holder"
  | "interviewee"
  | "lead"
  | "location"
  | "member"
  | "owner"
  | "part"
  | "partner"
  | "question"
  | "responsible"
  | "result"
  | "statement"
  | "task"
  | "team"
  | "top3"
  | "trajectory"
  | "activity"
  | "case"
  | "page"
  | "successor"
  | "total";

/** One thing that is known, in both languages, with where it stands and who may read it. */
export interface Fact {
  /** Key of the record it follows from, a colon and what of it. */
  id: string;
  attribute: Attribute;
  /** Keys of the records that it is about, the most specific first. */
  subjects: string[];
  nl: string;
  en: string;
  /** The same without its list, for when there is no room for all of it. */
  brief?: { nl: string; en: string };
  /** Other words that people use for it; they are searched, never shown. */
  words: string[];
  /** The members when it is a list, in order. */
  members: string[];
  /** True when it tells that the source leaves this empty: the answer to that question is "not known". */
  gap: boolean;
  document: string;
  place: string;
  /** Date of the document, possibly partial. */
  date: string;
  period?: Period;
  audience: Audience;
  /** What the reader must know besides, such as a conflict between sources. In Dutch. */
  note?: string;
  /** Somebody corrected it: who, on which day, and how the documents have it ("" where they have nothing like it). */
  corrected?: { id: string; by: string; on: string; nl: string; en: string };
}

export type EntityKind =
  | "activity"
  | "body"
  | "budget"
  | "case"
  | "channel"
  | "document"
  | "event"
  | "municipality"
  | "organisation"
  | "part"
  | "person"
  | "role"
  | "team"
  | "term"
  | "track"
  | "trajectory";

/** Something that a question can be about, with every name people use for it. */
export interface Entity {
  key: string;
  kind: EntityKind;
  /** How it is called in an answer. */
  label: string;
  names: string[];
  /** Keys of what it belongs to: a case's municipality and team, a person's organisation. A question may name those instead. */
  of: string[];
}
