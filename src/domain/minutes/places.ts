/** Which team and which track a line is about. */
import { foldText } from "../duedates/words.ts";
import type { KnownGroup, MinutesContext, ReadOwner } from "./types.ts";

/**
 * The team: the only one named in the line, else the only team among its owners; a body only where it decides or
 * owns. Null when none or several are named.
 */
export function teamOf(line: string, owners: readonly ReadOwner[], context: MinutesContext): string | null {
  const folded = foldText(line);
  const named = context.teams.filter((team) => mentions(folded, spellings(team)));
  if (named.length === 1) return named[0]?.key ?? null;
  const owning = [
    ...new Set(
      owners.flatMap(({ owner }) =>
        owner.kind === "team" || owner.kind === "body"
          ? [owner.key]
          : owner.kind === "lead"
            ? [owner.of]
            : [],
      ),
    ),
  ];
  return owning.length === 1 ? (owning[0] ?? null) : null;
}

/**
 * The track: "werkspoor 2", else its key, its name or a word that is its alone, else another name that it goes by. Of
 * each kind only one track may be meant: "opschaling bij gemeenten" is about scaling up, whatever track is also called
 * "gemeenten". Null when none or several are meant.
 */
export function trackOf(line: string, context: MinutesContext): string | null {
  const folded = foldText(line);
  const stemmed = ` ${stems(folded)} `;
  const tracks = namesOf(context);
  const kinds: ((track: TrackNames) => boolean)[] = [
    ({ numbered }) => mentions(folded, numbered),
    ({ own }) => own.some((name) => stemmed.includes(name)),
    ({ other }) => other.some((name) => stemmed.includes(name)),
  ];
  for (const means of kinds) {
    const meant = tracks.filter(means);
    if (meant.length > 0) return meant.length === 1 ? (meant[0]?.key ?? null) : null;
  }
  return null;
}

/** How a track is called, made ready for comparing: folded, or as stems after a space. */
interface TrackNames {
  key: string;
  numbered: string[];
  own: string[];
  other: string[];
}

const trackNames = new WeakMap<readonly KnownGroup[], TrackNames[]>();

function namesOf({ tracks }: MinutesContext): TrackNames[] {
  const known = trackNames.get(tracks);
  if (known) return known;
  const stem = (name: string): string => ` ${stems(foldText(name))}`;
  const names = tracks.map(({ key, names: called, words = [] }) => ({
    key,
    numbered: called.filter((name) => /\d/.test(name)),
    own: [key.replaceAll("-", " "), ...called.slice(0, 1), ...words].map(stem),
    other: called.map(stem),
  }));
  trackNames.set(tracks, names);
  return names;
}

function spellings(team: KnownGroup): string[] {
  const digits = /^OT(\d+)$/.exec(team.key)?.[1];
  const names = [team.key, ...team.names];
  return digits === undefined ? names : [...names, `ot ${digits}`, `ot-${digits}`, `ontwikkelteam ${digits}`];
}

function mentions(folded: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const words = foldText(name);
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
      const before = folded[at - 1] ?? " ";
      const after = folded[at + words.length] ?? " ";
      if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true;
    }
    return false;
  });
}

/** Words without their Dutch endings, so that "integrale verhaal" and "integraal verhaal" are the same. */
function stems(folded: string): string {
  return (folded.match(/[a-z0-9]+/g) ?? [])
    .map((word) => word.replace(/(?<=[^e]{4})en?$/, "").replace(/([aeou])\1(?=[^aeiou]+$)/, "$1"))
    .join(" ");
}
