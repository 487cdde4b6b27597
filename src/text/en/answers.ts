import type { AnswerTexts } from "../nl/answers.ts";

export const answers = {
  source: (number, title, locator, date) =>
    `[${number}] ${title}${locator === "" ? "" : ` – ${locator}`}${date === "" ? "" : ` (${date})`}`,
  sources: "Sources",
  sourcesClose: "Close",
  askSomeone: (name, role) => `Ask ${name}${role === "" ? "" : ` (${role.toLowerCase()})`}.`,
  share: "Share in channel",
  sharedBy: (who) => `${who} asked:`,
  good: "Right",
  bad: "Not right",
  thanksGood: "Good, thank you.",
  thanksBad: "Thank you. The coordinator sees that this answer was not right.",
  thanksMayCorrect: "Thank you. You can put it right straight away.",
  revoked: "No address of a source that I gave so far works any more. New ones stand under new answers.",
  revokedNone: "No address of a source works. I give none here either: sources open in Slack.",
  gone: "This question is no longer kept. Please ask it again.",
  usage: "What would you like to know? For example: `/vraag who is the project manager?`",
  form: {
    title: "Ask a question",
    label: "Your question",
    placeholder: "who is the project manager?",
    submit: "Ask",
    close: "Cancel",
  },
} satisfies AnswerTexts;
