/** Samples of what is said once a meeting is over. */
import { closed, many, meeting, open, standing } from "./meeting-samples.ts";
import type { MessageSamples } from "./words.ts";

export const MINUTES = [
  "# Verslag Kernteam, do 9 mrt 2023, 10:00 uur",
  "M-004",
  "**Aanwezig:** Lisa Verhaeghe, Hannah Kandel",
  "## Agenda",
  standing.map((item, index) => `${index + 1}. ${item}`).join("\n"),
  "## Financiën en planning",
  "- **Besluit B-015:** De begroting is akkoord\n- **Actie** A-041: Zaal regelen in Delft (Hannah Kandel, uiterlijk vr 24 mrt 2023)\n- Een *sterretje* en een <haak> blijven staan",
].join("\n\n");
const LONG = `${MINUTES}\n\n${many.map(({ title }) => `- ${title}`.repeat(12)).join("\n")}`;
const approved = meeting({ ...open, status: "approved" });

export const CLOSED: MessageSamples = {
  "meeting.forgotten": {
    opener: { kind: "meeting.forgotten", meeting: open, opener: "U0LISA" },
    "somebody who is not here": { kind: "meeting.forgotten", meeting: open, opener: null },
  },
  "meeting.closed": { closed: { kind: "meeting.closed", meeting: closed } },
  "meeting.draft": {
    typical: {
      kind: "meeting.draft",
      meeting: closed,
      text: MINUTES,
      proposals: 2,
      unanswered: ["Actie Bart: bellen - voor 31 februari"],
    },
    "nothing to tick": {
      kind: "meeting.draft",
      meeting: closed,
      text: MINUTES,
      proposals: 0,
      unanswered: [],
    },
    long: {
      kind: "meeting.draft",
      meeting: closed,
      text: LONG,
      proposals: 1,
      unanswered: [LONG.slice(0, 3000), "Actie: Marco belt"],
    },
    reopened: { kind: "meeting.draft", meeting: open, text: MINUTES, proposals: 0, unanswered: [] },
  },
  "meeting.approved": {
    first: {
      kind: "meeting.approved",
      meeting: approved,
      number: 1,
      told: ["Hannah Kandel", "Daan Sanders"],
      unreached: ["Piet"],
    },
    "nobody to tell": { kind: "meeting.approved", meeting: approved, number: 2, told: [], unreached: [] },
  },
  "meeting.minutes": {
    typical: {
      kind: "meeting.minutes",
      meeting: approved,
      number: 1,
      text: MINUTES,
      files: [
        { name: "verslag-kernteam-2023-03-09.docx", url: "https://files.example.org/1" },
        { name: "verslag-kernteam-2023-03-09.md", url: "https://files.example.org/2" },
      ],
    },
    "long, without files": { kind: "meeting.minutes", meeting: approved, number: 2, text: LONG, files: [] },
  },
  "meeting.too-long": { long: { kind: "meeting.too-long", meeting: closed } },
};
