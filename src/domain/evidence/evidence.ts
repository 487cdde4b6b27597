import type { Audience } from "../audience.ts";
import type { Scored } from "./score.ts";

/** A piece of text from a document that was learned, found for a question. */
export interface Passage {
  id: string;
  /** Id and title of the document as people know it, and its date ("" when it has none). */
  document: string;
  title: string;
  date: string;
  /** Page, slide, sheet or heading: where a person finds it. */
  locator: string;
  text: string;
  score: number;
  /** Where it is kept, and who may read its document; absent for one that is not kept. */
  stored?: { row: number; audience: Audience };
  /** Key of the programme's document that this is the text of, when it is one. */
  of?: string;
}

/** What an answer is made of: facts, or sentences of passages, or that it is not known (with what is known nearby). */
export type Choice =
  /** `compared`: they tell the same of two things or years, one each. */
  | { kind: "facts"; facts: Scored[]; confidence: number; compared?: boolean }
  | { kind: "sentences"; sentences: Sentence[]; confidence: number }
  /** `people`: full names of whom `text` may mean. */
  | { kind: "which"; text: string; options: Scored[]; people?: string[] }
  | { kind: "unknown"; why: Unknown; nearby: Scored[]; confidence: number };

/** Why a question is not answered. */
export type Unknown = "gap" | "nothing" | "uncovered" | "other subject" | "other year" | "wrong kind";

export interface Sentence {
  text: string;
  passage: Passage;
  coverage: number;
}
