/** What is offered before anybody typed a word: what stands on it, and what it sends. */
export const prompts = {
  title: (name: string) => (name === "" ? "Waarmee kan ik je helpen?" : `Waarmee kan ik je helpen, ${name}?`),
  plain: {
    "who-am-i": { title: "Weet je wie ik ben?", message: "status" },
    "my-actions": { title: "Mijn acties", message: "acties mijn" },
    overdue: { title: "Wat is er te laat?", message: "acties te laat" },
    proposals: { title: "Welke voorstellen wachten?", message: "besluiten voorstellen" },
    reminders: { title: "Wie krijgt binnenkort een herinnering?", message: "herinneringen" },
    decisions: { title: "Laatste besluiten", message: "besluiten" },
    manager: { title: "Wie is de projectmanager?", message: "Wie is de projectmanager?" },
    deadlines: { title: "Welke deadlines komen eraan?", message: "deadlines" },
    help: { title: "Wat kun je?", message: "help" },
  },
  of: {
    "team-overdue": (team: string) => ({
      title: `Wat is te laat bij ${team}?`,
      message: `acties ${team} te laat`,
    }),
    "team-deadlines": (team: string) => ({ title: `Deadlines van ${team}`, message: `deadlines ${team}` }),
    "team-goal": (team: string) => ({
      title: `Wat is het doel van ${team}?`,
      message: `Wat is het doel van ${team}?`,
    }),
    "track-digest": (track: string) => ({
      title: `Weekbericht van ${track}`,
      message: `weekbericht ${track} voorbeeld`,
    }),
  },
  /** After the bot's name, while it works. */
  status: { looking: "zoekt het op…", wording: "kijkt of het mooier kan…" },
};

export type PromptTexts = typeof prompts;
