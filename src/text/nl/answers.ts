/** Words around an answer; the answer itself is composed in the language of the question. */
export const answers = {
  source: (number: number, title: string, locator: string, date: string) =>
    `[${number}] ${title}${locator === "" ? "" : ` – ${locator}`}${date === "" ? "" : ` (${date})`}`,
  sources: "Bronnen",
  sourcesClose: "Sluiten",
  askSomeone: (name: string, role: string) =>
    `Vraag het ${name}${role === "" ? "" : ` (${role.toLowerCase()})`}.`,
  share: "Delen in kanaal",
  sharedBy: (who: string) => `${who} vroeg:`,
  good: "Klopt",
  bad: "Klopt niet",
  thanksGood: "Fijn, dank je.",
  thanksBad: "Dank je. De coördinator ziet dat dit antwoord niet goed was.",
  thanksMayCorrect: "Dank je. Jij kunt het meteen rechtzetten.",
  revoked:
    "Alle adressen van bronnen die ik tot nu toe gaf, werken niet meer. Onder nieuwe antwoorden staan nieuwe.",
  revokedNone: "Er werkt geen enkel adres van een bron. Ik geef er hier ook geen: bronnen open je in Slack.",
  gone: "Deze vraag is niet meer bewaard. Stel hem gerust opnieuw.",
  usage: "Wat wil je weten? Bijvoorbeeld: `/vraag wie is de projectmanager?`",
  form: {
    title: "Stel een vraag",
    label: "Je vraag",
    placeholder: "wie is de projectmanager?",
    submit: "Vraag",
    close: "Annuleer",
  },
};

export type AnswerTexts = typeof answers;
