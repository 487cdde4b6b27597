/**
 * The line of `/besluit`: the text of the decision, and after each `|` one thing about it. Pure; whatever cannot be
 * read is a problem to ask about, never left out in silence.
 */
import type { Audience } from "../audience.ts";
import { parseId } from "../identifiers.ts";
import { teamOf, trackOf } from "../minutes/places.ts";
import type { KnownGroup, MinutesContext } from "../minutes/types.ts";
import { foldName } from "../people/names.ts";
import { readAmount } from "./amount.ts";

/** What a part of the line says that cannot be read. */
export type LineProblem =
  | { about: "part"; typed: string }
  | { about: "amount"; typed: string }
  | { about: "replaces"; typed: string }
  | { about: "meeting"; typed: string }
  /** Said otherwise before in the same line. */
  | { about: "twice"; typed: string };

export interface DecisionLine {
  title: string;
  rationale: string | null;
  amount: number | null;
  team: string | null;
  track: string | null;
  /** Null when nothing was said about it. */
  audience: Audience | null;
  /** "B-012". */
  replaces: string | null;
  /** "M-003". */
  meeting: string | null;
  problems: LineProblem[];
}

/** The label that minutes and messages put before a decision. */
const LABEL = /^\s*(?:[-*•]\s*)?(?:besluit|besloten|decision|decided|resolved|#agreed)\s*:\s*/i;

/** Somebody who does not know what to write. */
const HELP = /^(?:help|hulp|uitleg|hoe werkt dit)[?.!]*$/i;

/** A part that only says what it is about. */
const BARE: readonly [RegExp, "replaces" | "amount" | "meeting"][] = [
  [/^(?:vervangt|in plaats van|replaces|instead of)$/i, "replaces"],
  [/^(?:bedrag|kosten|amount|budget)$/i, "amount"],
  [/^(?:overleg|vergadering|meeting)$/i, "meeting"],
];

const AUDIENCES: readonly [RegExp, Audience][] = [
  [
    /^(?:vertrouwelijk|confidential)\s*:?\s*(?:voor |for )?(?:de )?(?:coördinatie|coördinator(?:en)?|coordination|coordinators?)$/iu,
    "coordinators",
  ],
  [/^(?:zichtbaar voor|visible to) (?:het |the )?(?:kernteam|core team)$/i, "kernteam"],
  [
    /^(?:vertrouwelijk|confidential)(?:\s*:?\s*(?:voor |for )?(?:het |the )?(?:kernteam|core team))?$/iu,
    "kernteam",
  ],
  [/^(?:(?:zichtbaar )?voor |visible to )?(?:deelnemers|participants)$/iu, "participants"],
  [/^(?:openbaar|public|(?:(?:zichtbaar )?voor |visible to )?(?:iedereen|everyone))$/iu, "public"],
];

/** Reads the line. A track or team that is not said apart follows from the text itself, when that names only one. */
export function readDecisionLine(text: string, context: MinutesContext): DecisionLine {
  const [first = "", ...parts] = text.split("|").map((part) => part.replace(/\s+/g, " ").trim());
  const title = first.replace(LABEL, "");
  const line: DecisionLine = {
    title,
    rationale: null,
    amount: null,
    team: null,
    track: null,
    audience: null,
    replaces: null,
    meeting: null,
    problems: [],
  };
  for (const part of parts) if (part !== "") readPart(part, line, context);
  if (!/[\p{L}\p{N}]/u.test(title) || HELP.test(title)) line.title = "";
  // What belongs behind a `|` stands where the text should: that is no decision.
  else if (isPart(title, context)) {
    line.title = "";
    readPart(title, line, context);
  }
  if (line.team === null && line.track === null) {
    line.team = teamOf(title, [], context);
    line.track = trackOf(title, context);
  }
  return line;
}

/** Whether this can be nothing but something about a decision. */
function isPart(title: string, context: MinutesContext): boolean {
  const groups = [...context.tracks, ...context.teams, ...context.bodies];
  return (
    /^(?:vervangt|replaces)\s+B-?\d+$|^(?:bedrag|amount)\s*:/i.test(title) ||
    (!/^(?:voor|for)\b/i.test(title) && AUDIENCES.some(([words]) => words.test(title))) ||
    namedIn(title, groups) !== undefined
  );
}

function readPart(part: string, line: DecisionLine, context: MinutesContext): void {
  /** Sets what was not said yet; saying the same again changes nothing. */
  const set = <Key extends "amount" | "team" | "track" | "audience" | "replaces" | "meeting">(
    key: Key,
    value: DecisionLine[Key],
  ): void => {
    if (line[key] !== null && line[key] !== value) line.problems.push({ about: "twice", typed: part });
    else line[key] = value;
  };
  const said = (words: string): string | undefined =>
    new RegExp(`^(?:${words})\\s*:?\\s+(.*)$|^(?:${words})\\s*:\\s*(.*)$`, "iu")
      .exec(part)
      ?.slice(1)
      .find((each) => each !== undefined);

  const rationale = said("waarom|reden|omdat|want|why|reason|because");
  if (rationale !== undefined) {
    line.rationale = [line.rationale, rationale].filter(Boolean).join("; ") || null;
    return;
  }
  const replaced = said("vervangt|in plaats van|replaces|instead of");
  if (replaced !== undefined) {
    const id = parseId(replaced);
    if (id?.prefix === "B") set("replaces", id.id);
    else line.problems.push({ about: "replaces", typed: replaced });
    return;
  }
  const sum = said("bedrag|kosten|amount|budget");
  if (sum !== undefined) {
    const amount = readAmount(sum);
    if (amount === null) line.problems.push({ about: "amount", typed: sum });
    else set("amount", amount);
    return;
  }
  const met =
    said("(?:uit |in |from )?(?:overleg|vergadering|meeting)") ?? (/^M-?\d+$/i.test(part) ? part : undefined);
  if (met !== undefined) {
    const id = parseId(met);
    if (id?.prefix === "M") set("meeting", id.id);
    else line.problems.push({ about: "meeting", typed: met || part });
    return;
  }
  const audience = AUDIENCES.find(([words]) => words.test(part))?.[1];
  if (audience !== undefined) {
    set("audience", audience);
    return;
  }
  const track = namedIn(part, context.tracks);
  const team = namedIn(part, [...context.teams, ...context.bodies]);
  const bare = BARE.find(([words]) => words.test(part))?.[1];
  if (track !== undefined) set("track", track);
  else if (team !== undefined) set("team", team);
  else if (bare !== undefined) line.problems.push({ about: bare, typed: part });
  else line.problems.push({ about: "part", typed: part });
}

/** The group whose name is all that a part says: "werkspoor 2", "OT 3", "kernteam". */
function namedIn(part: string, groups: readonly KnownGroup[]): string | undefined {
  const bare = (text: string): string => foldName(text).replaceAll(" ", "");
  const typed = bare(part);
  return groups.find(({ key, names }) => [key, ...names].some((name) => bare(name) === typed))?.key;
}
