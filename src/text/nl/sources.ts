/** Words of the page that a source opens on. */
export const sources = {
  product: "Wegwijzer",
  kind: "Bron bij een antwoord",
  skip: "Naar de aangehaalde tekst",
  date: "Datum",
  place: "Plaats",
  audience: "Bedoeld",
  from: "Van",
  undated: (learned: string) => `niet bekend; geleerd op ${learned}`,
  cited: "Hierop rust het antwoord",
  before: "Wat eraan voorafgaat",
  after: "Wat erop volgt",
  newer: (day: string) =>
    `Sinds het antwoord is er een nieuwere versie van dit document: ${day}. Deze woorden staan er nog zo in.`,
  replaced: (day: string) =>
    `Van dit document is er een nieuwere versie: ${day}. De woorden waar het antwoord op rustte, staan er niet meer zo in. Stel je vraag opnieuw, dan antwoord ik uit de nieuwe versie.`,
  record: "Dit gegeven is overgenomen uit dit document; op de genoemde plaats lees je het na.",
  corrected: (by: string, day: string, id: string) => `Gecorrigeerd door ${by} op ${day} (${id})`,
  older: "In het document zelf staat:",
  note: "Let op:",
  incomplete: "Een deel van deze bron is met dit adres niet meer te lezen.",
  keptTitle: (id: string) => `Vast antwoord ${id}`,
  keptQuestions: "Gegeven op de vraag",
  until: (day: string) => `Dit adres werkt tot en met ${day}.`,
  care: "Wie het adres heeft, kan dit lezen. Deel het alleen met wie dit mag zien.",
  expired: {
    title: "Dit adres is verlopen",
    text: "Een adres van een bron werkt maar een poos. Stel je vraag opnieuw in Slack: onder het antwoord staat dan een nieuw adres.",
  },
  gone: {
    title: "Deze bron is hier niet meer te lezen",
    text: "Ze is weggehaald, of nog maar voor een kleinere groep bestemd. Stel je vraag opnieuw in Slack: daar zie je wat je nu mag lezen.",
  },
  unknown: {
    title: "Hier staat niets",
    text: "Het adres klopt niet of is ingetrokken. Is het een bron onder een antwoord? Stel de vraag dan opnieuw in Slack.",
  },
  busy: {
    title: "Het is nu te druk",
    text: "Probeer het over een paar seconden nog eens.",
  },
  failed: {
    title: "Dit lukt nu niet",
    text: "Probeer het over een paar minuten nog eens. Blijft het zo, vraag het dan een coördinator.",
  },
};
