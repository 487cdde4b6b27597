import type { Exported } from "./shape.ts";

/** A table for each kind that has rows, for a page or an e-mail. */
export function toMarkdown({ actions, decisions, deadlines, meetings }: Exported): string {
  const sections = [
    section(
      "Acties",
      ["", "Actie", "Wie", "Uiterlijk", "Stand", "Team", "Werkspoor"],
      actions.map(({ id, title, owners, due, status, team, track }) => [
        id,
        title,
        owners.join(", "),
        due,
        status,
        team,
        track,
      ]),
    ),
    section(
      "Besluiten",
      ["", "Besluit", "Waarom", "Datum", "Stand", "Werkspoor", "Vervangen door"],
      decisions.map(({ id, title, reason, date, status, track, replacedBy }) => [
        id,
        title,
        reason,
        date,
        status,
        track,
        replacedBy,
      ]),
    ),
    section(
      "Deadlines",
      ["", "Deadline", "Wie", "Uiterlijk", "Stand", "Team", "Werkspoor"],
      deadlines.map(({ id, title, owners, due, period, status, team, track }) => [
        id,
        title,
        owners.join(", "),
        due ?? period,
        status,
        team,
        track,
      ]),
    ),
    section(
      "Overleggen",
      ["", "Overleg", "Datum", "Stand", "Aanwezig", "Acties", "Besluiten"],
      meetings.map(({ id, body, date, status, present, actions: agreed, decisions: taken }) => [
        id,
        body,
        date,
        status,
        present.join(", "),
        agreed.join(", "),
        taken.join(", "),
      ]),
    ),
    // Approved minutes are Markdown already, of our own making.
    ...meetings.map(({ minutes }) => minutes ?? ""),
  ].filter((each) => each !== "");
  return sections.length === 0 ? "Er is niets om te tonen.\n" : `${sections.join("\n\n")}\n`;
}

function section(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  if (rows.length === 0) return "";
  const lines = [
    columns,
    columns.map(() => "---"),
    ...rows.map((row) => row.map((text) => escaped(text ?? ""))),
  ];
  return [`## ${heading}`, "", ...lines.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

/** Text that people typed stays text: nothing in it becomes markup, a link or another cell. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~]/g, String.raw`\$&`);
}
