import type { Audience } from "../../domain/audience.ts";
import type { Language } from "../../domain/people/types.ts";
import { textIn } from "../../text/catalogue.ts";
import { sayEuros } from "../../text/dates.ts";
import type { Exported } from "./shape.ts";

export interface MarkdownOptions {
  language: Language;
  /** What people call them. */
  tracks: readonly { key: string; name: string }[];
}

type Cell = string | null;

/**
 * A table for each kind that has rows, for a page or an e-mail: states, tracks and readers by the words that people
 * know, days so that they sort.
 */
export function toMarkdown(exported: Exported, { language, tracks }: MarkdownOptions): string {
  const text = textIn(language);
  const { sections: named, columns: is, nothing } = text.exports;
  const trackName = (key: string | null): Cell => tracks.find((track) => track.key === key)?.name ?? key;
  const stateIn = (words: Record<string, string>, status: string): string => words[status] ?? status;
  const readers = (audience: string): string => text.decisions.audience[audience as Audience] ?? audience;
  const { actions, decisions, deadlines, meetings } = exported;
  const parts = [
    section(
      named.actions,
      ["", is.action, is.who, is.due, is.status, is.team, is.track],
      actions.map(({ id, title, owners, due, dueEvent, status, team, track }) => [
        id,
        title,
        owners.join(", "),
        due ?? dueEvent,
        stateIn(text.actions.status, status),
        team,
        trackName(track),
      ]),
    ),
    section(
      named.decisions,
      [
        "",
        is.decision,
        is.why,
        is.amount,
        is.date,
        is.status,
        is.team,
        is.track,
        is.readers,
        is.replaces,
        is.replacedBy,
      ],
      decisions.map(({ id, title, reason, amount, date, status, team, track, ...decision }) => [
        id,
        title,
        reason,
        amount === null ? null : sayEuros(amount, language),
        date,
        stateIn(text.decisions.status, status),
        team,
        trackName(track),
        readers(decision.audience),
        decision.replaces,
        decision.replacedBy,
      ]),
    ),
    section(
      named.deadlines,
      ["", is.deadline, is.who, is.due, is.status, is.team, is.track],
      deadlines.map(({ id, title, owners, due, period, status, team, track }) => [
        id,
        title,
        owners.join(", "),
        due ?? period,
        stateIn(text.deadlines.status, status),
        team,
        trackName(track),
      ]),
    ),
    section(
      named.meetings,
      ["", is.meeting, is.date, is.status, is.present, is.actions, is.decisions],
      meetings.map(({ id, body, date, status, present, actions: agreed, decisions: taken }) => [
        id,
        body,
        date,
        stateIn(text.meetings.status, status),
        present.join(", "),
        agreed.join(", "),
        taken.join(", "),
      ]),
    ),
    // Approved minutes are Markdown already, of our own making.
    ...meetings.map(({ minutes }) => minutes ?? ""),
  ].filter((each) => each !== "");
  return parts.length === 0 ? `${nothing}\n` : `${parts.join("\n\n")}\n`;
}

function section(heading: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  const lines = [
    columns,
    columns.map(() => "---"),
    ...rows.map((row) => row.map((cell) => escaped(cell ?? ""))),
  ];
  return [`## ${heading}`, "", ...lines.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

/** Text that people typed stays text: nothing in it becomes markup, an entity, a link with other words, or another cell. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`);
}
