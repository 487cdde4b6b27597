import type { PromptTexts } from "../nl/prompts.ts";

/** The same, in English; commands keep their Dutch names. */
export const prompts: PromptTexts = {
  title: (name) => (name === "" ? "What can I do for you?" : `What can I do for you, ${name}?`),
  plain: {
    "who-am-i": { title: "Do you know who I am?", message: "status" },
    "my-actions": { title: "My actions", message: "acties mijn" },
    overdue: { title: "What is overdue?", message: "acties te laat" },
    proposals: { title: "Which proposals are waiting?", message: "besluiten voorstellen" },
    reminders: { title: "Who gets a reminder soon?", message: "herinneringen" },
    decisions: { title: "Latest decisions", message: "besluiten" },
    manager: { title: "Who is the project manager?", message: "Who is the project manager?" },
    deadlines: { title: "Which deadlines are coming?", message: "deadlines" },
    help: { title: "What can you do?", message: "help" },
  },
  of: {
    "team-overdue": (team) => ({ title: `What is overdue at ${team}?`, message: `acties ${team} te laat` }),
    "team-deadlines": (team) => ({ title: `Deadlines of ${team}`, message: `deadlines ${team}` }),
    "team-goal": (team) => ({
      title: `What is the goal of ${team}?`,
      message: `What is the goal of ${team}?`,
    }),
    "track-digest": (track) => ({
      title: `Weekly digest of ${track}`,
      message: `weekbericht ${track} voorbeeld`,
    }),
  },
  status: { looking: "is looking it up…", wording: "is finding better words…" },
};
