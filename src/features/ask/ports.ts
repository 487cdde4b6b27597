import type { Audience } from "../../domain/audience.ts";
import type { Answer, Ground, Source } from "../../domain/answers/answer.ts";
import type { Passage } from "../../domain/evidence/evidence.ts";
import type { Entity, Fact } from "../../domain/knowledge/fact.ts";
import type { Programme } from "../../domain/programme/format.ts";

/** What is needed besides the facts to read and answer a question. */
export interface Reference {
  entities: Entity[];
  /** Titles of the programme's documents by key. */
  titles: Record<string, string>;
  /** Dates of the programme's documents by key, possibly partial. */
  dates: Record<string, string>;
  /** Sentences in both languages, from which English words learn their Dutch ones. */
  pairs: { nl: string; en: string }[];
  routing: Pick<Programme, "route" | "roles" | "people">;
}

/** What the programme tells. The store applies the audience in its query: facts that may not be read never leave it. */
export interface KnowledgeStore {
  /** Changes whenever facts or reference change; "" when nothing was ever stored. */
  revision(): Promise<string>;
  reference(): Promise<Reference | undefined>;
  facts(readable: readonly Audience[]): Promise<Fact[]>;
  /** Replaces everything in one go; does nothing when the revision is the stored one. */
  replace(knowledge: { revision: string; facts: readonly Fact[]; reference: Reference }): Promise<void>;
}

/** Text that was learned. The store applies the audience in its query. */
export interface PassageSearch {
  search(words: string, readable: readonly Audience[], limit: number): Promise<Passage[]>;
}

/** A question as it is kept: twelve months, then only counted. */
export interface AskedQuestion {
  id: string;
  asker: string;
  /** Conversation and thread, for follow-ups; "" when there is none. */
  thread: string;
  clearance: Audience;
  answer: Answer;
  askedAt: Date;
  /** Only the asker sees the answer. */
  alone: boolean;
}

/** A question that was asked, as it is found again. */
export interface FoundQuestion {
  question: string;
  asker: string;
  language: "nl" | "en";
  clearance: Audience;
  /** What its answer rests on, as far as that is the programme. */
  grounds: Ground[];
  /** What it cites, word for word. */
  sources: Source[];
}

export interface QuestionStore {
  save(question: AskedQuestion): Promise<void>;
  /** The latest question in a thread, for "en van OT2?". */
  previous(thread: string): Promise<string | undefined>;
  /** Who asked the latest question in a thread. */
  lastIn(thread: string): Promise<{ asker: string } | undefined>;
  /** A question that was asked, while it is kept. */
  find(id: string): Promise<FoundQuestion | undefined>;
  /** The answer is said in other words; nothing when the question is no longer kept. */
  reword(id: string, answer: string): Promise<void>;
}

/** Gives each source that has a page of its own its address, for whoever may read this much. */
export type AddressSources = (
  sources: readonly Source[],
  reader: { clearance: Audience; language: "nl" | "en"; now: Date },
) => Promise<Source[]>;

/** A kept answer, as far as answering takes. */
export interface KeptForAsking {
  id: string;
  questions: readonly string[];
  answer: string;
  /** Full name of whoever answers for it. */
  owner: string;
  /** The day since which it holds. */
  day: string;
  audience: Audience;
}

/** Questions about the bot's own rows (actions, decisions, deadlines) are answered by whoever fills this port. */
export interface OwnRecords {
  /** An answer when the question is about such rows, else undefined. */
  answer(
    question: string,
    readable: readonly Audience[],
    now: Date,
  ): Promise<Omit<Answer, "question"> | undefined>;
}
