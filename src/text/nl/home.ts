/** App Home: what needs somebody now, and the ways in. */
export const home = {
  greeting: (name: string) => (name === "" ? "Hallo" : `Hallo ${name}`),
  intro: "Vraag me alles over het programma, of leg hier een actie vast.",
  today: (day: string) => `Vandaag is het ${day}.`,
  stranger:
    "Ik weet nog niet wie je bent. Zeg het met `/wegwijzer ik ben <je naam>`, dan zie je hier je acties.",
  claimed: (name: string) =>
    `Je zei dat je ${name} bent. Een coördinator bevestigt dat met \`/wegwijzer koppel\`; dan gelden je rollen ook.`,
  suggestion: (name: string) => `Ben jij ${name}?`,
  thatIsMe: (name: string) => `Ja, ik ben ${name}`,
  actions: "Wat jij nu kunt doen",
  counts: (open: string, late: string) => (late === "0" ? `${open} open` : `${open} open, ${late} te laat`),
  noActions: "Er staat niets voor je open.",
  allMine: "Al mijn acties",
  meeting: "Volgend overleg",
  meetings: "Volgende overleggen",
  groups: "Mijn teams",
  group: (name: string, role: string) => `${name} (${role})`,
  groupActions: (key: string) => `Acties ${key}`,
  ask: "Zo vraag je iets",
  askLines: [
    "Stuur me een bericht, of typ `/vraag` in een kanaal.",
    "_Wie is de projectmanager?_ · _Wat doet OT3?_ · _Welke gemeenten doen mee?_",
  ],
  coordinator: "Voor jou als coördinator",
  parked: (count: string) => `${count} berichten kwamen niet aan.`,
  unreached: (count: string, one: boolean) =>
    one
      ? "1 actie is van iemand die niet in Slack zit"
      : `${count} acties zijn van iemand die niet in Slack zit`,
  unreachedList: "Acties zonder Slack",
  noneParked: "Alle berichten kwamen aan.",
  unlinked: (count: string, names: string) =>
    `${count} mensen in Slack ken ik nog niet: ${names}. Koppel ze met \`/wegwijzer koppel @wie <naam>\`.`,
  unlinkedOne: (name: string) =>
    `Eén account in Slack ken ik nog niet: ${name}. Koppel het met \`/wegwijzer koppel @wie <naam>\`.`,
  noneUnlinked: "Van iedereen die ik in Slack zag, weet ik wie het is.",
  buttons: {
    ask: "Stel een vraag",
    newAction: "Nieuwe actie",
    help: "Wat kun je?",
    privacy: "Wat bewaar je van mij?",
    status: "Status",
  },
};

export type HomeText = typeof home;
