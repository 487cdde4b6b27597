/** Text in pieces that each say one thing, and what such a piece claims. */
import { stem } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";
import { fold, tokensOf } from "../dutch/tokens.ts";

/** The sentences and lines of a text. */
export function sentencesOf(text: string): string[] {
  return trimmed(text.split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}\p{N}"'“(€])|•/u));
}

/** The sentences of a text, and the members of lists in them. */
export function unitsOf(text: string): string[] {
  return trimmed(sentencesOf(text).flatMap((sentence) => sentence.split(";")));
}

const trimmed = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");

/**
 * The clauses of a sentence: what stands between commas, brackets and "and" (a comma in a number parts nothing). A
 * clause that names nobody and nothing belongs to the one before it ("Hannah Kandel, secretaris", "OT3: € 25.000").
 */
export function clausesOf(sentence: string): string[] {
  const clauses: { text: string; named: boolean }[] = [];
  const pieces = sentence.split(/[;:()–]|,(?!\d)|\s-\s|\s(?:en|and|maar|but)\s/iu);
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim();
    if (text === "") continue;
    const named = namedIn(text, index === 0).length > 0;
    const last = clauses.at(-1);
    if (last === undefined || (named && last.named)) clauses.push({ text, named });
    else clauses[clauses.length - 1] = { text: `${last.text} ${text}`, named: named || last.named };
  }
  return clauses.map(({ text }) => text);
}

/** Words that are surely names: a capital inside a sentence, "Hannah Kandel" at its start, abbreviations and codes. */
function namedIn(text: string, opens: boolean): string[] {
  const found = [...text.matchAll(/([:"'‘“(]\s*)?([\p{L}\p{N}][\p{L}\p{N}'’-]*)/gu)];
  return found.flatMap(([, before, word = ""], index) => {
    if (CODE.test(word)) return [word];
    const first = (opens && index === 0) || before !== undefined;
    const next = found[index + 1]?.[2] ?? "";
    const sure = !first || (/^\p{Lu}/u.test(next) && !CODE.test(next));
    return /^\p{Lu}/u.test(word) && sure && !isStopWord(fold(word)) ? [word] : [];
  });
}

const CODE = /^\p{Lu}[\p{Lu}\d]+$/u;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What turns a statement into another one: it may neither be added nor left out. */
const TURNS = {
  denial:
    words(`niet geen nooit nergens niemand niets noch zonder tegen nee not no never none nobody nothing nor
    without against cannot`),
  past: words(`was waren werd werden had hadden eerder voorheen voormalig voormalige toenmalig toenmalige vroeger
    were had formerly former previously`),
  doubt:
    words(`misschien mogelijk wellicht waarschijnlijk vermoedelijk ongeveer circa ca bijna verwachting verwacht zou
    zouden perhaps maybe possibly probably likely about roughly almost expected would might could`),
} as const;
export type Turn = keyof typeof TURNS;
const KINDS = Object.keys(TURNS) as Turn[];

/** Function words that claim something all the same: they may not be added. */
const CLAIMS =
  words(`alle alles elk elke ieder iedere iedereen enige alleen slechts enkel moet moeten mag mogen kan
  kunnen wil willen zal zullen tot vanaf sinds na all every each everyone only must may can will until since after
  meer minder meest minst more less most least`);

/** Words that only join what is said; anything else has to stand in the evidence. */
const JOINS =
  words(`volgens dus daarnaast verder namelijk samen beide respectievelijk zowel evenals plus totaal bedraagt
  bedragen betreft genoemd genoemde heet heten staat staan geldt gelden vindt vinden plaats vorm vormen bestaat bestaan
  hoort horen valt vallen ligt liggen luidt luiden waaronder onder andere deze dit
  according also both together respectively total amounts named called stands namely furthermore moreover include
  includes including consists following`);

/** What a number counts, which is compared as part of the number. */
const UNITS = words("euro eur procent percent miljoen mln million miljard billion duizend thousand");

/** What a piece of text claims, in a form that can be compared. */
export interface Claims {
  /** Stems of the words that mean something, and function words that claim something. */
  stems: ReadonlySet<string>;
  /** Numbers as "2023", "€30000", "30%", "€1.5m". */
  numbers: ReadonlySet<string>;
  turns: ReadonlySet<Turn>;
  /** Which of the stems are surely (part of) a name. */
  names: ReadonlySet<string>;
  /** It may name somebody or something. */
  capital: boolean;
}

/** `opens`: the text begins a sentence, so that its first capital says nothing. */
export function claimsOf(text: string, opens = true): Claims {
  const stems = new Set<string>();
  const turns = new Set<Turn>();
  for (const { word } of tokensOf(text)) {
    const kind = KINDS.find((each) => TURNS[each].has(word));
    if (kind !== undefined) turns.add(kind);
    else if (CLAIMS.has(word)) stems.add(word);
    else if (!isStopWord(word) && !JOINS.has(word) && !UNITS.has(word) && !/^\d+$/.test(word))
      stems.add(stem(word));
  }
  const names = new Set(namedIn(text, opens).flatMap((name) => tokensOf(name).map(({ word }) => stem(word))));
  return {
    stems,
    numbers: new Set(numbersOf(text)),
    turns,
    names,
    capital: /(?<![\p{L}\p{N}])\p{Lu}/u.test(text),
  };
}

const NUMBER =
  /(€|\beur(?:o)?\b|\$|£)?\s*(?<![\p{L}\d])(\d[\d.,\u00a0 ]*\d|\d)(?:\s*(%|procent|percent|euro|eur|miljoen|mln|million|miljard|billion|duizend|thousand)(?!\p{L}))?/giu;

const COUNTS: Readonly<Record<string, string>> = {
  "%": "%",
  procent: "%",
  percent: "%",
  miljoen: "m",
  mln: "m",
  million: "m",
  miljard: "b",
  billion: "b",
  duizend: "k",
  thousand: "k",
};

/** The numbers of a text with what they count: money, percentages and scales are part of the number. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap(([, sign = "", digits = "", unit = ""]) => {
    const other = sign === "$" || sign === "£" ? sign : "";
    const euro = sign !== "" || fold(unit).startsWith("eur") ? "€" : "";
    return valuesOf(digits).map((value) => `${other || euro}${value}${COUNTS[fold(unit)] ?? ""}`);
  });
}

/** "124.000" and "124 000" are 124000; "12 2023" are two numbers; "1,5" and "1.5" are 1.5. */
function valuesOf(digits: string): string[] {
  const grouped = digits.replace(/(?<=\d)[.,\u00a0 ](?=\d{3}(?!\d))/g, "");
  return grouped
    .split(/[\u00a0 ]+/)
    .filter((value) => value !== "")
    .map((value) =>
      value
        .replace(/,/g, ".")
        .replace(/^0+(?=\d)/, "")
        .replace(/\.+$/, ""),
    );
}

/** The names of a text, each word apart and folded. */
export function namesOf(text: string): Set<string> {
  return new Set(
    unitsOf(text).flatMap((unit) =>
      namedIn(unit, true).flatMap((name) => tokensOf(name).map(({ word }) => word)),
    ),
  );
}
