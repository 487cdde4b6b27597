/** What `/besluiten` is asked to show: "werkspoor 2 roadshow" is a track and a word. */
import { stem } from "../dutch/stem.ts";
import { parseId } from "../identifiers.ts";
import { foldName } from "../people/names.ts";
import type { Decision, DecisionStatus } from "./types.ts";

export interface DecisionFilter {
  /** A team or body: what is about it, and what it decided. */
  team?: string;
  track?: string;
  status?: DecisionStatus;
  /** What is left, in lower case: words that must all occur. */
  words: string[];
}

interface Named<Key extends string = string> {
  key: Key;
  names: readonly string[];
}

const STATUS_WORDS: readonly Named<DecisionStatus>[] = [
  { key: "deferred", names: ["aangehouden"] },
  { key: "rejected", names: ["verworpen", "afgewezen"] },
  { key: "superseded", names: ["vervangen"] },
  { key: "proposed", names: ["voorstellen", "voorgesteld", "proposals"] },
];
/** Whether a decision has all these words, as they stand or in another form of them, or is the one with that number. */
export function hasWords(
  { id, title, rationale }: Pick<Decision, "id" | "title" | "rationale">,
  words: readonly string[],
): boolean {
  const text = foldName(`${title} ${rationale ?? ""}`);
  const stems = new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));
  return words.every((word) => {
    const folded = foldName(word);
    return parseId(word)?.id === id || text.includes(folded) || stems.has(stem(folded));
  });
}

/** Words that people put between the rest and that no decision is found by. */
const FILLERS = new Set("over van voor de het een in rond met about on of for the a an".split(" "));

/** Reads a filter; whatever is no track, team or state is a word to search for. Never throws. */
export function readDecisionFilter(
  text: string,
  { teams, tracks }: { teams: readonly Named[]; tracks: readonly Named[] },
): DecisionFilter {
  const typed = text.toLowerCase().match(/[^\s,;|?!"]+/g) ?? [];
  const left = typed.map((word) => ({ word, folded: foldName(word) }));
  const take = <Key extends string>(all: readonly Named<Key>[]): Key | undefined => {
    for (const { key, names } of all) {
      for (const name of [key, ...names].map((each) => foldName(each).split(" "))) {
        const at = left.findIndex((_, start) =>
          name.every((word, index) => left[start + index]?.folded === word),
        );
        if (at < 0) continue;
        left.splice(at, name.length);
        return key;
      }
    }
    return undefined;
  };
  const status = take(STATUS_WORDS);
  const track = take(tracks);
  const team = take(teams);
  return {
    words: left.flatMap(({ word, folded }) => (folded === "" || FILLERS.has(folded) ? [] : [word])),
    ...(status === undefined ? {} : { status }),
    ...(track === undefined ? {} : { track }),
    ...(team === undefined ? {} : { team }),
  };
}
