/** A municipality in lists: whose work is its people's, and which teams it takes part in. */
import type { LocalDate } from "../calendar/local-date.ts";
import { foldName } from "../people/names.ts";
import type { Programme } from "./format.ts";
import { lastDay } from "./periods.ts";

/** Municipalities by what people call them. */
export function municipalitiesOf({ organisations }: Pick<Programme, "organisations">): {
  key: string;
  names: string[];
}[] {
  return organisations
    .filter(({ kind }) => kind === "gemeente")
    .map(({ key, name, aliases }) => ({
      key,
      names: [...new Set([name, name.replace(/^gemeente\s+/i, ""), ...aliases])],
    }));
}

export interface Taking {
  /** Keys of its people. */
  people: string[];
  /** Teams in which one of them has a place now. */
  teams: string[];
}

/**
 * Who of the municipality takes part, and in which teams, on a day. `people` may name their organisation by key or, as
 * imported lists do, by name; `roles` are those that were given since, on top of the programme's own.
 */
export function takingPart(
  key: string,
  people: readonly { key: string; organisation?: string | null }[],
  roles: readonly { person: string; of?: string }[],
  programme: Pick<Programme, "activities" | "organisations" | "roles" | "teams">,
  today: LocalDate,
): Taking {
  const called = municipalitiesOf(programme).find((each) => each.key === key);
  const names = new Set([key, ...(called?.names ?? [])].map(foldName));
  const own = new Set(
    people
      .filter(({ organisation }) => organisation && names.has(foldName(organisation)))
      .map((each) => each.key),
  );
  const planned = programme.roles.flatMap(({ person, of, period }) =>
    person === undefined || (period?.to !== undefined && lastDay(period.to) < today) ? [] : [{ person, of }],
  );
  // Whoever answers for an assignment of a team takes part in that team.
  const teamOf = new Map(programme.activities.map((activity) => [activity.key, activity.of]));
  const places = [...planned, ...roles].flatMap(({ person, of }) =>
    of !== undefined && own.has(person) ? [teamOf.get(of) ?? of] : [],
  );
  return {
    people: [...own],
    teams: programme.teams.map((team) => team.key).filter((team) => places.includes(team)),
  };
}
