import type { Decision } from "../../domain/decisions/types.ts";
import type { Digest, DigestChange } from "../../domain/digest/types.ts";

/** What a weekbericht says. Arguments are ready for mrkdwn; what is called `plain` goes where nothing is formatted. */
export const digests = {
  title: (plain: string, week: string) => `Weekbericht ${plain}, week ${week}`,
  headline: {
    bottlenecks: (count: number, title: string) =>
      count === 1 ? `Hier is hulp nodig: ${title}` : `Op ${count} plekken is hulp nodig, zoals bij ${title}`,
    decisions: (count: number, title: string) =>
      count === 1 ? `Er is een besluit: ${title}` : `Er zijn ${count} besluiten, waaronder ${title}`,
    finished: (count: number, title: string) =>
      count === 1 ? `Afgerond: ${title}` : `${count} dingen zijn afgerond, waaronder ${title}`,
    upcoming: (count: number, title: string, day: string) =>
      count === 1 ? `Op komst: ${title}, ${day}` : `${count} dingen op komst, als eerste ${title}, ${day}`,
    overdue: (count: number) =>
      count === 1 ? "Eén ding wacht al een tijdje" : `${count} dingen wachten al een tijdje`,
    changes: (count: number) =>
      count === 1 ? "Er is één ding veranderd" : `Er zijn ${count} dingen veranderd`,
  } satisfies Record<Digest["headline"]["kind"], unknown>,
  sections: {
    decisions: "Besloten",
    bottlenecks: "Hulp gevraagd",
    finished: "Afgerond",
    moved: "In beweging",
    upcoming: "Komende twee weken",
    overdue: "Wacht nog",
    parts: "Per onderdeel",
  },
  change: {
    added: "nieuw",
    finished: "afgerond",
    cancelled: "vervallen",
    reopened: "weer open",
    moved: "verplaatst",
  } satisfies Record<DigestChange["change"], string> as Record<DigestChange["change"], string>,
  decision: {
    proposed: "voorgesteld",
    recorded: "besloten",
    deferred: "aangehouden",
    rejected: "verworpen",
    superseded: "vervangen",
    withdrawn: "ingetrokken",
  } satisfies Record<Decision["status"], string> as Record<Decision["status"], string>,
  movedFromTo: (from: string, to: string) => `van ${from} naar ${to}`,
  noDay: "geen datum",
  replaces: (id: string) => `vervangt ${id}`,
  group: (name: string, count: number, since: string) => `${name}: ${count}, de oudste sinds ${since}`,
  general: "Het werkspoor als geheel",
  part: (name: string, open: number, overdue: number) =>
    `${name}: ${open === 0 ? "niets open" : `${open} open`}${overdue === 0 ? "" : `, ${overdue} wacht nog`}`,
  quietParts: (count: number) =>
    count === 1 ? "Eén onderdeel: niets open" : `${count} onderdelen: niets open`,
  bottleneck: (title: string, age: number) =>
    `${title} (${age < 1 ? "nieuw" : age === 1 ? "1 dag" : `${age} dagen`})`,
  numbers: (open: string, added: string, finished: string, overdue: string) =>
    `${open} open · ${added} erbij · ${finished} afgerond · ${overdue} wacht nog`,
  more: (count: number) => `en nog ${count}`,
  preview: (channel: string) => `Voorbeeld: alleen jij ziet dit. Het komt in ${channel}.`,
  previewNowhere: "Voorbeeld: alleen jij ziet dit. Er is nog geen kanaal voor gekozen.",
  sendNow: "Nu plaatsen",
  quiet: (name: string, week: string) =>
    `${name} had in week ${week} niets te melden, dus er komt geen weekbericht.`,
  sent: (name: string, channel: string) => `Het weekbericht van ${name} staat zo in ${channel}.`,
  sentAgain: (name: string, channel: string) => `Het weekbericht van ${name} in ${channel} is bijgewerkt.`,
  noChannel: (name: string, command: string) =>
    `Voor het weekbericht van ${name} is nog geen kanaal gekozen. Kies er een: \`/wegwijzer kanaal ${command} #kanaal\``,
  unknownTrack: (typed: string) =>
    typed === ""
      ? "Van welk werkspoor wil je het weekbericht zien?"
      : `“${typed}” ken ik niet als werkspoor. Welke bedoel je?`,
  unknownWeek: (typed: string) =>
    `“${typed}” is geen week waarvan ik iets weet. Zo werkt het: \`/wegwijzer weekbericht werkspoor 1 voorbeeld 2023-W12\``,
};

export type DigestsText = typeof digests;
