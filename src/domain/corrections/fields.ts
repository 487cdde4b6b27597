/**
 * What of a record people may correct, in the order in which a form asks it. Left out on purpose: keys, sources, who
 * may read it and e-mail addresses (those decide who somebody is), and what only the programme's own rules read.
 */
import type { CollectionName, Programme, RecordOf } from "../programme/format.ts";
import type { RecordRef } from "./types.ts";

/** How a value is typed: a line, a longer text, items of a list under each other, a name, a day or period, euros. */
export type FieldKind = "line" | "text" | "lines" | "person" | "people" | "organisation" | "date" | "amount";

/** Names of fields as the catalogue of texts knows them. */
export type FieldLabel =
  | "agenda"
  | "amount"
  | "contacts"
  | "date"
  | "definition"
  | "definitionEnglish"
  | "description"
  | "frequency"
  | "from"
  | "group"
  | "holder"
  | "items"
  | "leads"
  | "leadWords"
  | "list"
  | "location"
  | "members"
  | "name"
  | "nameEnglish"
  | "note"
  | "organisation"
  | "owners"
  | "partner"
  | "periodWords"
  | "programme"
  | "questions"
  | "reach"
  | "responsible"
  | "responsibleWords"
  | "result"
  | "results"
  | "statement"
  | "statementEnglish"
  | "tasks"
  | "term"
  | "title"
  | "titleEnglish"
  | "topic"
  | "total"
  | "until"
  | "url";

export interface Field {
  /** Where it stands in the record. */
  path: string;
  label: FieldLabel;
  kind: FieldKind;
  optional: boolean;
  /** What it is of, for an amount: the name of its line or column. */
  of?: string;
  /** Path of the same in English: it follows the Dutch when only that is corrected. */
  english?: string;
}

/** A field with its value as people read it. */
export interface FilledField extends Field {
  value: string;
}

const field = (path: string, label: FieldLabel, kind: FieldKind, optional = false): Field => ({
  path,
  label,
  kind,
  optional,
});
/** The Dutch text and its English twin, which the format always wants. */
const both = (path: string, label: FieldLabel, english: FieldLabel, kind: FieldKind): Field[] => [
  { ...field(path, label, kind), english: `${path}_en` },
  field(`${path}_en`, english, kind),
];
const PERIOD = [
  field("period/from", "from", "date", true),
  field("period/to", "until", "date", true),
  field("period/words", "periodWords", "line", true),
];
const NAMES = both("name", "name", "nameEnglish", "line");
const name = field("name", "name", "line");
const description = field("description", "description", "text");
const some = (of: Field): Field => ({ ...of, optional: true });

const FIELDS: { [Name in Exclude<CollectionName, "budgets">]: Field[] } = {
  documents: [field("title", "title", "line"), field("date", "date", "date"), description],
  organisations: [name, some(description)],
  people: [name, field("organisation", "organisation", "organisation", true)],
  roles: [
    field("person", "holder", "person", true),
    field("group", "group", "line", true),
    ...both("title", "title", "titleEnglish", "line"),
    field("tasks", "tasks", "lines", true),
    ...PERIOD,
  ],
  teams: [...NAMES, description],
  activities: [
    field("title", "title", "line"),
    some(description),
    field("result", "result", "text", true),
    field("responsible", "responsible", "people", true),
    field("responsible_words", "responsibleWords", "line", true),
    ...PERIOD,
  ],
  trajectories: [
    name,
    field("partner", "partner", "line", true),
    field("topic", "topic", "line", true),
    some(description),
    field("contacts", "contacts", "lines", true),
  ],
  tracks: [
    ...NAMES,
    description,
    field("leads", "leads", "people", true),
    field("lead_words", "leadWords", "line", true),
    field("results", "results", "lines", true),
  ],
  bodies: [
    ...NAMES,
    description,
    field("members", "members", "lines", true),
    field("frequency", "frequency", "line", true),
    field("tasks", "tasks", "lines", true),
    field("agenda", "agenda", "lines", true),
  ],
  events: [name, field("location", "location", "line", true), description, ...PERIOD],
  cases: [
    name,
    description,
    field("owners", "owners", "people", true),
    field("programme", "programme", "line", true),
    field("questions", "questions", "lines", true),
  ],
  results: [field("items", "items", "lines"), ...PERIOD],
  communication: [
    name,
    description,
    field("reach", "reach", "line", true),
    field("frequency", "frequency", "line", true),
    field("url", "url", "line", true),
  ],
  glossary: [field("term", "term", "line"), ...both("definition", "definition", "definitionEnglish", "text")],
  facts: [
    ...both("statement", "statement", "statementEnglish", "text"),
    field("list", "list", "lines", true),
    ...PERIOD,
  ],
};
const NOTE = field("note", "note", "line", true);

