import type { Ground } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import type { Author } from "../../domain/history.ts";
import type { KeptAnswer, KeptEvent } from "../../domain/kept/types.ts";
import type { Reason } from "../../domain/messages/questions.ts";
import type { Language, LinkOrigin, Presence } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { CoordinationPorts } from "../coordination.ts";
import type { Register } from "../registers.ts";

/** A question that was asked, with everything that became of it. */
export interface StoredQuestion {
  id: string;
  /** `slack:<team>/<user>`. */
  asker: string;
  question: string;
  language: Language;
  clearance: Audience;
  answered: boolean;
  answer: string;
  grounds: Ground[];
  askedAt: Date;
  /** Conversation and thread it stands in ("T1/C1/1.1"); "" when there is none. */
  thread: string;
  /** Only the asker saw the answer. */
  alone: boolean;
  meaning: string;
  /** Key of the person to ask instead; null when nobody fits. */
  route: string | null;
  good: boolean | null;
  handed: { to: string; by: string; at: Date } | null;
  reply: { text: string; by: string } | null;
  settled: boolean;
}

/** Questions that were asked, and what people made of their answers. */
export interface OpenQuestions {
  find(id: string): Promise<StoredQuestion | undefined>;
  /** Stores what somebody thought; false when the question is not kept any more. */
  rate(
    id: string,
    rating: { good: boolean; reason: Reason | null; feedback: string | null },
    at: Date,
  ): Promise<boolean>;
  /** What waits for somebody: not answered or called wrong, and nobody saw to it. Latest first. `until`: asked before. */
  open(until: Date | null, limit: number): Promise<StoredQuestion[]>;
  /** False when it was handed on before: then nothing changed. */
  handOn(id: string, to: string, by: string, at: Date): Promise<boolean>;
  /** To somebody else, whoever had it. */
  handOver(id: string, to: string, at: Date): Promise<void>;
  /** Handed on before `until`, and nobody answered. */
  waiting(until: Date): Promise<StoredQuestion[]>;
  reply(id: string, text: string, by: string, at: Date): Promise<void>;
  settle(ids: readonly string[], at: Date): Promise<number>;
  /** Their own, latest first. */
  ofAsker(asker: string, limit: number): Promise<StoredQuestion[]>;
  countOf(asker: string): Promise<number>;
  /** Removes their own; how many there were. */
  erase(asker: string): Promise<number>;
}

interface Account {
  teamId: string;
  userId: string;
  displayName: string;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  bot: boolean;
  presence: Presence;
  preferences: { absentUntil?: string };
}

export interface QuestionPorts extends CoordinationPorts {
  programme: Programme;
  questions: OpenQuestions;
  kept: Register<KeptAnswer, KeptEvent>;
  people: Omit<CoordinationPorts["people"], "accounts"> & { accounts(): Promise<Account[]> };
  nameOf(author: Author): Promise<string>;
  outbox: { find(key: string): Promise<{ state: string } | null> };
}
