import type { LocalDate } from "../calendar/local-date.ts";
import type { LineKind, MinutesContext, ReadLine } from "./types.ts";

/** A line as the command line's `minutes` prints it: public interface. */
export interface MinutesLine {
  line: string;
  kind: LineKind;
  title: string;
  owners: string[];
  /** Full names of everybody who may be meant by an ambiguous name. */
  owner_ambiguous?: string[];
  due: LocalDate | null;
  due_event?: string;
  team: string | null;
  track: string | null;
}

/** The public shape of a reading. A date in the past or one that does not exist is a question, so `due` is null. */
export function toMinutesLine(reading: ReadLine, context: MinutesContext): MinutesLine {
  const { line, kind, title, owners, due, team, track } = reading;
  const names = new Map(context.people.map((person) => [person.key, person.name]));
  const ambiguous = owners.flatMap((owner) => (owner.candidates ?? []).map((key) => names.get(key) ?? key));
  return {
    line,
    kind,
    title,
    owners: owners.map((owner) => owner.name),
    ...(ambiguous.length > 0 && { owner_ambiguous: ambiguous }),
    due: due?.kind === "day" && !due.past ? due.date : null,
    ...(due?.kind === "event" && { due_event: due.event }),
    team,
    track,
  };
}