/** The fields of a record that a form asks; of a table, those of the line, column or whole that the part names. */
export function fieldsOf({ collection, part }: RecordRef, record: object): Field[] {
  if (collection === "budgets") return [...amountFields(record as RecordOf<"budgets">, part), NOTE];
  return collection === "documents" ? FIELDS.documents : [...FIELDS[collection], NOTE];
}

/** The field at a path, for telling what was corrected; also when the record is gone or another one by now. */
export function fieldAt(
  collection: CollectionName,
  path: string,
  record: object | undefined,
): Pick<Field, "label" | "kind" | "of"> {
  if (path === NOTE.path || path.endsWith("/note")) return NOTE;
  if (collection !== "budgets")
    return FIELDS[collection].find((each) => each.path === path) ?? { label: "name", kind: "line" };
  const { rows = [], columns = [] } = (record ?? {}) as Partial<RecordOf<"budgets">>;
  const steps = path.split("/");
  const named = (key: string | undefined): string | undefined =>
    [...rows, ...columns].find((each) => each.key === key)?.name;
  if (steps.includes("amounts"))
    return {
      label: "amount",
      kind: "amount",
      of: [named(steps[1]) ?? steps[1], named(steps[3])].filter(Boolean).join(", "),
    };
  if (path.includes("stated_")) {
    const of = named(steps[1]);
    return { label: "total", kind: "amount", ...(of === undefined ? {} : { of }) };
  }
  return { label: path === "title" ? "title" : "name", kind: "line" };
}

/** More lines than this are no form; a table that long is corrected line by line. */
const MOST_AMOUNTS = 40;

function amountFields(table: RecordOf<"budgets">, part: string | undefined): Field[] {
  const { rows, columns } = table;
  const amount = (row: string, column: string, of: string): Field => ({
    ...field(`rows/${row}/amounts/${column}`, "amount", "amount", true),
    of,
  });
  const total = (path: string, of: string): Field => ({ ...field(path, "total", "amount", true), of });
  const row = rows.find(({ key }) => key === part);
  if (row !== undefined) {
    return [
      { ...field(`rows/${row.key}/name`, "name", "line") },
      ...columns.map((column) => amount(row.key, column.key, column.name)),
      ...(row.stated_total === undefined ? [] : [total(`rows/${row.key}/stated_total`, row.name)]),
      field(`rows/${row.key}/note`, "note", "line", true),
    ];
  }
  const column = columns.find(({ key }) => key === part) ?? (columns.length === 1 ? columns[0] : undefined);
  const stated = table.stated_grand_total === undefined ? [] : [total("stated_grand_total", table.title)];
  if (column !== undefined) {
    return [
      ...rows.slice(0, MOST_AMOUNTS).map((each) => amount(each.key, column.key, each.name)),
      ...(table.stated_totals === undefined ? [] : [total(`stated_totals/${column.key}`, column.name)]),
      ...stated,
    ];
  }
  return [field("title", "title", "line"), ...stated];
}

/** Collections whose records may go as a whole: nothing else in the programme stands on them. */
const REMOVABLE: ReadonlySet<CollectionName> = new Set([
  "roles",
  "trajectories",
  "results",
  "communication",
  "glossary",
  "facts",
]);

export const mayBeHidden = ({ collection, part }: RecordRef): boolean =>
  part === undefined && REMOVABLE.has(collection);

/** Kinds of roles by which somebody may do or read more here: whoever changes their holder hands out rights. */
const WITH_RIGHTS: ReadonlySet<string> = new Set([
  "coordinator",
  "secretary",
  "supporter",
  "lead",
  "deputy",
  "member",
]);

/** Whether correcting this record may change what somebody may do or read: then only a coordinator may. */
export function givesRights({ collection, key }: RecordRef, programme: Programme): boolean {
  if (collection !== "roles") return false;
  return WITH_RIGHTS.has(programme.roles.find((role) => role.key === key)?.kind ?? "");
}
