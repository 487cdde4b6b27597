import type { ActionEvent, ActionStatus } from "../../domain/actions/types.ts";

/** What the bot says about actions. Arguments are ready for mrkdwn; what is called `plain` goes where nothing is formatted. */
export const actions = {
  /** What happened to an action, after its id: "A-031 vastgelegd". */
  happened: {
    logged: "vastgelegd",
    done: "afgerond",
    reopened: "weer open",
    cancelled: "vervallen",
    changed: "gewijzigd",
    noted: "notitie toegevoegd",
    undone: "teruggedraaid",
    withdrawn: "ingetrokken",
  },
  by: (name: string) => `door ${name}`,
  /** What an undo took back, after "teruggedraaid". */
  undid: {
    logged: "het vastleggen",
    retitled: "de nieuwe tekst",
    reassigned: "de nieuwe eigenaren",
    redated: "de nieuwe datum",
    filed: "het andere team",
    noted: "de notitie",
    accepted: "het akkoord",
    declined: "het afmelden van een eigenaar",
    done: "het afronden",
    cancelled: "het vervallen",
    reopened: "het heropenen",
    undone: "het terugdraaien",
  } satisfies Record<ActionEvent["type"], string> as Record<string, string>,
  status: {
    open: "open",
    done: "afgerond",
    cancelled: "vervallen",
    withdrawn: "ingetrokken",
  } satisfies Record<ActionStatus, string> as Record<ActionStatus, string>,
  due: (day: string) => `uiterlijk ${day}`,
  dueBefore: (event: string) => `vóór ${event}`,
  noDate: "geen datum",
  noOwner: "nog niemand",
  noOwnerHint: "Nog niemand pakt dit op. Zet er met *Wijzigen* een naam bij.",
  gone: {
    departed: (names: string, count: number) =>
      `${names} ${count === 1 ? "heeft" : "hebben"} geen account meer in Slack en ${count === 1 ? "krijgt" : "krijgen"} dus geen bericht. Kies zo nodig iemand anders met *Wijzigen*.`,
    unknown: (names: string, count: number) =>
      `${names} ${count === 1 ? "hoort" : "horen"} niet bij deze workspace en ${count === 1 ? "krijgt" : "krijgen"} dus geen bericht. Kies zo nodig iemand anders met *Wijzigen*.`,
  },
  strangers: (names: string) =>
    `${names} ken ik niet: ik herinner de coördinator. Andere naam? Kies *Wijzigen*.`,
  leadOf: (group: string) => `trekker ${group}`,
  overdue: "te laat",
  more: (count: number) => `nog ${count}`,
  buttons: {
    done: "Afgerond",
    edit: "Wijzigen",
    undo: "Ongedaan maken",
    reopen: "Heropenen",
    new: "Nieuwe actie",
    form: "Invullen in een formulier",
    all: "Alle open acties",
    previous: "Vorige",
    next: "Volgende",
  },
  /** Read aloud instead of a button's text, where the text alone does not say which action it is about. */
  aloud: {
    done: (id: string) => `${id} afronden`,
    reopen: (id: string) => `${id} heropenen`,
    previous: "Vorige pagina met acties",
    next: "Volgende pagina met acties",
  },
  list: {
    title: "Open acties",
    titleFor: (plain: string) => `Acties: ${plain}`,
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
    searched: (words: string) => `Gezocht op: ${words}`,
    none: "Er staan geen acties open. Leg er een vast: `/actie @Hannah, OT3: conceptplan delen - voor 11 dec`",
    noneMine: "Er staat niets voor je open.",
    noneOverdue: "Er is niets te laat.",
    noneFor: (filter: string) => `Ik vond geen acties voor “${filter}”.`,
    noneHint:
      "Minder woorden geeft meer, zoals `/acties OT3` of `/acties mijn`. Afgeronde: `/acties afgerond`.",
  },
  question: {
    owner: (typed: string) => `Wie bedoel je met “${typed}”?`,
    pastDate: (day: string) => `${day} is al geweest. Welke datum wordt het?`,
    impossibleDate: (words: string) => `“${words}” staat niet op de kalender. Welke datum bedoel je?`,
    /** Under each question. */
    waiting: "Ik heb nog niets vastgelegd.",
    ownerAgain: "Typ de regel opnieuw met voor- en achternaam, of met een team.",
    dateAgain: "Typ de regel opnieuw met een datum, zoals `voor 11 dec`.",
    noDate: "Zonder datum",
  },
  unknown: (id: string) => `Actie ${id} ken ik niet. Kijk in de lijst welk nummer je bedoelt.`,
  usage:
    "Schrijf erbij wat er moet gebeuren, en als je wilt wie en wanneer: `/actie @Hannah, OT3: conceptplan delen - voor 11 dec`",
  refused: {
    notFound: (id: string) => `Actie ${id} ken ik niet.`,
    exists: (id: string) => `${id} bestaat al.`,
    titleEmpty: "Schrijf erbij wat er moet gebeuren.",
    titleTooLong: (length: string, max: string) =>
      `Dat zijn ${length} tekens en een actie past in ${max}. Maak het korter; de rest kan in een notitie.`,
    noteEmpty: (id: string) => `De notitie was leeg. Zo werkt het: \`notitie ${id}: je tekst\``,
    conflict: (id: string) =>
      `Iemand heeft ${id} intussen gewijzigd. Er is niets overschreven; open hem opnieuw.`,
    already: (id: string, status: string) => `${id} is al ${status}.`,
    closed: (id: string, status: string) => `${id} is ${status}. Heropen hem eerst: \`heropen ${id}\``,
    withdrawn: (id: string) => `${id} is ingetrokken en kan niet meer veranderen. Leg hem opnieuw vast.`,
    notAnOwner: (id: string) => `Je bent geen eigenaar van ${id}.`,
    nothingToUndo: (id: string) => `Bij ${id} valt niets meer terug te draaien.`,
  },
  form: {
    titleNew: "Nieuwe actie",
    titleEdit: (id: string) => `Actie ${id} wijzigen`,
    submitNew: "Vastleggen",
    submitEdit: "Opslaan",
    close: "Annuleren",
    what: "Wat moet er gebeuren?",
    whatHint: "Begin met wat iemand gaat doen: “conceptplan delen met de gemeenten”.",
    who: "Wie pakt het op?",
    whoPlaceholder: "Typ een naam of team",
    when: "Uiterlijk wanneer?",
    whenPlaceholder: "Kies een datum",
    team: "Bij welk team hoort het?",
    teamPlaceholder: "Kies een team",
    noTeam: "Geen team",
  },
  /** What is wrong with a field of the form, by code. */
  fieldErrors: {
    "title-empty": "Schrijf hier wat er moet gebeuren.",
    "title-too-long": "Dit is te lang. Maak het korter; de rest kan in een notitie.",
    "date-impossible": "Deze datum staat niet op de kalender.",
    "team-unknown": "Dit team ken ik niet. Kies er een uit de lijst.",
  } as Record<string, string>,
};

export type ActionsText = typeof actions;
