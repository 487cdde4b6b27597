import { AUDIENCES, type Audience } from "../audience.ts";
import type { Period, Programme, RecordOf } from "../programme/format.ts";
import type { Attribute, Fact } from "./fact.ts";

/** The programme with its records by key, and the means to write facts about them. */
export interface Book {
  programme: Programme;
  /** How a record is called in an answer: OT3, Lisa Verhaeghe, Stadspark XXL (Dordrecht). */
  label(key: string, language?: "nl" | "en"): string;
  person(key: string): RecordOf<"people"> | undefined;
  /** A person's name with the organisation: "Wiebe Oosterhof (Gemeente Rotterdam)". */
  personInWords(key: string): string;
  /** Short name and date of a document. */
  document(key: string): RecordOf<"documents"> | undefined;
  /** Writes a fact that follows from `record`; it takes over where the record comes from and who may read it. */
  fact(record: Sourced, about: FactParts): Fact;
}

/** What every record says of where it comes from. */
export interface Sourced {
  key: string;
  source: string;
  place: string;
  period?: Period | undefined;
  audience?: Audience | undefined;
  note?: string | undefined;
}

export interface FactParts {
  attribute: Attribute;
  what?: string;
  subjects: readonly (string | undefined)[];
  nl: string;
  en: string;
  words?: readonly string[];
  members?: readonly string[];
  brief?: { nl: string; en: string };
  gap?: boolean;
}

const narrower = (left: Audience, right: Audience): Audience =>
  AUDIENCES.indexOf(left) > AUDIENCES.indexOf(right) ? left : right;

export function openBook(programme: Programme): Book {
  const people = new Map(programme.people.map((person) => [person.key, person]));
  const organisations = new Map(programme.organisations.map((each) => [each.key, each]));
  const documents = new Map(programme.documents.map((each) => [each.key, each]));
  const labels = { nl: labelsOf(programme, "nl"), en: labelsOf(programme, "en") };
  return {
    programme,
    label: (key, language = "nl") => labels[language].get(key) ?? key,
    person: (key) => people.get(key),
    personInWords(key) {
      const person = people.get(key);
      if (!person) return key;
      const organisation =
        person.organisation === undefined ? undefined : organisations.get(person.organisation);
      return organisation ? `${person.name} (${organisation.name})` : person.name;
    },
    document: (key) => documents.get(key),
    fact(record, parts) {
      const document = documents.get(record.source);
      return {
        id: parts.what === undefined ? record.key : `${record.key}:${parts.what}`,
        attribute: parts.attribute,
        subjects: [...new Set(parts.subjects.filter((key) => key !== undefined))],
        nl: tidy(parts.nl),
        en: tidy(parts.en),
        words: [...(parts.words ?? [])],
        members: [...(parts.members ?? [])],
        ...(parts.brief === undefined
          ? {}
          : { brief: { nl: tidy(parts.brief.nl), en: tidy(parts.brief.en) } }),
        gap: parts.gap ?? false,
        document: record.source,
        place: record.place,
        date: document?.date ?? "",
        ...(record.period === undefined ? {} : { period: record.period }),
        audience: narrower(record.audience ?? "public", document?.audience ?? "participants"),
        ...(record.note === undefined ? {} : { note: record.note }),
      };
    },
  };
}

/** White space folded, one full stop at the end. */
function tidy(text: string): string {
  const folded = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s+([,;.])/g, "$1");
  return /[.!?…]$/.test(folded) ? folded : `${folded}.`;
}

function labelsOf(programme: Programme, language: "nl" | "en"): Map<string, string> {
  const labels = new Map<string, string>();
  const inLanguage = (nl: string, en: string): string => (language === "nl" ? nl : en);
  for (const each of programme.activities) labels.set(each.key, each.title);
  for (const each of programme.trajectories) labels.set(each.key, each.name);
  for (const each of programme.organisations) labels.set(each.key, each.name);
  for (const each of programme.people) labels.set(each.key, each.name);
  for (const each of programme.events) labels.set(each.key, each.name);
  for (const each of programme.documents) labels.set(each.key, each.title);
  for (const each of programme.glossary) labels.set(each.key, each.term);
  for (const each of programme.communication) labels.set(each.key, each.name);
  for (const each of programme.budgets) labels.set(each.key, each.title);
  for (const each of programme.cases) {
    const place = (labels.get(each.municipality) ?? each.municipality).replace(/^Gemeente /i, "");
    labels.set(each.key, each.name.includes(place) ? each.name : `${each.name} (${place})`);
  }
  for (const track of programme.tracks) {
    for (const part of track.parts) if (!labels.has(part.key)) labels.set(part.key, part.name);
    const name = inLanguage(track.name, track.name_en);
    const number =
      track.number === undefined ? "" : inLanguage(`werkspoor ${track.number} `, `track ${track.number} `);
    labels.set(track.key, number === "" ? name : `${number}'${name}'`);
  }
  for (const body of programme.bodies) labels.set(body.key, inLanguage(body.name, body.name_en));
  for (const team of programme.teams) labels.set(team.key, team.key);
  return labels;
}

/** "a, b en c" or "a, b and c". */
export function enumerate(items: readonly string[], language: "nl" | "en"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${language === "nl" ? "en" : "and"} ${items.at(-1)}`;
}

/** Items as they stand in a list of sentences: without their full stops, separated by semicolons. */
export function listed(items: readonly string[]): string {
  return items.map((item) => item.trim().replace(/[.;]$/, "")).join("; ");
}

type Lister = (
  what: string,
  attribute: Attribute,
  nl: string,
  en: string,
  items: readonly string[],
  words: string,
) => Fact[];

/** Writes lists about one thing ("Leden van kernteam: …"): one fact a list, none where there is nothing to list. */
export function lister(
  write: (parts: Omit<FactParts, "subjects">) => Fact,
  label: { nl: string; en: string },
): Lister {
  return (what, attribute, nl, en, items, words) =>
    items.length === 0
      ? []
      : [
          write({
            attribute,
            what,
            nl: `${nl} ${label.nl}: ${listed(items)}`,
            en: `${en} ${label.en}: ${listed(items)}`,
            words: [words],
            members: items,
          }),
        ];
}
