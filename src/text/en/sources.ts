export const sources = {
  product: "Wegwijzer",
  kind: "Source of an answer",
  skip: "To the text that is cited",
  date: "Date",
  place: "Place",
  audience: "Meant",
  from: "From",
  undated: (learned: string) => `not known; learned on ${learned}`,
  cited: "What the answer rests on",
  before: "What comes before it",
  after: "What comes after it",
  newer: (day: string) =>
    `Since the answer there is a newer version of this document: ${day}. It still has these words.`,
  replaced: (day: string) =>
    `There is a newer version of this document: ${day}. It no longer has the words that the answer rested on. Ask your question again, and I answer from the new version.`,
  record: "This was taken over from this document; read it there at the place that is named.",
  corrected: (by: string, day: string, id: string) => `Corrected by ${by} on ${day} (${id})`,
  older: "The document itself says:",
  note: "Note:",
  incomplete: "A part of this source can no longer be read by this address.",
  keptTitle: (id: string) => `Kept answer ${id}`,
  keptQuestions: "Given to the question",
  until: (day: string) => `This address works up to and including ${day}.`,
  care: "Whoever has the address can read this. Share it only with people who may.",
  expired: {
    title: "This address has expired",
    text: "The address of a source works for a while only. Ask your question again in Slack: a new address then stands under the answer.",
  },
  gone: {
    title: "This source can no longer be read here",
    text: "It was removed, or is now meant for fewer people. Ask your question again in Slack: there you see what you may read now.",
  },
  unknown: {
    title: "There is nothing here",
    text: "The address is wrong, or was withdrawn. Is it a source under an answer? Then ask the question again in Slack.",
  },
  busy: {
    title: "It is too busy now",
    text: "Try again in a few seconds.",
  },
  failed: {
    title: "This does not work now",
    text: "Try again in a few minutes. If it stays like this, ask a coordinator.",
  },
};
