/** From what an answer rests on to the records that can be corrected, and what people call those. */
import { AUDIENCES, type Audience } from "../audience.ts";
import type { CollectionName, Programme, RecordOf } from "../programme/format.ts";
import { COLLECTIONS } from "../programme/format.ts";
import type { RecordRef } from "./types.ts";

/** Facts that put many records together: no single one of them is what they say. */
const WHOLE = /^(all-(tracks|teams|cases)|municipalities|cases-of-.*)$/;
/** Whoever holds the same kind of role for the same thing; a form for each is enough to choose from up to here. */
const MOST = 8;

/** The records from which a fact follows, the likeliest first; none when it follows from a page or from many together. */
export function recordsOf(factId: string, programme: Programme): RecordRef[] {
  const [key = "", what] = factId.split(":");
  const collection = collectionOf(key, programme);
  if (collection === undefined || (what !== undefined && WHOLE.test(what))) return [];
  if (what?.startsWith("person-") === true) {
    const person = what.slice("person-".length);
    const roles = programme.roles.filter((role) => role.person === person);
    return [
      ...roles.map((role): RecordRef => ({ collection: "roles", key: role.key })),
      { collection: "people" as const, key: person },
    ].slice(0, MOST);
  }
  if (collection === "roles" && what?.startsWith("all-") === true) {
    const first = programme.roles.find((role) => role.key === key);
    return programme.roles
      .filter((role) => role.kind === first?.kind && role.of === first.of && role.source === first.source)
      .map((role): RecordRef => ({ collection, key: role.key }))
      .slice(0, MOST);
  }
  if (collection === "roles" && what === "now-and-before") {
    const now = programme.roles.find((role) => role.key === key);
    const before = programme.roles.filter(
      (role) => role.key !== key && role.of === now?.of && role.title === now?.title,
    );
    return [{ collection, key }, ...before.map((role): RecordRef => ({ collection, key: role.key }))];
  }
  if (collection === "organisations" && what === "people") {
    const people = programme.people.filter(({ organisation }) => organisation === key);
    return people.map((person): RecordRef => ({ collection: "people", key: person.key })).slice(0, MOST);
  }
  return [{ collection, key, ...(collection === "budgets" && what !== undefined ? { part: what } : {}) }];
}

function collectionOf(key: string, programme: Programme): CollectionName | undefined {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  return names.find((name) => (programme[name] as { key: string }[]).some((each) => each.key === key));
}

/** The record itself; undefined when it is not (or no longer) there. */
export function findRecord(
  { collection, key }: RecordRef,
  programme: Programme,
): { key: string } | undefined {
  return (programme[collection] as { key: string }[]).find((each) => each.key === key);
}

/** "roles/projectmanager-2023", with the line of a table behind it. */
export const writeRef = ({ collection, key, part }: RecordRef): string =>
  [collection, key, ...(part === undefined ? [] : [part])].join("/");

/** Reads it back; null when it is none. */
export function readRef(text: string): RecordRef | null {
  const [collection = "", key = "", part, ...rest] = text.split("/");
  if (!Object.hasOwn(COLLECTIONS, collection) || key === "" || rest.length > 0) return null;
  return { collection: collection as CollectionName, key, ...(part === undefined ? {} : { part }) };
}

/** What people call a record: "Projectmanager: Hannah Kandel", "OT3 Integrale uitvoering", the words of a fact. */
export function recordInWords(ref: RecordRef, programme: Programme): string {
  const record = findRecord(ref, programme);
  if (record === undefined) return ref.key;
  const person = (key: string | undefined): string | undefined =>
    programme.people.find((each) => each.key === key)?.name;
  switch (ref.collection) {
    case "roles": {
      const { title, person: key, group } = record as RecordOf<"roles">;
      return `${title}: ${person(key) ?? group ?? "?"}`;
    }
    case "teams": {
      const { key, name } = record as RecordOf<"teams">;
      return `${key} ${name}`;
    }
    case "budgets": {
      const { title, rows, columns } = record as RecordOf<"budgets">;
      const line = [...rows, ...columns].find(({ key }) => key === ref.part);
      return line === undefined ? title : `${title}: ${line.name}`;
    }
    case "facts":
      return (record as RecordOf<"facts">).statement;
    case "glossary":
      return (record as RecordOf<"glossary">).term;
    case "results": {
      const { of, items } = record as RecordOf<"results">;
      return `${of}: ${items[0] ?? ""}`;
    }
    case "documents":
    case "activities":
      return (record as RecordOf<"activities"> | RecordOf<"documents">).title;
    default:
      return (record as { name: string } & typeof record).name;
  }
}

/** Who may read a record: its own audience or that of its document, whichever is narrower. */
export function audienceOf(ref: RecordRef, programme: Programme): Audience {
  const { audience = "public", source } = (findRecord(ref, programme) ?? {}) as {
    audience?: Audience;
    source?: string;
  };
  const document = programme.documents.find(({ key }) => key === (source ?? ref.key))?.audience;
  const narrowest = Math.max(
    ...[audience, document ?? "participants"].map((each) => AUDIENCES.indexOf(each)),
  );
  return AUDIENCES[narrowest] ?? "coordinators";
}

/** Keys of the teams and tracks that a record belongs to: whoever leads one of them answers for it. */
export function belongsTo(ref: RecordRef, programme: Programme): string[] {
  const record = findRecord(ref, programme) as
    | { of?: string; team?: string; teams?: { team: string }[]; topics?: string[] }
    | undefined;
  const named = [
    ref.key,
    record?.of,
    record?.team,
    ...(record?.teams ?? []).map(({ team }) => team),
    ...(record?.topics ?? []),
  ];
  const groups = new Set([...programme.teams, ...programme.tracks].map(({ key }) => key));
  const found = [...new Set(named.filter((key): key is string => key !== undefined && groups.has(key)))];
  // What several teams share is nobody's own.
  return found.length === 1 ? found : [];
}
