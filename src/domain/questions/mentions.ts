import { stem } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";
import { tokensOf } from "../dutch/tokens.ts";
import { typingDistance } from "../dutch/trigrams.ts";
import type { Entity, EntityKind } from "../knowledge/fact.ts";

/** Something the question names: which entities that can be, in what words, and how sure a difference matters. */
export interface Mention {
  text: string;
  /** All entities with this name; several when the name is shared ("Marco"). */
  entities: Entity[];
  /** Positions of its words in the question. */
  positions: number[];
  /** "Wie van Stantec": somebody of it is asked for, not whoever stands beside its name. */
  whose: boolean;
  /** A proper name: evidence about something else of that kind does not answer the question. */
  proper: boolean;
}

/** Kinds whose names are proper names; a term or a channel is also an ordinary word. */
const PROPER: ReadonlySet<EntityKind> = new Set([
  "team",
  "person",
  "municipality",
  "organisation",
  "track",
  "case",
  "trajectory",
  "event",
  "document",
  "body",
  "part",
]);

/** Names that are compared letter by letter: "dan" is not Daan. */
const EXACT: ReadonlySet<EntityKind> = new Set(["person", "municipality", "organisation", "team"]);

interface Name {
  stems: string[];
  words: string[];
  entity: Entity;
  /** Several words, or written with a capital or a digit in the programme: not an ordinary word. */
  capital: boolean;
  /** An abbreviation that is also a function word ("DO"): only meant when written in capitals. */
  capitals: boolean;
}

const ASKS_WHOSE = /\b(?:wie|iemand|who|somebody|someone) (?:van|bij|namens|from|at|of)(?: de| het| the)?$/;

/** All names of all entities, ready to be found in questions. */
export interface NameBook {
  byFirst: Map<string, Name[]>;
  words: Map<string, Name[]>;
}

export function nameBookOf(entities: readonly Entity[]): NameBook {
  const byFirst = new Map<string, Name[]>();
  const words = new Map<string, Name[]>();
  for (const entity of entities) {
    for (const written of entity.names) {
      const tokens = tokensOf(written).map(({ word }) => word);
      if (tokens.length === 0 || tokens.length > 9) continue;
      const capitals = tokens.length === 1 && isStopWord(tokens[0] ?? "");
      if (capitals && !/^\p{Lu}+$/u.test(written)) continue;
      if (tokens.length === 1 && (tokens[0] ?? "").length < 2) continue;
      const exact = EXACT.has(entity.kind);
      const name = {
        stems: exact ? tokens : tokens.map(stem),
        words: tokens,
        entity,
        capitals,
        capital: /[\p{Lu}\d]/u.test(written) || tokens.length > 1,
      };
      const [first = ""] = name.stems;
      byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
      if (tokens.length === 1 && (tokens[0] ?? "").length >= 5 && name.capital)
        words.set(tokens[0] ?? "", [...(words.get(tokens[0] ?? "") ?? []), name]);
    }
  }
  return { byFirst, words };
}

/**
 * What a question names, longest names first and never two over the same words. A single word that is almost a name
 * ("Dordrect", "Verhaege") counts when one slip separates them and no ordinary word of the programme is meant.
 */
export function mentionsIn(
  question: string,
  names: NameBook,
  isKnownWord: (stem: string) => boolean,
): Mention[] {
  const tokens = tokensOf(question).map(({ word }) => word);
  const stems = tokens.map(stem);
  const shouted = new Set((question.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((word) => word.toLowerCase()));
  const found: { at: number; length: number; names: Name[] }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const starting = new Set([
      ...(names.byFirst.get(stems[at] ?? "") ?? []),
      ...(names.byFirst.get(tokens[at] ?? "") ?? []),
    ]);
    const matches = [...starting]
      .filter((name) => !name.capitals || shouted.has(name.words[0] ?? ""))
      .filter((name) =>
        name.stems.every(
          (each, index) => each === (EXACT.has(name.entity.kind) ? tokens : stems)[at + index],
        ),
      );
    const longest = Math.max(0, ...matches.map((name) => name.stems.length));
    if (longest > 0)
      found.push({ at, length: longest, names: matches.filter((name) => name.stems.length === longest) });
    else if (!isKnownWord(stems[at] ?? "") && (tokens[at] ?? "").length >= 5) {
      const near = nearest(tokens[at] ?? "", names.words);
      if (near.length > 0) found.push({ at, length: 1, names: near });
    }
  }
  const taken = new Set<number>();
  const mentions: Mention[] = [];
  for (const { at, length, names: some } of found.toSorted((a, b) => b.length - a.length || a.at - b.at)) {
    const positions = Array.from({ length }, (_, index) => at + index);
    if (positions.some((position) => taken.has(position))) continue;
    for (const position of positions) taken.add(position);
    const entities = [...new Set(some.map(({ entity }) => entity))];
    mentions.push({
      text: positions.map((position) => tokens[position]).join(" "),
      entities,
      positions,
      whose: ASKS_WHOSE.test(tokens.slice(Math.max(0, at - 3), at).join(" ")),
      proper: some.some(({ entity, capital }) => capital && PROPER.has(entity.kind)),
    });
  }
  return mentions.toSorted((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
}

function nearest(word: string, words: Map<string, Name[]>): Name[] {
  let best: Name[] = [];
  let closest = word.length >= 9 ? 2 : 1;
  for (const [known, names] of words) {
    if (known[0] !== word[0]) continue;
    const distance = typingDistance(word, known, closest);
    if (distance <= closest && (distance < closest || best.length === 0)) {
      best = names;
      closest = distance;
    }
  }
  return best;
}
