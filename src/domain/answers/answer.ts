import type { SourcePlace } from "../sources/place.ts";

/** Where an answer comes from: opened at `locator` by whoever wants to check. */
export interface Source {
  /** Key of the document in the programme, or id of a learned one. */
  document: string;
  title: string;
  locator: string;
  /** Date of the document, possibly partial; empty when unknown. */
  date: string;
  /** The text that supports the answer. */
  text: string;
  /** Its own page, for who reads this answer. Made when it is shown: it expires, and whoever has it can read. */
  url?: string;
  /** What stands behind it. */
  at?: SourcePlace;
  /** Full name of whoever corrected what the documents say; `date` is the day of that. */
  correctedBy?: string;
  /** Full name of whoever answered it before, as it was kept; `date` is the day of that. */
  answeredBy?: string;
}

/** Another question that is perhaps meant, with what it is about. */
export interface Alternative {
  label: string;
  question: string;
}

/** A fact that an answer says, by which the record behind it is found again. */
export interface Ground {
  fact: string;
  text: string;
}

/** Whom to ask what is not known. */
export interface Route {
  role: string;
  person?: string;
  name?: string;
}

/** The answer to a question. `answered` is false when it is not known: then `sources` is empty. */
export interface Answer {
  question: string;
  language: "nl" | "en";
  answered: boolean;
  /** Plain text of at most 600 characters. */
  answer: string;
  sources: Source[];
  /** 0 to 1. */
  confidence: number;
  route?: Route;
  /** What did not fit in 600 characters, for behind *Meer*. */
  more?: string;
  /** The facts of the programme that it says; none when it rests on learned documents. */
  grounds?: Ground[];
  /** What was asked, the same for all questions that mean the same; "" or absent when it has no subject. */
  meaning?: string;
  /** Id of the kept answer that it is. */
  kept?: string;
  /** It asks which is meant: the question again, once for each. */
  alternatives?: Alternative[];
}

/** The contract's limit for the text of an answer. */
export const LONGEST_ANSWER = 600;
