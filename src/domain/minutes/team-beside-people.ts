import type { ReadLine } from "./types.ts";

/**
 * In a line that somebody logs as an action, "Hannah, OT3: …" gives it to Hannah and says that it is about OT3; both
 * own it only when they are joined by "en" ("Hannah en OT3: …"). Minutes are read without this: there a list of
 * names in front is a list of owners.
 */
export function teamBesidePeople(reading: ReadLine): ReadLine {
  const teams = reading.owners.filter(({ owner }) => owner.kind === "team");
  const others = reading.owners.filter(({ owner }) => owner.kind !== "team");
  const [team] = teams;
  if (team?.owner.kind !== "team" || teams.length > 1 || others.length === 0) return reading;
  const before = reading.line.slice(0, team.span.start);
  if (!/,\s*$/.test(before)) return reading;
  return { ...reading, owners: others, team: reading.team ?? team.owner.key };
}
