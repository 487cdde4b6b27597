import type { LocalDate } from "../calendar/local-date.ts";
import type { PlannedMeeting } from "../duedates/types.ts";
import type { HeldRole, KnownPerson, MinutesContext } from "../minutes/types.ts";
import type { Programme } from "./format.ts";
import { firstDay, lastDay } from "./periods.ts";

/** Somebody known outside the programme's files: imported, or named by a coordinator. */
export interface AddedPerson {
  key: string;
  name: string;
  aliases: readonly string[];
}

/** Roles that only describe somebody in a document, and so name nobody in minutes. */
const DESCRIPTIVE = new Set(["contact", "interviewee", "responsible", "representative"]);

/**
 * What the reader of minutes must know about a programme: names of people with their roles, teams, tracks, bodies
 * and gatherings. `added` people come after those of the files; one with a key that the files have is left out.
 */
export function minutesContextOf(
  programme: Programme,
  date: LocalDate,
  {
    added = [],
    meetings = [],
  }: { added?: readonly AddedPerson[]; meetings?: readonly PlannedMeeting[] } = {},
): MinutesContext {
  const rolesOf = Map.groupBy(
    programme.roles.filter((role) => role.person !== undefined && !DESCRIPTIVE.has(role.kind)),
    (role) => role.person!,
  );
  const people: KnownPerson[] = programme.people.map((person) => ({
    key: person.key,
    name: person.name,
    aliases: person.aliases,
    roles: (rolesOf.get(person.key) ?? []).flatMap((role): HeldRole[] =>
      [role.title, role.title_en].map((title) => ({
        title,
        kind: role.kind,
        ...(role.of === undefined ? {} : { of: role.of }),
        ...(role.period?.from === undefined ? {} : { from: firstDay(role.period.from) }),
        ...(role.period?.to === undefined ? {} : { to: lastDay(role.period.to) }),
      })),
    ),
  }));
  const known = new Set(people.map(({ key }) => key));
  return {
    date,
    people: [
      ...people,
      ...added.filter(({ key }) => !known.has(key)).map((person) => ({ ...person, roles: [] })),
    ],
    teams: programme.teams.map(({ key, name, name_en, aliases }) => ({
      key,
      names: [name, name_en, ...aliases],
    })),
    tracks: programme.tracks.map((track) => ({
      key: track.key,
      names: [
        track.name,
        track.name_en,
        ...track.aliases,
        ...(track.number === undefined
          ? []
          : [`werkspoor ${track.number}`, `spoor ${track.number}`, `track ${track.number}`]),
      ],
      words: wordsOf(track),
    })),
    bodies: programme.bodies.map(({ key, name, name_en, aliases }) => ({
      key,
      names: [name, name_en, ...aliases],
    })),
    gatherings: programme.events
      .filter(({ kind }) => kind === "atelier" || kind === "overleg")
      .map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] })),
    meetings,
    country: programme.country,
  };
}

/**
 * Words that belong to one track alone: its programmes (also without that word in front) and groups, and the stages
 * that its parts go through. Teams and municipalities work on other tracks too.
 */
function wordsOf({ parts }: Programme["tracks"][number]): string[] {
  const named = parts.filter(({ kind }) => kind === "programme" || kind === "group").map(({ name }) => name);
  const short = named.map((name) => name.replace(/^\S*programma\s+/i, ""));
  const stages = parts.flatMap(({ stage }) => (stage === undefined ? [] : [stage]));
  return [...new Set([...named, ...short, ...stages])];
}
