import type { Audience } from "../audience.ts";
import { foldText } from "../duedates/words.ts";
import type { Programme } from "../programme/format.ts";

/** A body or team that meets, and what people call it. */
export interface MeetingBody {
  key: string;
  name: string;
  nameEn: string;
  names: string[];
  /** What is on every agenda. */
  standing: string[];
  audience: Audience;
  /** The same key when it is a team. */
  team: string | null;
}

/** Every body of the programme, and its teams. */
export function bodiesOf({ bodies, teams }: Pick<Programme, "bodies" | "teams">): MeetingBody[] {
  return [
    ...bodies.map(({ key, name, name_en: nameEn, aliases, agenda, audience_of_minutes: audience }) => ({
      key,
      name,
      nameEn,
      audience,
      standing: agenda,
      team: null,
      names: [key, name, nameEn, ...aliases],
    })),
    ...teams.map(({ key, number, name, name_en: nameEn, aliases }) => ({
      key,
      name: `${key} ${name}`,
      nameEn: `${key} ${nameEn}`,
      standing: [],
      team: key,
      audience: "participants" as const,
      names: [key, name, nameEn, `ot ${number}`, `ontwikkelteam ${number}`, `team ${number}`, ...aliases],
    })),
  ];
}

/** What may stand in front of a body's name, and what may follow it. */
const BEFORE = /^(?:(?:het|de|the|van|of|voor|for)\s+)+/;
const AFTER = /^(?:[\s-]*(?:overleg|vergadering|bijeenkomst|meeting))?(?![a-z0-9])[\s,:;-]*/;

/**
 * The body that a text begins with, by its longest name, and what follows it. Null when it begins with none. Capitals,
 * accents and an article in front do not matter.
 */
export function bodyAtStart(
  text: string,
  bodies: readonly MeetingBody[],
): { body: MeetingBody; rest: string } | null {
  const trimmed = text.trim();
  const skipped = BEFORE.exec(foldText(trimmed))?.[0].length ?? 0;
  const start = trimmed.slice(skipped);
  const folded = foldText(start);
  let found: { body: MeetingBody; length: number; name: number } | null = null;
  for (const body of bodies) {
    for (const name of body.names.map(foldText)) {
      if (!folded.startsWith(name)) continue;
      const after = AFTER.exec(folded.slice(name.length))?.[0];
      if (after === undefined || name.length <= (found?.name ?? 0)) continue;
      found = { body, length: name.length + after.length, name: name.length };
    }
  }
  return found === null ? null : { body: found.body, rest: start.slice(found.length).trim() };
}

/** The body that some words name and nothing else ("kernteam", "core team meeting"); null when they name none. */
export function bodyNamed(words: string, bodies: readonly MeetingBody[]): MeetingBody | null {
  const found = bodyAtStart(words, bodies);
  return found !== null && found.rest === "" ? found.body : null;
}
