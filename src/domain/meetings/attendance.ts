import { namedIn } from "../minutes/attendees.ts";
import type { MinutesContext } from "../minutes/types.ts";
import type { Attendee } from "./types.ts";

/** What a line says about who was there: those who are known, and names by which several people go. */
export interface Attendance {
  people: Attendee[];
  unclear: { typed: string; candidates: string[]; there: boolean }[];
}

/**
 * People by the names that the programme knows; others in the words that were used. `accountNamed`: who a mention is.
 * Nobody is guessed: whoever shares a name waits for an answer.
 */
export function meaningOfAttendance(
  { present, absent }: { present: readonly string[]; absent: readonly string[] },
  context: MinutesContext,
  accountNamed: (user: string) => Pick<Attendee, "name" | "person">,
): Attendance {
  const said = [
    ...present.map((typed) => ({ typed, there: true })),
    ...absent.map((typed) => ({ typed, there: false })),
  ];
  const found: Attendance = { people: [], unclear: [] };
  for (const { typed, there } of said) {
    const named = namedIn(typed, context);
    if (named.is === "unclear") found.unclear.push({ typed, candidates: named.candidates, there });
    else if (named.is === "person") found.people.push({ name: named.name, person: named.key, there });
    else if (named.is === "account") found.people.push({ ...accountNamed(named.user), there });
    else found.people.push({ name: typed, person: null, there });
  }
  return found;
}
