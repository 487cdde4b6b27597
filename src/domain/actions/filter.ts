/** What `/acties` is asked to show: "mijn OT3 te laat zaal" is four conditions. */
import { foldName } from "../people/names.ts";

export interface ActionFilter {
  mine: boolean;
  overdue: boolean;
  /** Only what is closed, instead of what is open. */
  closed: boolean;
  /** Only what belongs to somebody whom no message reaches. */
  unreached: boolean;
  team?: string;
  track?: string;
  /** Programme key of an owner. */
  person?: string;
  /** Key of a municipality, and the words by which it was named. */
  municipality?: { key: string; typed: string };
  /** What is left: words that must occur. */
  words: string[];
}

/** A team, track or person, and what people call it. */
export interface Named {
  key: string;
  names: readonly string[];
}

export interface FilterContext {
  teams: readonly Named[];
  tracks: readonly Named[];
  people: readonly Named[];
  /** Absent where a list does not ask for them: their names are words then. */
  municipalities?: readonly Named[];
}

const FLAGS: [keyof Pick<ActionFilter, "mine" | "overdue" | "closed" | "unreached">, string[]][] = [
  ["mine", ["mijn", "van mij", "mij", "mine", "my"]],
  ["overdue", ["te laat", "telaat", "achterstallig", "overdue", "late"]],
  ["unreached", ["zonder slack", "without slack", "not in slack"]],
  ["closed", ["afgerond", "gedaan", "klaar", "gesloten", "done", "closed"]],
];

/** Reads a filter; anything that is no team, track, person or flag is a word to search for. Never throws. */
export function readFilter(text: string, context: FilterContext): ActionFilter {
  const filter: ActionFilter = { mine: false, overdue: false, closed: false, unreached: false, words: [] };
  let rest = ` ${foldName(text.replace(/[,;|]/g, " "))} `;
  const takenOf = (names: readonly string[]): string | undefined => {
    for (const name of [...names].toSorted((one, other) => other.length - one.length)) {
      const folded = foldName(name);
      if (folded !== "" && rest.includes(` ${folded} `)) {
        rest = rest.replace(` ${folded} `, " ");
        return folded;
      }
    }
    return undefined;
  };
  const take = (names: readonly string[]): boolean => takenOf(names) !== undefined;
  const takeNamed = (all: readonly Named[]): string | undefined =>
    all.find(({ key, names }) => take([key, ...names]))?.key;

  for (const [flag, words] of FLAGS) filter[flag] = take(words);
  const track = takeNamed(context.tracks);
  const team = takeNamed(context.teams);
  const person = takeNamed(context.people);
  const municipality = (context.municipalities ?? [])
    .map(({ key, names }) => ({ key, typed: takenOf([key, ...names]) }))
    .find((each): each is { key: string; typed: string } => each.typed !== undefined);
  filter.words = rest
    .split(" ")
    .filter((word) => word !== "" && !["van", "voor", "de", "het", "of", "for", "the"].includes(word));
  return {
    ...filter,
    ...(track === undefined ? {} : { track }),
    ...(team === undefined ? {} : { team }),
    ...(person === undefined ? {} : { person }),
    ...(municipality === undefined ? {} : { municipality }),
  };
}
