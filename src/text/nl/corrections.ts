import type { FieldLabel } from "../../domain/corrections/fields.ts";
import type { Unfit } from "../../domain/programme/overlay.ts";

/** What the bot says about corrections of facts. Arguments are ready for mrkdwn; `plain` goes where nothing is formatted. */
export const corrections = {
  fields: {
    agenda: "Agenda",
    amount: "Bedrag in euro's",
    contacts: "Contactpersonen",
    date: "Datum",
    definition: "Betekenis",
    definitionEnglish: "Betekenis in het Engels",
    description: "Beschrijving",
    frequency: "Hoe vaak",
    from: "Vanaf",
    group: "Door wie, in woorden",
    holder: "Door wie",
    items: "Wat er opgeleverd wordt",
    leads: "Trekkers",
    leadWords: "Trekker, in woorden",
    list: "De lijst",
    location: "Waar",
    members: "Leden",
    name: "Naam",
    nameEnglish: "Naam in het Engels",
    note: "Opmerking erbij",
    organisation: "Organisatie",
    owners: "Casuseigenaren",
    partner: "Partner",
    periodWords: "Periode, in woorden",
    programme: "Programma",
    questions: "Vragen",
    reach: "Bereik",
    responsible: "Verantwoordelijken",
    responsibleWords: "Verantwoordelijk, in woorden",
    result: "Resultaat",
    results: "Resultaten",
    statement: "Wat er staat",
    statementEnglish: "Wat er staat, in het Engels",
    tasks: "Taken",
    term: "Woord",
    title: "Titel",
    titleEnglish: "Titel in het Engels",
    topic: "Onderwerp",
    total: "Totaal in euro's",
    until: "Tot en met",
    url: "Webadres",
  } satisfies Record<FieldLabel, string> as Record<FieldLabel, string>,
  /** A field's label with what it is of: "Bedrag in euro's: Inkoop OT3". */
  of: (label: string, what: string) => `${label}: ${what}`,
  hints: {
    holder: "Een naam uit het programma. Staat die er niet in, gebruik dan het veld hieronder.",
    group: "Alleen als de naam niet in het programma staat.",
    lines: "Elk op een eigen regel.",
    date: "Zoals 9 maart 2023, maart 2023 of 2023.",
    twin: "Verander je alleen het Nederlands, dan geldt dat ook voor het Engels.",
  },
  form: {
    title: "Corrigeren",
    intro: (record: string) => `*${record}*\nVerander alleen wat niet klopt.`,
    hidden: "Of klopt het helemaal niet?",
    hiddenChoice: "Vertel dit niet meer",
    why: "Waarom? Waar weet je het van?",
    whyPlaceholder: "Besproken in het kernteam van 2 maart",
    submit: "Verder",
    close: "Annuleren",
  },
  choose: "Wat wil je corrigeren?",
  change: (label: string, from: string, to: string) =>
    from === ""
      ? `*${label}:* ${to}`
      : to === ""
        ? `*${label}:* ~${from}~ (vervalt)`
        : `*${label}:* ~${from}~ → ${to}`,
  /** The same where nothing is formatted. */
  changePlain: (label: string, from: string, to: string) =>
    from === ""
      ? `${label}: ${to}`
      : to === ""
        ? `${label}: ${from} vervalt`
        : `${label}: ${from} wordt ${to}`,
  more: (count: number) => `en nog ${count} ${count === 1 ? "wijziging" : "wijzigingen"}`,
  hidden: "Dit wordt niet meer verteld.",
  why: (words: string) => `*Waarom:* ${words}`,
  preview: {
    title: (id: string) => `Zo corrigeer ik het (${id})`,
    alone: "Het telt pas als je op *Vastleggen* klikt. Het document blijft eronder staan als oudere bron.",
  },
  happened: {
    recorded: (id: string) => `Gecorrigeerd (${id}). Vanaf nu antwoord ik zo.`,
    dropped: (id: string) => `${id} is niet vastgelegd. Alles blijft zoals het was.`,
    undone: (id: string) => `${id} is ongedaan gemaakt. Het document geldt weer.`,
  },
  by: (who: string, day: string) => `${who}, ${day}`,
  list: {
    title: "Correcties",
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
    none: "Er is nog niets gecorrigeerd. Dat doe je met *Corrigeren* bij een antwoord, of met `/wegwijzer corrigeer <je vraag>`.",
  },
  unfit: {
    gone: "Dit gegeven staat niet meer in de bestanden van het programma, dus deze correctie doet niets meer.",
    invalid: "De bestanden van het programma zijn veranderd, en deze correctie past er niet meer in.",
    changed:
      "De bestanden van het programma zeggen nu iets anders dan toen. Jullie correctie geldt nog steeds.",
  } satisfies Record<Unfit["why"], string> as Record<Unfit["why"], string>,
  unfitTitle: (id: string) => `Kijk nog eens naar correctie ${id}`,
  refused: {
    unknown: "Dit gegeven ken ik niet (meer). Er is niets veranderd.",
    "no-record":
      "Dit antwoord komt uit een document of is uit veel gegevens samengesteld; ik kan het niet in één formulier corrigeren.",
    changed:
      "Iemand heeft dit intussen gewijzigd. Er is niets overschreven; begin opnieuw en kijk hoe het nu staat.",
    already: "Dat is al afgehandeld. Met `/wegwijzer correcties` zie je hoe het staat.",
  },
  usage: "Zeg erbij welk antwoord niet klopt: `/wegwijzer corrigeer wie is de projectmanager?`",
  buttons: {
    correct: "Corrigeren",
    record: "Vastleggen",
    drop: "Annuleren",
    undo: "Ongedaan maken",
    all: "Alle correcties",
    previous: "Vorige",
    next: "Volgende",
  },
  aloud: {
    correct: (plain: string) => `Corrigeren: ${plain}`,
    undo: (id: string) => `${id} ongedaan maken`,
    previous: "Vorige pagina met correcties",
    next: "Volgende pagina met correcties",
  },
  /** What is wrong with a field of the form, by code. */
  fieldErrors: {
    "unknown-organisation": "Deze organisatie ken ik niet.",
    "period-reversed": "Dit ligt vóór het begin.",
    "nothing-changed": "Je hebt nog niets veranderd.",
    "still-used": "Andere gegevens verwijzen hiernaar, dus het kan niet weg. Verander wat niet klopt.",
    "amount-unreadable": "Dit is geen bedrag dat ik ken. Schrijf het als 12.500.",
  } as Record<string, string>,
};

export type CorrectionsText = typeof corrections;
