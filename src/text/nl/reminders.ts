import type { Fallback } from "../../domain/reminders/types.ts";

/** What reminders say. Arguments are ready for mrkdwn. */
export const reminders = {
  /** On top, by what is in it. */
  title: (count: string) =>
    count === "1" ? "Eén ding vraagt je aandacht" : `${count} dingen vragen je aandacht`,
  allDone: "Alles uit dit bericht is gedaan. Dank je wel!",
  due: {
    today: "vandaag klaar",
    ahead: (day: string) => `klaar op ${day}`,
    overdue: (day: string) => `had klaar moeten zijn op ${day}`,
  },
  more: (count: string) => `En nog ${count}: kijk met \`/acties mijn\` en \`/deadlines mijn\`.`,
  status: { done: "afgerond", cancelled: "vervallen", gone: "verplaatst of niet meer van jou" },
  snoozed: (day: string) => `ik kom er ${day} op terug`,
  fallback: {
    "no-lead": (group: string) =>
      group === ""
        ? "Hier is geen trekker voor bekend; daarom vraag ik het jou."
        : `${group} heeft nog geen trekker; daarom vraag ik het jou. Aanwijzen: \`/wegwijzer trekker ${group} @wie\``,
    "no-owner": () => "Nog niemand pakt dit op; daarom vraag ik het jou.",
    "unknown-owner": () => "De eigenaar ken ik niet; daarom vraag ik het jou.",
  } satisfies Record<Fallback, (group: string) => string> as Record<Fallback, (group: string) => string>,
  buttons: { done: "Afgerond", tomorrow: "Morgen", nextWeek: "Volgende week" },
  aloud: {
    done: (id: string) => `${id} afronden`,
    tomorrow: (id: string) => `Morgen weer aan ${id} herinneren`,
    nextWeek: (id: string) => `Volgende week weer aan ${id} herinneren`,
  },
  hint: "*Morgen* en *Volgende week*: dan herinner ik je er weer aan. Minder werken of weg? `/wegwijzer werkdagen ma di do`, `/wegwijzer afwezig t/m 12 mei`",
  unreached: {
    title: "Deze mensen kan ik niet bereiken",
    why: "Ze hebben iets dat aandacht vraagt, maar ik weet niet wie ze hier zijn. Koppelen: `/wegwijzer koppel @wie <naam>`. Tot dan hoor jij het hier.",
  },
  preview: {
    title: "Herinneringen van de komende twee weken",
    titleOwn: "Jouw herinneringen van de komende twee weken",
    none: (from: string, until: string) => `Van ${from} t/m ${until} staat er niets om aan te herinneren.`,
    notLinked: "niet gekoppeld: gaat naar de coördinator",
    more: (days: string) => `En nog ${days === "1" ? "1 dag" : `${days} dagen`} met herinneringen.`,
  },
  rules: {
    "before-14": "14 werkdagen vooraf",
    "before-3": "3 werkdagen vooraf",
    "on-day": "op de dag",
    overdue: "te laat",
    snoozed: "uitgesteld",
  } as Record<string, string>,
  later: (id: string, day: string) => `Goed, ik kom ${day} terug op ${id}.`,
  refused: {
    unknown: (id: string) => `${id} ken ik niet.`,
    closed: (id: string) => `${id} is al klaar; daar herinner ik je niet meer aan.`,
    "not-yours": (id: string) => `Aan ${id} herinner ik jou niet, dus er valt niets uit te stellen.`,
    past: () => "Kies een dag die nog komt: `morgen`, `volgende week` of een datum.",
  },
};

export type RemindersText = typeof reminders;
