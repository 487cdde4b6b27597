/** Samples of what is said about people, settings and answers, and when something is not possible. */
import type { MessageContent, MessageKind } from "../../../domain/messages/content.ts";

/** By situation, within a kind. */
export type Samples<Content> = Record<string, Content>;
export type MessageSamples = {
  [Kind in MessageKind]?: Samples<Extract<MessageContent, { kind: Kind }>>;
};

export const WORDS: MessageSamples = {
  "people.claimed": { claimed: { kind: "people.claimed", name: "Daan Sanders", trusted: false } },
  "people.taken": { taken: { kind: "people.taken", name: "Daan Sanders" } },
  "people.linked": { linked: { kind: "people.linked", userId: "U0DAAN", name: "Daan Sanders" } },
  "people.unknown": {
    unknown: { kind: "people.unknown", typed: "Hanah", suggestions: [] },
    near: {
      kind: "people.unknown",
      typed: "Hanna Kandel",
      suggestions: [
        {
          key: "hannah-kandel",
          name: "Hannah Kandel",
          request: { kind: "people.claim", name: "hannah-kandel" },
        },
      ],
    },
  },
  "people.ambiguous": {
    ambiguous: {
      kind: "people.ambiguous",
      typed: "Marco",
      candidates: [
        { key: "marco-scheffers", name: "Marco Scheffers" },
        { key: "marco-hoogvliet", name: "Marco Hoogvliet" },
      ],
    },
  },
  "people.role-given": {
    given: {
      kind: "people.role-given",
      who: "Daan Sanders",
      role: "lead",
      of: "OT3",
      replaced: true,
    },
  },
  "people.role-unknown": { unknown: { kind: "people.role-unknown", typed: "baas" } },
  "people.team-unknown": {
    unknown: { kind: "people.team-unknown", typed: "OT9", known: ["OT1", "OT2", "OT3"] },
  },
  "people.usage": { link: { kind: "people.usage", command: "link" } },
  "people.import-how": { how: { kind: "people.import-how" } },
  "people.you-are-now": { lead: { kind: "people.you-are-now", role: "lead", of: "OT3" } },
  "channel.purpose-set": {
    set: { kind: "channel.purpose-set", channelId: "C0BESLUIT", purpose: "besluiten" },
  },
  "channel.audience-set": {
    set: { kind: "channel.audience-set", channelId: "C0BESLUIT", audience: "participants" },
  },
  "settings.language-set": { set: { kind: "settings.language-set" } },
  "settings.absence-set": { set: { kind: "settings.absence-set", until: "2023-05-12" } },
  "settings.absence-past": { past: { kind: "settings.absence-past", until: "2023-03-03" } },
  "settings.workdays-set": { set: { kind: "settings.workdays-set", days: [1, 2, 4] } },
  privacy: {
    "a lead": {
      kind: "privacy",
      about: {
        person: { name: "Daan Sanders", link: "email" },
        roles: [{ kind: "lead", of: "OT3" }],
        questions: 12,
        openActions: 3,
      },
    },
    "a stranger": { kind: "privacy", about: { roles: [], questions: 0, openActions: 0 } },
  },
  status: {
    "a stranger": {
      kind: "status",
      roles: [],
      clearance: "public",
      suggestion: { key: "daan-sanders", name: "Daan Sanders" },
    },
    "a coordinator": {
      kind: "status",
      person: "Bart Stoffels",
      link: "email",
      roles: [{ kind: "coordinator" }],
      clearance: "coordinators",
      installation: { people: 214, linked: 31, openActions: 12, waiting: 0, parked: 2, facts: 1_250 },
    },
  },
  "notice.failure": { failure: { kind: "notice.failure", reference: "K7Q4MX" } },
  "notice.refused": {
    refused: { kind: "notice.refused", permission: "action.change", refused: "needs-owner" },
  },
  "notice.unsupported": {
    typo: { kind: "notice.unsupported", what: "subcommand", typed: "statsu" },
    change: { kind: "notice.unsupported", what: "change" },
  },
  "notice.mistakes": { mistakes: { kind: "notice.mistakes", fields: { title: "title-empty" } } },
  "notice.expired": { expired: { kind: "notice.expired", again: { kind: "action.form" } } },
  "notice.talk": {
    hello: { kind: "notice.talk", said: "hello" },
    thanks: { kind: "notice.talk", said: "thanks" },
  },
  "notice.help": {
    "for everyone": { kind: "notice.help", coordinator: false },
    "for a coordinator": { kind: "notice.help", coordinator: true },
  },
  answer: {
    answered: {
      kind: "answer",
      questionId: "q1",
      question: "Wie is de projectmanager?",
      answered: true,
      answer: "De projectmanager is Hannah Kandel.",
      sources: [
        {
          document: "werkprogramma-2023",
          title: "Werkprogramma 2023",
          locator: "Ondersteuningsteam",
          date: "2023-01",
          text: "Hannah Kandel, projectmanager",
        },
      ],
      shareable: true,
    },
    "with links": {
      kind: "answer",
      questionId: "q7",
      question: "Hoe lang spuit de fontein?",
      answered: true,
      answer: "De fontein spuit twaalf uur per dag.",
      sources: [
        {
          document: "vijvernota",
          title: "Vijvernota <2023>",
          locator: "blz. 4",
          date: "2023-02-14",
          text: "De fontein spuit twaalf uur per dag.",
          url: "https://wegwijzer.example/bron/Ekv_AAAABMHiNwtT49nTurc_1Dfr0PxGVN6OmtE#bron",
        },
      ],
      shareable: false,
    },
    corrected: {
      kind: "answer",
      questionId: "q3",
      question: "Wie is de projectmanager?",
      answered: true,
      answer: "Juul van Plateringen is projectmanager, sinds maart 2023.",
      sources: [
        {
          document: "correction:C-003",
          title: "Correctie C-003",
          locator: "Bart Stoffels",
          date: "2023-03-09",
          text: "Juul van Plateringen is projectmanager, sinds maart 2023.",
          correctedBy: "Bart Stoffels",
        },
        {
          document: "werkprogramma-2023",
          title: "Werkprogramma 2023",
          locator: "Ondersteuningsteam",
          date: "2023-01",
          text: "Hannah Kandel is projectmanager, sinds januari 2023.",
        },
      ],
      correctable: true,
      shareable: false,
    },
    "which of two": {
      kind: "answer",
      questionId: "q4",
      question: "Wie is Marco?",
      answered: true,
      answer: "Er is meer dan één Marco. Wie bedoel je?",
      sources: [],
      alternatives: [
        { label: "Marco Scheffers", question: "Wie is Marco Scheffers?" },
        { label: "Marco Hoogvliet", question: "Wie is Marco Hoogvliet?" },
      ],
      shareable: false,
    },
    kept: {
      kind: "answer",
      questionId: "q5",
      question: "Waar staat de koffie?",
      answered: true,
      answer: "In de keuken op de derde verdieping.",
      sources: [
        {
          document: "kept:VA-001",
          title: "Vast antwoord VA-001",
          locator: "Lisa Verhaeghe",
          date: "2023-03-09",
          text: "In de keuken op de derde verdieping.",
          answeredBy: "Lisa Verhaeghe",
        },
      ],
      editable: "VA-001",
      shareable: false,
    },
    "nobody fits": {
      kind: "answer",
      questionId: "q6",
      question: "Wat kost een kop koffie?",
      answered: false,
      answer: "Dat staat niet in wat ik ken.",
      sources: [],
      route: { role: "" },
      shareable: false,
    },
    unknown: {
      kind: "answer",
      questionId: "q2",
      question: "Wat kost een kop koffie?",
      answered: false,
      answer: "Dat staat niet in wat ik ken.",
      sources: [],
      route: { role: "Programmasecretaris", name: "Lisa Verhaeghe", userId: "U0LISA" },
      shareable: false,
    },
  },
  "answer.thanks": {
    good: { kind: "answer.thanks", good: true },
    bad: { kind: "answer.thanks", good: false },
    "may correct": { kind: "answer.thanks", good: false, questionId: "q1" },
  },
  "source.revoked": {
    "new ones are given": { kind: "source.revoked", given: true },
    "none are given": { kind: "source.revoked", given: false },
  },
  "answer.gone": { gone: { kind: "answer.gone" } },
  "answer.usage": { usage: { kind: "answer.usage" } },
};
