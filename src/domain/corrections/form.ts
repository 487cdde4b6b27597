/** A record as a form shows it, and what somebody made of that form. */
import { readAmount } from "../decisions/amount.ts";
import { dateInWords } from "../knowledge/dates.ts";
import { findPerson, type NamedPerson } from "../people/names.ts";
import { COLLECTIONS, type Programme, type RecordOf } from "../programme/format.ts";
import { applyTo, type Change } from "../programme/overlay.ts";
import { type Value, valueAt, withValue } from "../programme/paths.ts";
import { checkReferences } from "../programme/references.ts";
import { type Field, fieldsOf, type FilledField } from "./fields.ts";
import { readPartialDate } from "./partial-date.ts";
import { findRecord } from "./records.ts";
import { followingTotals } from "./totals.ts";
import type { RecordRef } from "./types.ts";

/** Slack's most for a field; a longer text would come back cut off, so it is not asked. */
const LONGEST = 3000;

type Names = Pick<Programme, "people" | "organisations">;
type Draft = Pick<Change, "path" | "from" | "to">;

/** The fields of a record as they stand now. */
export function fillIn(ref: RecordRef, programme: Programme, language: "nl" | "en"): FilledField[] {
  const record = findRecord(ref, programme);
  if (record === undefined) return [];
  return fieldsOf(ref, record)
    .map((field) => ({
      ...field,
      value: inWords(valueAt(record, field.path) ?? null, field, programme, language),
    }))
    .filter(({ value }) => value.length <= LONGEST);
}

/** A value as people read and type it. */
export function inWords(
  value: Value,
  { kind }: Pick<Field, "kind">,
  { people, organisations }: Names,
  language: "nl" | "en",
): string {
  if (value === null) return "";
  const name = (key: string): string =>
    [...people, ...organisations].find((each) => each.key === key)?.name ?? key;
  switch (kind) {
    case "amount":
      return Number(value).toLocaleString(language === "nl" ? "nl-NL" : "en-GB", {
        maximumFractionDigits: 2,
      });
    case "date":
      return dateInWords(String(value), language);
    case "person":
    case "organisation":
      return name(String(value));
    case "people":
      return (Array.isArray(value) ? value : []).map(name).join("\n");
    case "lines":
      return (Array.isArray(value) ? value : []).join("\n");
    default:
      return String(value);
  }
}

export type FormRead = { changes: Draft[] } | { errors: Record<string, string> };

/**
 * What somebody changed in the form, checked by the record's own schema and by what the rest of the programme refers
 * to. `typed`: text by path; absent fields stay as they are. Errors are codes by path.
 */
export function readForm(
  typed: ReadonlyMap<string, string>,
  ref: RecordRef,
  programme: Programme,
  language: "nl" | "en",
): FormRead {
  const record = findRecord(ref, programme);
  if (record === undefined) return { errors: {} };
  const errors: Record<string, string> = {};
  const changes: Draft[] = [];
  const fields = fillIn(ref, programme, language);
  for (const field of fields) {
    const text = typed.get(field.path);
    if (text === undefined || same(text, field.value)) continue;
    const read = readValue(text.trim(), field, programme);
    if ("error" in read) errors[field.path] = read.error;
    else changes.push({ path: field.path, from: valueAt(record, field.path) ?? null, to: read.value });
  }
  const complete = withFollowers(changes, fields, record, ref);
  if (Object.keys(errors).length === 0)
    Object.assign(errors, objections(complete, fields, record, ref, programme));
  return Object.keys(errors).length > 0 ? { errors } : { changes: complete };
}

/** Slack's fields come back with plain dashes, quotes and spaces. */
function same(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/[‐-―−]/g, "-")
      .replace(/[‘’‚‛]/g, "'")
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[ \u00A0\u202F\t]+/g, " ")
      .replace(/ *\n */g, "\n")
      .trim();
  return plain(one) === plain(other);
}

