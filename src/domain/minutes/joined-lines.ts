/** "Wie: …", "Wanneer: …" and "Wat: …" on lines of their own, about one action. */
import { foldText } from "../duedates/words.ts";
import { dueIn } from "./due.ts";
import { namesFrom } from "./labelled.ts";
import { leadLength } from "./labels.ts";
import { lexiconOf } from "./lexicon.ts";
import { teamOf, trackOf } from "./places.ts";
import { readLine } from "./read-line.ts";
import { reading } from "./reading.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "./types.ts";

type Field = "who" | "what" | "when";

const FIELDS: readonly [Field, string][] = [
  [
    "who",
    "wie|door wie|door|eigenaars?|actiehouders?|verantwoordelijken?|uitvoerder|who|owners?|assignee|responsible",
  ],
  [
    "when",
    "wanneer|deadline|uiterlijk|voor wanneer|datum gereed|gereed|streefdatum|einddatum|termijn|when|due|due date|by when",
  ],
  ["what", "wat|what"],
];
const MARK = new RegExp(
  `(?<![a-z])(?:${FIELDS.map(([field, words]) => `(?<${field}>${words})`).join("|")})(?:\\(s\\))?[*_]*\\s*:[*_]*\\s*`,
  "g",
);

/** Most lines begin with no such word: that is seen at once. */
const BEGINS = new RegExp(`^(?:${FIELDS.map(([, words]) => words).join("|")})(?:\\(s\\))?[*_]*\\s*:`, "i");

/** What a line of nothing but such fields says; null for any other line, and for one that is a whole action itself. */
function fieldsOf(line: string): Partial<Record<Field, { start: number; end: number }>> | null {
  const lead = leadLength(line);
  if (!BEGINS.test(line.slice(lead, lead + 40))) return null;
  const folded = foldText(line.slice(0, 600));
  const marks = [...folded.matchAll(MARK)];
  if (marks[0]?.index !== lead) return null;
  const found: Partial<Record<Field, { start: number; end: number }>> = {};
  marks.forEach((mark, index) => {
    const field = FIELDS.find(([name]) => mark.groups?.[name] !== undefined)?.[0];
    if (field === undefined) return;
    const start = mark.index + mark[0].length;
    found[field] ??= { start, end: marks[index + 1]?.index ?? line.length };
  });
  return found.what !== undefined && found.who !== undefined ? null : found;
}

/** What was said of an action on lines of its own. */
interface Said {
  who?: { words: string; owners: ReadOwner[] };
  when?: { words: string; due: ReadLine["due"] };
}

/**
 * Follows the lines of minutes. Lines that only say who or when belong to the action above them, or to the "Wat:" that
 * comes before or after; their own readings are `none`, so that each line has one and no action is there twice.
 */
export function followFields(): (
  line: string,
  readings: ReadLine[],
  context: MinutesContext,
) => ReadLine | null {
  /** The reading that fields may still be about: an action, or a "Wat:" that is none until somebody is named. */
  let open: { at: number; said: Said; what?: string } | null = null;
  let waiting: Said = {};
  return (line, readings, context) => {
    const fields = fieldsOf(line);
    if (fields === null) {
      waiting = {};
      open = null;
      return null;
    }
    const last = readings.at(-1);
    if (open === null && last?.kind === "action") open = { at: readings.length - 1, said: saidIn(last) };
    const said = saidOf(line, fields, context);
    const { what } = fields;
    if (what !== undefined) {
      const words = line.slice(what.start, what.end).replace(/[\s;,|]+$/, "");
      open = { at: readings.length, said: {}, what: words };
      const given = { ...waiting, ...said };
      waiting = {};
      return given.who === undefined ? join(given, line) : joined(line, open, given, context);
    }
    const free =
      open !== null && (Object.keys(said) as (keyof Said)[]).every((key) => open?.said[key] === undefined);
    if (open === null || !free) {
      open = null;
      waiting = { ...waiting, ...said };
      return reading(line, "none");
    }
    const about = readings[open.at];
    if (about !== undefined) {
      const after = joined(about.line, open, said, context, about);
      if (after !== null) readings[open.at] = after;
    }
    return reading(line, "none");
  };

  /** Remembers what was said of a "Wat:" of which nobody is named yet. */
  function join(given: Said, line: string): ReadLine {
    if (open !== null) open.said = given;
    return reading(line, "none");
  }
}

/** The action with what is said of it now; it stands at its own line, and what comes from others has no place in it. */
function joined(
  line: string,
  open: { said: Said; what?: string },
  more: Said,
  context: MinutesContext,
  before?: ReadLine,
): ReadLine {
  open.said = { ...open.said, ...more };
  const { who, when } = open.said;
  if (open.what !== undefined && who === undefined) return before ?? reading(line, "none");
  const base = before?.kind === "action" ? before : readLine(`Actie: ${open.what ?? ""}`, { ...context });
  const owners = (who?.owners ?? base.owners).map((owner) => ({ ...owner, span: end(line) }));
  const due = when === undefined ? base.due : (when.due ?? base.due);
  const whole = `Actie ${who?.words ?? ""}: ${base.title}${when === undefined ? "" : `, wanneer: ${when.words}`}`;
  return {
    ...base,
    line,
    kind: "action",
    owners,
    due: due && { ...due, span: when === undefined ? due.span : end(line) },
    team: teamOf(`${line} ${who?.words ?? ""}`, owners, context),
    track: trackOf(line, context),
    explicit: true,
    whole: whole.replace("Actie :", "Actie:"),
  };
}

const end = (line: string): { start: number; end: number } => ({ start: line.length, end: line.length });

/** What an action says itself: a field about the same is about another one. */
function saidIn({ owners, due }: ReadLine): Said {
  return {
    ...(owners.length === 0 ? {} : { who: { words: owners.map(({ name }) => name).join(", "), owners } }),
    ...(due === null ? {} : { when: { words: due.words, due } }),
  };
}

function saidOf(
  line: string,
  { who, when }: Partial<Record<Field, { start: number; end: number }>>,
  context: MinutesContext,
): Said {
  const said: Said = {};
  if (who !== undefined) {
    const names = line.slice(0, who.end).replace(/[\s.;,|]+$/, "");
    const owners = namesFrom(names, who.start, lexiconOf(context));
    if (owners.length > 0) said.who = { words: names.slice(who.start), owners };
  }
  if (when !== undefined) {
    const words = line.slice(when.start, when.end).replace(/[\s.;,|]+$/, "");
    const due = dueIn(`uiterlijk ${words}`, context);
    if (due !== null) said.when = { words, due };
  }
  return said;
}
