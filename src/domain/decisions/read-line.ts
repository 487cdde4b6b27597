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
  | { about: "replaces"; typed: string };

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
  problems: LineProblem[];
}

/** The label that minutes and messages put before a decision. */
const LABEL = /^\s*(?:[-*•]\s*)?(?:besluit|besloten|decision|decided|resolved|#agreed)\s*:\s*/i;

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
    problems: [],
  };
  for (const part of parts) if (part !== "") readPart(part, line, context);
  if (line.team === null && line.track === null) {
    line.team = teamOf(title, [], context);
    line.track = trackOf(title, context);
  }
  return line;
}

function readPart(part: string, line: DecisionLine, context: MinutesContext): void {
  const said = (words: string): string | undefined =>
    new RegExp(`^(?:${words})\\s*:?\\s+(.*)$|^(?:${words})\\s*:\\s*(.*)$`, "iu")
      .exec(part)
      ?.slice(1)
      .find((each) => each !== undefined);

  const rationale = said("waarom|reden|omdat|want|why|reason|because");
  if (rationale !== undefined) {
    line.rationale = rationale === "" ? null : rationale;
    return;
  }
  const replaced = said("vervangt|in plaats van|replaces|instead of");
  if (replaced !== undefined) {
    const id = parseId(replaced);
    if (id?.prefix === "B") line.replaces = id.id;
    else line.problems.push({ about: "replaces", typed: replaced });
    return;
  }
  const sum = said("bedrag|kosten|amount|budget");
  if (sum !== undefined) {
    const amount = readAmount(sum);
    if (amount === null) line.problems.push({ about: "amount", typed: sum });
    else line.amount = amount;
    return;
  }
  const audience = AUDIENCES.find(([words]) => words.test(part))?.[1];
  if (audience !== undefined) {
    line.audience = audience;
    return;
  }
  const track = namedIn(part, context.tracks);
  const team = namedIn(part, [...context.teams, ...context.bodies]);
  if (track !== undefined) line.track = track;
  else if (team !== undefined) line.team = team;
  else line.problems.push({ about: "part", typed: part });
}

/** The group whose name is all that a part says: "werkspoor 2", "OT 3", "kernteam". */
function namedIn(part: string, groups: readonly KnownGroup[]): string | undefined {
  const bare = (text: string): string => foldName(text).replaceAll(" ", "");
  const typed = bare(part);
  return groups.find(({ key, names }) => [key, ...names].some((name) => bare(name) === typed))?.key;
}
