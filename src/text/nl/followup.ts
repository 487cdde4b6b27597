import type { ActionEvent } from "../../domain/actions/types.ts";
import type { Source } from "../../domain/history.ts";

/** What the bot says around an action: who got it, what happened to it, what it is the same as. */
export const followup = {
  assigned: {
    one: (by: string) => (by === "" ? "Je hebt een actie gekregen." : `${by} gaf je een actie.`),
    several: (by: string, count: string) =>
      by === "" ? `Je hebt ${count} acties gekregen.` : `${by} gaf je ${count} acties.`,
    fromMeeting: (what: string, count: string, one: boolean) =>
      `Uit ${what} heb je ${count} ${one ? "actie" : "acties"}.`,
    accepted: "akkoord",
    declined: "niet voor jou; wie het gaf weet het",
    more: (count: string) => `En nog ${count}: typ \`acties mijn\`.`,
    accept: "Akkoord",
    decline: "Niet voor mij",
    acceptAloud: (id: string) => `Akkoord met ${id}`,
    declineAloud: (id: string) => `${id} is niet voor mij`,
    handOn: "Aan iemand geven",
    handOnAloud: (id: string) => `Geef ${id} aan iemand`,
  },
  unled: {
    title: (by: string, one: boolean) =>
      by === ""
        ? one
          ? "Een team zonder trekker kreeg een actie."
          : "Teams zonder trekker kregen acties."
        : `${by} gaf ${one ? "een actie" : "acties"} aan een team zonder trekker.`,
    hint: "Niemand van het team hoort dit van mij. Geef de actie aan iemand, of maak iemand trekker: `/wegwijzer trekker OT3 @wie`.",
  },
  returned: (id: string, who: string) => `${id} komt terug: ${who} zegt dat het niet voor hem of haar is.`,
  because: (reason: string) => `Reden: ${reason}`,
  nobodyLeft: "Nu pakt niemand het op.",
  decline: {
    title: "Niet voor mij",
    submit: "Teruggeven",
    about: (id: string, title: string) => `*${id}* ${title}`,
    why: "Waarom niet, of voor wie wel?",
    whyHint: "Wie je deze actie gaf leest dit.",
  },
  mail: {
    title: "Kopieer als e-mail",
    close: "Sluiten",
    submit: "Klaar",
    intro: (name: string) => `Ik kan ${name} niet bereiken in Slack. Kopieer deze tekst in een e-mail:`,
    subject: (programme: string) => `Acties uit ${programme}`,
    subjectIs: "Onderwerp",
    greeting: (name: string) => `Beste ${name},`,
    opening: "Dit staat op jouw naam:",
    closing: "Klopt er iets niet, of is iets klaar? Laat het me weten.",
    more: (count: string) => `En nog ${count}.`,
    button: "Kopieer als e-mail",
    aloud: (id: string) => `Kopieer ${id} als e-mail`,
  },
  twin: {
    said: (id: string) => `Dit lijkt op een actie die al openstaat, ${id}. Ik heb nog niets vastgelegd.`,
    anyway: "Toch vastleggen",
    show: (id: string) => `Toon ${id}`,
  },
  history: {
    title: (id: string) => `Geschiedenis van ${id}`,
    button: "Geschiedenis",
    earlier: (count: string) => `Daarvoor gebeurde er nog ${count} keer iets.`,
    link: "Waar het gezegd is",
    operator: "de beheerder",
    system: "Wegwijzer",
    what: {
      logged: "legde het vast",
      retitled: "wijzigde de tekst in",
      reassigned: "gaf het aan",
      redated: "zette de datum op",
      filed: "zette het bij",
      noted: "schreef erbij",
      accepted: "is akkoord",
      declined: "gaf het terug namens",
      done: "rondde het af",
      cancelled: "liet het vervallen",
      reopened: "heropende het",
      undone: "draaide terug:",
    } satisfies Record<ActionEvent["type"], string> as Record<ActionEvent["type"], string>,
    nobody: "niemand",
    noDate: "geen datum",
    noPlace: "geen team",
    from: {
      command: "met een commando",
      message: "in een bericht",
      thread: "in een thread",
      shortcut: "vanaf een bericht",
      emoji: "met een emoji",
      modal: "in een formulier",
      button: "met een knop",
      minutes: "uit een verslag",
      programme: "uit het programma",
      import: "bij het inlezen",
      cli: "door de beheerder",
      system: "vanzelf",
    } satisfies Record<Source["kind"], string> as Record<Source["kind"], string>,
  },
  meanwhile: (who: string) =>
    who === ""
      ? "Intussen is dit gewijzigd. Hieronder staat wat jij schreef; *Opslaan* maakt het zo."
      : `${who} heeft dit intussen gewijzigd. Hieronder staat wat jij schreef; *Opslaan* maakt het zo.`,
  meanwhileField: {
    title: (value: string) => `Tekst nu: ${value}`,
    owners: (value: string) => `Eigenaren nu: ${value}`,
    due: (value: string) => `Datum nu: ${value}`,
    team: (value: string) => `Team nu: ${value}`,
  },
  reason: "Waarom verandert het?",
  reasonHint: "Bij een andere eigenaar of datum. Het komt in de geschiedenis.",
  bulk: {
    button: "Meer afronden",
    title: "Acties afronden",
    submit: "Afronden",
    close: "Annuleren",
    field: (from: string, to: string) => `Wat is klaar? (${from} t/m ${to})`,
    nothing: "Hier staat niets open om af te ronden.",
    done: (count: string, one: boolean) => (one ? "1 actie afgerond" : `${count} acties afgerond`),
    refused: (count: string, one: boolean) =>
      one
        ? "1 kon niet: dat mag alleen wie eigenaar is, wie het vastlegde, de trekker, de secretaris of de coördinator."
        : `${count} konden niet: dat mag alleen wie eigenaar is, wie het vastlegde, de trekker, de secretaris of de coördinator.`,
    none: "Je hebt niets aangevinkt; er is niets afgerond.",
    undo: (id: string) => `Terug? \`heropen ${id}\``,
  },
  emoji: {
    set: (emoji: string) =>
      `Wie :${emoji}: op een bericht zet, krijgt van mij de vraag of het een actie wordt.`,
    off: "Geen emoji maakt nog een actie van een bericht.",
    which: (emoji: string) => `Nu is het :${emoji}:. Kies een andere: \`/wegwijzer emoji :pushpin:\``,
    usage: "Kies een emoji die een bericht tot actie maakt: `/wegwijzer emoji :pushpin:` (of `uit`)",
    offer: (line: string) => `Wil je hier een actie van maken? “${line}”`,
    button: "Actie maken",
  },
  pinned: {
    title: (plain: string) => (plain === "" ? "Open acties" : `Open acties: ${plain}`),
    kept: "Deze lijst houd ik bij.",
    told: {
      set: "Ik heb de lijst in dit kanaal gezet en vastgemaakt, en waar het mag als bladwijzer bovenaan. Hij blijft vanzelf bij.",
      moved: "De lijst van dit kanaal toont nu wat je koos.",
      gone: "De lijst in dit kanaal houd ik niet meer bij.",
      none: "In dit kanaal houd ik geen lijst bij.",
      "only-channels": "Een lijst vastzetten kan in een kanaal. Typ `/acties vastzetten` daar.",
    },
    empty: "Er staat niets open.",
  },
  edited: {
    changed: "Je wijzigde het bericht waar deze actie uit kwam.",
    unclear: (id: string) =>
      `Je wijzigde het bericht waar ${id} uit kwam. Ik begrijp de nieuwe regel niet zeker, dus ${id} blijft zoals hij was.`,
    deleted: (ids: string) => `Je verwijderde het bericht waar ${ids} uit kwam. Moet dat ook weg?`,
    deletedHint: "Doe je niets, dan blijft het staan.",
    cancel: (id: string) => `${id} vervalt`,
    show: (id: string) => `Toon ${id}`,
  },
};

export type FollowupText = typeof followup;
