/**
 * What people changed in chat lies over the programme's files and wins, also after the files are read again; and
 * whoever asked to be forgotten is taken out of them every time.
 */
import { COLLECTIONS, type CollectionName, type Programme } from "./format.ts";
import { type Value, valueAt, withValue } from "./paths.ts";

/** One value of a record that somebody corrected. */
export interface Change {
  /** Where in the record, as `paths.ts` says it. */
  path: string;
  /** What counted until then; null when nothing did. */
  from: Value;
  to: Value;
  /** What the files said, when it was corrected before: else the same as `from`. */
  files: Value;
}

/** A correction of one record: values that replace its own, or `hidden` when the record is wrong as a whole. */
export interface Overlay {
  id: string;
  collection: CollectionName;
  key: string;
  changes: readonly Change[];
  hidden: boolean;
}

/**
 * `gone`: the record, or the line of it, is no longer there. `invalid`: the changed record would break the format.
 * `changed`: the files say something else than when it was corrected; the correction still wins.
 */
export interface Unfit {
  id: string;
  why: "gone" | "invalid" | "changed";
}

export interface OverlayResult {
  programme: Programme;
  /** Corrections that the files no longer agree with. */
  unfit: Unfit[];
}

/** The programme as people corrected it, in the order in which they did. The input is not changed. */
export function applyCorrections(files: Programme, corrections: readonly Overlay[]): OverlayResult {
  const programme = { ...files };
  const unfit: Unfit[] = [];
  for (const correction of corrections) {
    const { id, collection, key, hidden } = correction;
    const records: { key: string }[] = programme[collection];
    const index = records.findIndex((record) => record.key === key);
    const record = records[index];
    if (record === undefined) unfit.push({ id, why: "gone" });
    else if (hidden) replaceCollection(programme, collection, records.toSpliced(index, 1));
    else {
      const changed = applyTo(record, correction);
      if (typeof changed === "string") unfit.push({ id, why: changed });
      else {
        replaceCollection(programme, collection, records.with(index, changed));
        if (saysOtherwise(files, correction)) unfit.push({ id, why: "changed" });
      }
    }
  }
  return { programme, unfit };
}

/** The record with a correction over it, or why that does not go. */
export function applyTo(
  record: { key: string },
  { collection, changes }: Pick<Overlay, "collection" | "changes">,
): { key: string } | "gone" | "invalid" {
  let changed: { key: string } | undefined = record;
  for (const { path, to } of changes) changed = changed && withValue(changed, path, to);
  if (changed === undefined) return "gone";
  const checked = COLLECTIONS[collection].safeParse(changed);
  return checked.success ? checked.data : "invalid";
}

/** The files changed in the very place, and not into what the correction says. */
function saysOtherwise(files: Programme, { collection, key, changes }: Overlay): boolean {
  const record = (files[collection] as { key: string }[]).find((each) => each.key === key);
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return changes.some(({ path, files: then, to }) => {
    const now = record && valueAt(record, path);
    return now !== undefined && !same(now, then) && !same(now, to);
  });
}

function replaceCollection(programme: Programme, name: CollectionName, records: { key: string }[]): void {
  Object.assign(programme, { [name]: records });
}

/** Stands where the name of somebody who was forgotten stood. */
export const FORGOTTEN_NAME = "(naam verwijderd)";

/**
 * The programme without these people: their records are gone, references to them too, and their names are taken out
 * of every text. Their roles stay as nobody's, so that a correction which gives one to somebody else still finds it.
 */
export function withoutPeople(programme: Programme, keys: ReadonlySet<string>): Programme {
  if (keys.size === 0) return programme;
  const names = programme.people
    .filter((person) => keys.has(person.key))
    .flatMap((person) => [person.name, ...person.aliases.filter((alias) => alias.includes(" "))]);
  const kept: Programme = {
    ...programme,
    people: programme.people.filter((person) => !keys.has(person.key)),
    roles: programme.roles.map((role) => {
      if (role.person === undefined || !keys.has(role.person)) return role;
      const { person: _forgotten, ...rest } = role;
      return { ...rest, group: FORGOTTEN_NAME };
    }),
    tracks: programme.tracks.map((track) => ({
      ...track,
      leads: track.leads.filter((key) => !keys.has(key)),
    })),
    cases: programme.cases.map((each) => ({ ...each, owners: each.owners.filter((key) => !keys.has(key)) })),
    activities: programme.activities.map((activity) => ({
      ...activity,
      responsible: activity.responsible.filter((key) => !keys.has(key)),
    })),
  };
  return names.length === 0 ? kept : (replaceNames(kept, names) as Programme);
}

/** Without the roles that were somebody's who is forgotten, and are nobody's since. */
export function withoutVacantRoles(programme: Programme): Programme {
  return { ...programme, roles: programme.roles.filter(({ group }) => group !== FORGOTTEN_NAME) };
}

function replaceNames(value: unknown, names: readonly string[]): unknown {
  if (typeof value === "string")
    return names.reduce((text, name) => text.replaceAll(name, FORGOTTEN_NAME), value);
  if (Array.isArray(value)) return value.map((each) => replaceNames(each, names));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([field, each]) => [field, replaceNames(each, names)]),
    );
  }
  return value;
}
