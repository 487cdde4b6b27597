/** A meeting and its agenda, for samples of what is said about it. */
import type { AgendaEntry } from "../../../domain/meetings/agenda.ts";
import type { MeetingSummary } from "../../../domain/messages/meetings.ts";

export const today = "2023-03-09" as const;
export const meeting = (more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  id: "M-004",
  version: 3,
  name: { nl: "Kernteam", en: "Core team" },
  body: "kernteam",
  date: "2023-03-16",
  time: "10:00",
  status: "planned",
  channelId: null,
  today,
  ...more,
});
export const open = meeting({ status: "open", date: today, channelId: "C0KERNTEAM" });
export const closed = meeting({ ...open, status: "closed" });
export const team = meeting({
  id: "M-005",
  name: { nl: "OT3 Integrale uitvoering", en: "OT3 Integrated execution" },
  body: "OT3",
  status: "open",
  date: today,
  time: null,
  channelId: "C0OT3",
});
const entry = (id: string, title: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id,
  title,
  owners: ["Hannah Kandel"],
  due: "2023-03-07",
  ...more,
});
export const standing = [
  "Samenwerking en partners",
  "Financiën en planning",
  "Tussenresultaten en knelpunten",
  "Voorbereiding directeurenoverleg",
  "Communicatie",
];
export const agenda = {
  standing,
  lastTime: [
    entry("A-027", "Cijfers van de proef nakijken"),
    entry("A-030", "Zaal regelen voor het atelier", {
      owners: ["Lisa Verhaeghe", "Daan Sanders"],
      due: null,
    }),
  ],
  undated: [entry("A-033", "Lijst van partners bijwerken", { owners: [], due: null })],
  overdue: [entry("D-012", "Publicatie eerste resultaten", { owners: ["trekker OT3"], due: "2023-03-01" })],
  proposals: [entry("B-014", "De roadshow begint in Delft", { owners: [], due: null })],
};
export const many = Array.from({ length: 25 }, (_, index) =>
  entry(
    `A-${100 + index}`,
    `Verslag ${index + 1} van de roadshow nalezen, aanvullen en delen met de gemeenten`,
  ),
);
