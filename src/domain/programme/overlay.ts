/**
 * What people changed in chat lies over the programme's files and wins, also after the files are read again; and
 * whoever asked to be forgotten is taken out of them every time.
 */
import { COLLECTIONS, type CollectionName, type Programme } from "./format.ts";

/** A correction of one record: fields that replace its own, or `hidden` when the record is wrong as a whole. */
export interface Correction {
  collection: CollectionName;
  key: string;
  changes: Record<string, unknown>;
  hidden: boolean;
}

export interface OverlayResult {
  programme: Programme;
  /** Corrections that no longer fit: the record is gone, or the changed record would break the format. */
  unfit: Correction[];
}

/** The programme as people corrected it. The input is not changed. */
export function applyCorrections(programme: Programme, corrections: readonly Correction[]): OverlayResult {
  const result = { ...programme };
  const unfit: Correction[] = [];
  for (const correction of corrections) {
    const records: { key: string }[] = result[correction.collection];
    const index = records.findIndex((record) => record.key === correction.key);
    if (index < 0) {
      unfit.push(correction);
    } else if (correction.hidden) {
      replaceCollection(result, correction.collection, records.toSpliced(index, 1));
    } else {
      const changed = COLLECTIONS[correction.collection].safeParse({
        ...records[index],
        ...correction.changes,
      });
      if (changed.success)
        replaceCollection(result, correction.collection, records.with(index, changed.data));
      else unfit.push(correction);
    }
  }
  return { programme: result, unfit };
}

function replaceCollection(programme: Programme, name: CollectionName, records: { key: string }[]): void {
  Object.assign(programme, { [name]: records });
}

/** Stands where the name of somebody who was forgotten stood. */
export const FORGOTTEN_NAME = "(naam verwijderd)";

/**
 * The programme without these people: their records and roles are gone, references to them too, and their names
 * are taken out of every text.
 */
export function withoutPeople(programme: Programme, keys: ReadonlySet<string>): Programme {
  if (keys.size === 0) return programme;
  const names = programme.people
    .filter((person) => keys.has(person.key))
    .flatMap((person) => [person.name, ...person.aliases.filter((alias) => alias.includes(" "))]);
  const kept: Programme = {
    ...programme,
    people: programme.people.filter((person) => !keys.has(person.key)),
    roles: programme.roles.filter((role) => role.person === undefined || !keys.has(role.person)),
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
