import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";

/** Why an answer was called wrong. */
export const REASONS = ["wrong", "outdated", "incomplete", "misunderstood", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** Why a question goes to a coordinator and not to the person whose role fits. */
export type Detour = "away" | "not-in-slack" | "nobody" | "yourself" | "passed" | "silent";

/** Questions that mean the same and wait for somebody. */
export interface OpenGroup {
  /** The latest of them. */
  questionId: string;
  question: string;
  count: number;
  /** An answer was given and called wrong; else there was none. */
  wrong: boolean;
  /** The answer rests on something that can be corrected. */
  correctable: boolean;
}

/** A kept answer as it stood when the message was made. */
export interface KeptSummary {
  id: string;
  version: number;
  questions: string[];
  answer: string;
  owner: string;
  day: LocalDate;
  reviewOn: LocalDate;
  audience: Audience;
}

/** What the bot says about questions that it could not answer (well), and about answers that people gave. */
export type QuestionMessage =
  /** To coordinators: somebody says that an answer is wrong. */
  | {
      kind: "question.reported";
      questionId: string;
      question: string;
      answer: string;
      reason: Reason;
      words: string;
      by: string;
      correctable: boolean;
    }
  /** To whoever is asked instead. `link`: the thread in which it was asked, when they can see that. */
  | {
      kind: "question.asked";
      questionId: string;
      question: string;
      by: string;
      link?: string;
      detour?: { why: Detour; name?: string };
      /** It is for coordinators, among whom one takes it. */
      coordinators: boolean;
    }
  /** To the asker: who was asked. */
  | { kind: "question.handed"; to: string | null; detour?: { why: Detour; name?: string } }
  | { kind: "question.unreached" }
  | { kind: "question.already"; what: "asked" | "answered" }
  /** To the asker, where the question stands. */
  | {
      kind: "question.replied";
      questionId: string;
      question: string;
      reply: string;
      by: string;
      asker?: string;
    }
  /** To whoever answered. */
  | { kind: "question.reply-sent"; readers: number }
  | { kind: "question.passed" }
  | { kind: "question.open"; groups: OpenGroup[]; total: number; weekly: boolean }
  | { kind: "question.settled"; question: string; count: number }
  | {
      kind: "question.mine";
      items: { question: string; answered: boolean; day: LocalDate }[];
      total: number;
    }
  | { kind: "question.erased"; count: number }
  | { kind: "kept.card"; kept: KeptSummary; what: "kept" | "edited" | "reviewed" | "withdrawn"; may: boolean }
  | { kind: "kept.list"; items: KeptSummary[]; total: number; page: number; pageSize: number; may: boolean }
  /** To the owner: does it still hold? */
  | { kind: "kept.review"; kept: KeptSummary }
  | { kind: "kept.refused"; why: "unknown" | "changed" | "withdrawn" };

/** Why an answer is wrong, in short. */
export interface FeedbackForm {
  kind: "feedback.form";
  /** Of the question. */
  id: string;
  question: string;
}

/** The answer of a person to a question, which may be kept. */
export interface ReplyForm {
  kind: "reply.form";
  /** Of the question. */
  id: string;
  question: string;
  /** Who gets to see it: a channel reads along, or the asker alone. */
  inChannel: boolean;
  mayKeep: boolean;
  audiences: Audience[];
  audience: Audience;
  reviewOn: LocalDate;
}

/** A kept answer, to be changed. */
export interface KeptForm {
  kind: "kept.form";
  id: string;
  version: number;
  questions: string[];
  answer: string;
  audiences: Audience[];
  audience: Audience;
  reviewOn: LocalDate;
}