function readValue(
  text: string,
  { kind, optional }: Field,
  { people, organisations }: Names,
): { value: Value } | { error: string } {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter(Boolean);
  if (lines.length === 0) {
    if (!optional) return { error: "required" };
    return { value: kind === "lines" || kind === "people" ? [] : null };
  }
  switch (kind) {
    case "amount": {
      const amount = readAmount(text.replace(/^\s*[-−–]/, ""));
      if (amount === null) return { error: "amount-unreadable" };
      return { value: /^\s*[-−–]/.test(text) ? -amount : amount };
    }
    case "date": {
      const date = readPartialDate(text);
      return date.ok ? { value: date.value } : { error: date.error };
    }
    case "person":
      return personNamed(text, people);
    case "people": {
      const found = lines.map((line) => personNamed(line, people));
      const wrong = found.find((each) => "error" in each);
      return wrong ?? { value: found.flatMap((each) => ("value" in each ? [each.value] : [])) };
    }
    case "organisation": {
      const found = findPerson(text, organisations);
      return found.match === "one" ? { value: found.person.key } : { error: "unknown-organisation" };
    }
    case "lines":
      return { value: lines };
    default:
      return { value: kind === "line" ? lines.join(" ") : text };
  }
}

function personNamed(typed: string, people: readonly NamedPerson[]): { value: string } | { error: string } {
  const found = findPerson(typed, people);
  if (found.match === "one") return { value: found.person.key };
  return { error: found.match === "several" ? "ambiguous-person" : "unknown-person" };
}

/** What has to change along: the English twin of a text, the other way to name a holder, totals of amounts. */
function withFollowers(
  changes: readonly Draft[],
  fields: readonly Field[],
  record: object,
  ref: RecordRef,
): Draft[] {
  const all = [...changes];
  const add = (path: string, to: Value): void => {
    const from = valueAt(record, path) ?? null;
    if (!all.some((change) => change.path === path) && from !== to) all.push({ path, from, to });
  };
  for (const { path, to } of changes) {
    const english = fields.find((field) => field.path === path)?.english;
    if (english !== undefined) add(english, to);
    if (ref.collection === "roles" && path === "person" && to !== null) add("group", null);
    if (ref.collection === "roles" && path === "group" && to !== null) add("person", null);
  }
  if (ref.collection === "budgets")
    for (const { path, to } of followingTotals(changes, record as RecordOf<"budgets">)) add(path, to);
  return all;
}

function objections(
  changes: readonly Draft[],
  fields: readonly Field[],
  record: { key: string },
  ref: RecordRef,
  programme: Programme,
): Record<string, string> {
  const [first] = changes;
  if (first === undefined) return { [fields[0]?.path ?? "why"]: "nothing-changed" };
  let changed: object | undefined = record;
  for (const { path, to } of changes) changed = changed && withValue(changed, path, to);
  const checked = COLLECTIONS[ref.collection].safeParse(changed);
  if (!checked.success) {
    return Object.fromEntries(
      checked.error.issues.map(({ path, code }) => {
        const at = changes.find((change) => change.path.split("/")[0] === String(path[0])) ?? first;
        return [at.path, code === "too_big" ? "too-long" : "invalid"];
      }),
    );
  }
  const { period } = checked.data as { period?: { from?: string; to?: string } };
  if (period?.from !== undefined && period.to !== undefined && endsBefore(period.to, period.from))
    return { "period/to": "period-reversed" };
  const holder = checked.data as { person?: string; group?: string };
  if (ref.collection === "roles" && holder.person === undefined && holder.group === undefined)
    return { person: "required" };
  return breaks(programme, { ...ref, changes, hidden: false }) ? { [first.path]: "invalid" } : {};
}

/** 2023-03 does not end before 2023, nor before 2023-03-09: partial dates are compared as far as both go. */
function endsBefore(to: string, from: string): boolean {
  const length = Math.min(to.length, from.length);
  return to.slice(0, length) < from.slice(0, length);
}

/** Whether the programme would refer to something that is not there any more, where now it does not. */
export function breaks(
  programme: Programme,
  { collection, key, changes, hidden }: RecordRef & { changes: readonly Draft[]; hidden: boolean },
): boolean {
  const records: { key: string }[] = programme[collection];
  const index = records.findIndex((record) => record.key === key);
  const record = records[index];
  if (record === undefined) return true;
  const changed = hidden
    ? undefined
    : applyTo(record, { collection, changes: changes.map((change) => ({ ...change, files: change.from })) });
  if (typeof changed === "string") return true;
  const after = changed === undefined ? records.toSpliced(index, 1) : records.with(index, changed);
  const now = checkReferences(programme).length;
  return checkReferences({ ...programme, [collection]: after }).length > now;
}

/** A number that is another one when the record is: a form remembers what it was opened with. */
export function versionOf(record: object): number {
  let hash = 2_166_136_261;
  for (const character of JSON.stringify(record))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}
