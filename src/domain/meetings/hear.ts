import type { LocalDate } from "../calendar/local-date.ts";
import { isUnclear } from "../minutes/speakers.ts";
import { nearlyRead } from "./nearly.ts";
import type { LineCommand, ReadLine } from "../minutes/types.ts";
import { unknownTeam } from "../minutes/unknown-team.ts";

/** What a line leaves open; nothing follows from it until somebody answers. */
export type LineQuestion =
  | { about: "owner"; typed: string; candidates: string[] }
  /** In a list of those present or absent; the others on it count. */
  | { about: "attendee"; typed: string; candidates: string[]; there: boolean }
  | { about: "past-date"; date: LocalDate; words: string }
  | { about: "impossible-date"; words: string }
  | { about: "team"; typed: string }
  /** Mistyped: the line as it was probably meant. */
  | { about: "meant"; meant: string };

/** What a line of the thread means for the meeting. */
export type Heard =
  | { use: "action"; reading: ReadLine }
  | { use: "decision"; reading: ReadLine }
  | { use: "bottleneck" | "topic" | "agenda" | "note"; text: string }
  | { use: "attendance"; present: string[]; absent: string[] }
  /** On an action or deadline, by its id. */
  | { use: "change"; command: Exclude<LineCommand, { type: "agenda" | "end-meeting" }> }
  /** Sounds like an action or decision; counts only when somebody says so. */
  | { use: "proposal" }
  | { use: "question"; question: LineQuestion; reading: ReadLine }
  | { use: "end" };

/** Kept in the minutes because somebody says so; other talk is nobody's business afterwards. */
const NOTE =
  /^\s*(?:[-*•]\s*)?(?:notitie|besproken|ter info(?:rmatie)?|info|opmerking|toelichting|mededeling(?:en)?|note|discussed|fyi)\s*:\s*(\S.*)$/is;

/** What the reading of a line means in a meeting; null for plain talk. A leading backslash makes any line plain talk. */
export function hearLine(reading: ReadLine, teams: readonly { key: string }[]): Heard | null {
  const meant = reading.explicit || reading.kind === "command" ? null : nearlyRead(reading.line);
  if (meant !== null) return { use: "question", question: { about: "meant", meant }, reading };
  switch (reading.kind) {
    case "action":
      return heardAction(reading, teams);
    case "decision":
      return reading.explicit ? { use: "decision", reading } : { use: "proposal" };
    case "bottleneck":
      return { use: "bottleneck", text: reading.title };
    case "topic":
      return { use: "topic", text: reading.title };
    case "attendance":
      return { use: "attendance", present: [], absent: [], ...reading.attendance };
    case "command":
      return heardCommand(reading.command);
    case "none": {
      const note = NOTE.exec(reading.line)?.[1];
      return note === undefined ? null : { use: "note", text: note.trim() };
    }
  }
}

function heardAction(reading: ReadLine, teams: readonly { key: string }[]): Heard {
  if (!reading.explicit) return { use: "proposal" };
  const question = questionAbout(reading, teams);
  return question === null ? { use: "action", reading } : { use: "question", question, reading };
}

/** What has to be asked before an action can be logged; null when it is clear. */
function questionAbout(reading: ReadLine, teams: readonly { key: string }[]): LineQuestion | null {
  const stranger = unknownTeam(reading.line, teams);
  if (stranger !== undefined) return { about: "team", typed: stranger };
  const unclear = reading.owners.find(isUnclear);
  if (unclear) return { about: "owner", typed: unclear.name, candidates: unclear.candidates ?? [] };
  const { due } = reading;
  if (due?.kind === "impossible") return { about: "impossible-date", words: due.words };
  return due?.kind === "day" && due.past ? { about: "past-date", date: due.date, words: due.words } : null;
}

function heardCommand(command: LineCommand | undefined): Heard | null {
  if (command === undefined) return null;
  if (command.type === "end-meeting") return { use: "end" };
  return command.type === "agenda" ? { use: "agenda", text: command.text } : { use: "change", command };
}
