/** Samples of what is said about open questions and kept answers. */
import type {
  FeedbackForm,
  KeptForm,
  KeptSummary,
  OpenGroup,
  ReplyForm,
} from "../../../domain/messages/questions.ts";
import type { MessageSamples, Samples } from "./words.ts";

const questionId = "q1";
const question = "Waar staat de koffie?";
const kept: KeptSummary = {
  id: "VA-001",
  version: 1,
  questions: [question, "Waar vind ik koffie?"],
  answer: "In de keuken op de derde verdieping.",
  owner: "Lisa Verhaeghe",
  day: "2023-03-09",
  reviewOn: "2023-09-09",
  audience: "participants",
};
export const OPEN_GROUPS: OpenGroup[] = [
  { questionId, question, count: 3, wrong: false, correctable: false },
  { questionId: "q2", question: "Wie is de projectmanager?", count: 1, wrong: true, correctable: true },
];
const asked = { kind: "question.asked" as const, questionId, question, by: "Daan Sanders" };

export const QUESTIONS: MessageSamples = {
  "question.reported": {
    correctable: {
      kind: "question.reported",
      questionId,
      question: "Wie is de projectmanager?",
      answer: "Hannah Kandel is projectmanager, sinds januari 2023.",
      reason: "outdated",
      words: "Juul doet het sinds maart",
      by: "Daan Sanders",
      correctable: true,
    },
    "without words": {
      kind: "question.reported",
      questionId,
      question,
      answer: "In de kelder.",
      reason: "wrong",
      words: "",
      by: "Daan Sanders",
      correctable: false,
    },
  },
  "question.asked": {
    "in a channel": {
      ...asked,
      link: "https://slack.com/archives/C0ALG/p1678345200000100",
      coordinators: false,
    },
    "somebody is away": { ...asked, detour: { why: "away", name: "Lisa Verhaeghe" }, coordinators: true },
    "nobody answered": { ...asked, detour: { why: "silent", name: "Lisa Verhaeghe" }, coordinators: true },
  },
  "question.handed": {
    person: { kind: "question.handed", to: "Lisa Verhaeghe" },
    "not in Slack": {
      kind: "question.handed",
      to: null,
      detour: { why: "not-in-slack", name: "Lisa Verhaeghe" },
    },
    nobody: { kind: "question.handed", to: null, detour: { why: "nobody" } },
    yourself: { kind: "question.handed", to: null, detour: { why: "yourself" } },
    passed: { kind: "question.handed", to: null, detour: { why: "passed", name: "Lisa Verhaeghe" } },
  },
  "question.unreached": { unreached: { kind: "question.unreached" } },
  "question.already": {
    asked: { kind: "question.already", what: "asked" },
    answered: { kind: "question.already", what: "answered" },
  },
  "question.replied": {
    "in a channel": {
      kind: "question.replied",
      questionId,
      question,
      reply: kept.answer,
      by: kept.owner,
      asker: "U0DAAN",
    },
    alone: { kind: "question.replied", questionId, question, reply: kept.answer, by: kept.owner },
  },
  "question.reply-sent": {
    one: { kind: "question.reply-sent", readers: 1 },
    more: { kind: "question.reply-sent", readers: 3 },
  },
  "question.passed": { passed: { kind: "question.passed" } },
  "question.open": {
    asked: { kind: "question.open", groups: OPEN_GROUPS, total: 2, weekly: false },
    weekly: { kind: "question.open", groups: OPEN_GROUPS, total: 14, weekly: true },
    none: { kind: "question.open", groups: [], total: 0, weekly: false },
  },
  "question.settled": {
    one: { kind: "question.settled", question, count: 1 },
    more: { kind: "question.settled", question, count: 3 },
  },
  "question.mine": {
    some: {
      kind: "question.mine",
      items: [
        { question, answered: false, day: "2023-03-09" },
        { question: "Wie is de projectmanager?", answered: true, day: "2023-03-08" },
      ],
      total: 22,
    },
    none: { kind: "question.mine", items: [], total: 0 },
  },
  "question.erased": {
    none: { kind: "question.erased", count: 0 },
    more: { kind: "question.erased", count: 22 },
  },
  "kept.card": {
    kept: { kind: "kept.card", kept, what: "kept", may: true },
    withdrawn: { kind: "kept.card", kept, what: "withdrawn", may: false },
  },
  "kept.list": {
    some: { kind: "kept.list", items: [kept], total: 9, page: 2, pageSize: 8, may: true },
    none: { kind: "kept.list", items: [], total: 0, page: 1, pageSize: 8, may: false },
  },
  "kept.review": { review: { kind: "kept.review", kept } },
  "kept.refused": {
    unknown: { kind: "kept.refused", why: "unknown" },
    changed: { kind: "kept.refused", why: "changed" },
    withdrawn: { kind: "kept.refused", why: "withdrawn" },
  },
};

const keeping = {
  audiences: ["public" as const, "participants" as const],
  audience: "participants" as const,
  reviewOn: "2023-09-09" as const,
};

export const QUESTION_FORMS: Samples<FeedbackForm | KeptForm | ReplyForm> = {
  "why an answer is wrong": { kind: "feedback.form", id: questionId, question },
  "answer to a question": {
    kind: "reply.form",
    id: questionId,
    question,
    inChannel: true,
    mayKeep: true,
    ...keeping,
  },
  "answer that is not kept": {
    kind: "reply.form",
    id: questionId,
    question,
    inChannel: false,
    mayKeep: false,
    ...keeping,
  },
  "kept answer": {
    kind: "kept.form",
    id: kept.id,
    version: 1,
    questions: kept.questions,
    answer: kept.answer,
    ...keeping,
  },
};
