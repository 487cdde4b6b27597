import type { DeadlineStatus } from "../../domain/deadlines/types.ts";

/** What the bot says about deadlines. Arguments are ready for mrkdwn; what is called `plain` goes where nothing is formatted. */
export const deadlines = {
  /** What happened to a deadline, after its id: "D-012 vastgelegd". */
  happened: { set: "vastgelegd", adopted: "overgenomen", done: "afgerond" },
  status: {
    planned: "gepland, nog niet overgenomen",
    adopted: "loopt",
    done: "afgerond",
    cancelled: "vervallen",
    withdrawn: "ingetrokken",
  } satisfies Record<DeadlineStatus, string> as Record<DeadlineStatus, string>,
  /** On a receipt: what happens from now on. */
  willRemind: "Ik herinner wie erover gaat 14 en 3 werkdagen van tevoren en op de dag zelf.",
  buttons: {
    done: "Afgerond",
    adopt: "Overnemen",
    all: "Alle deadlines",
    previous: "Vorige",
    next: "Volgende",
  },
  aloud: {
    done: (id: string) => `${id} afronden`,
    adopt: (id: string) => `${id} overnemen`,
    previous: "Vorige pagina met deadlines",
    next: "Volgende pagina met deadlines",
  },
  list: {
    title: "Deadlines",
    titleFor: (plain: string) => `Deadlines: ${plain}`,
    page: (from: number, to: number, total: number) =>
      total === to && from === 1 ? `${total} in totaal` : `${from} t/m ${to} van ${total}`,
    planned: (count: string) =>
      `*Gepland, nog niet overgenomen* (${count}): hier herinner ik niemand aan tot iemand op *Overnemen* klikt.`,
    none: "Er staan geen deadlines. Leg er een vast: `/deadline OT3 Publicatie eerste resultaten - 15 dec 2026`",
    noneFor: (filter: string) =>
      `Ik vond geen deadlines voor “${filter}”. Minder woorden geeft meer, zoals \`/deadlines OT3\`.`,
  },
  question: {
    owner: (typed: string) => `Wie bedoel je met “${typed}”?`,
    missingDate: "Wanneer moet het klaar zijn?",
    pastDate: (day: string) => `${day} is al geweest. Welke datum wordt het?`,
    impossibleDate: (words: string) => `“${words}” staat niet op de kalender. Welke datum bedoel je?`,
    waiting: "Ik heb nog niets vastgelegd.",
    ownerAgain: "Typ de regel opnieuw met de achternaam erbij.",
    dateAgain: "Typ de regel opnieuw met de datum achteraan, zoals `- 15 dec 2026`.",
  },
  unknown: (id: string) => `Deadline ${id} ken ik niet. Kijk in de lijst welk nummer je bedoelt.`,
  usage:
    "Schrijf erbij wat er klaar moet zijn en wanneer, met het team of werkspoor voorop: `/deadline OT3 Publicatie eerste resultaten - 15 dec 2026`",
  refused: {
    titleTooLong: (length: string, max: string) =>
      `Dat zijn ${length} tekens en een deadline past in ${max}. Maak het korter.`,
    conflict: (id: string) =>
      `Iemand heeft ${id} intussen gewijzigd. Er is niets overschreven; kijk opnieuw.`,
    already: (id: string, status: string) => `${id}: al ${status}.`,
    closed: (id: string, status: string) => `${id} is ${status} en verandert niet meer.`,
    notPlanned: (id: string) => `${id} is al overgenomen.`,
    dateMissing: (id: string) =>
      `${id} heeft geen datum, dus ik weet niet wanneer ik moet herinneren. Leg hem met een datum vast: \`/deadline … - 15 dec 2026\``,
    other: (id: string) => `Dat kan niet met ${id}.`,
  },
};

export type DeadlinesText = typeof deadlines;
