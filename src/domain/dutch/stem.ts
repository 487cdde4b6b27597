import { infinitiveOf } from "./strong-verbs.ts";
import { apartFromItsText } from "./tokens.ts";

/**
 * A light Dutch stemmer: it joins what people write for one thing (voorstel/voorstellen, provincie/provincies,
 * huis/huizen, jaar/jaren, besluit/besluiten, groot/grote) and leaves the rest alone. The result is a key for
 * comparing, not a word to show: vowels are written once ("jaar" and "jaren" are both "jar").
 */
const VOWEL = /[aeiouy]/;
const IRREGULAR = new Map([
  ["steden", "stad"],
  ["leden", "lid"],
  ["schepen", "schip"],
  ["gelden", "geld"],
  ["geld", "geld"],
  ["beeld", "beeld"],
  ["beelden", "beeld"],
  ["wereld", "wereld"],
  ["casussen", "casus"],
  ["casus", "casus"],
  ["casuistiek", "casus"],
  ["cases", "case"],
  ["case", "case"],
  ["stond", "staan"],
  ["stonden", "staan"],
  ["staat", "staan"],
  ["eieren", "ei"],
  ["kinderen", "kind"],
  ["koeien", "koe"],
]);

/** Words come again and again; their stems are remembered, up to a few megabytes of them. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

export function stem(word: string): string {
  let known = remembered.get(word);
  if (known === undefined) {
    known = stemOf(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(apartFromItsText(word), apartFromItsText(known));
  }
  return known;
}

/** The same without remembering it: for pieces of words, most of which are no word. */
export function stemOf(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return fix(withoutVerbEnding(withoutSuffix(participle(infinitiveOf(word) ?? word))));
}

const PREFIX = "aan|af|bij|door|in|mee|na|om|onder|op|over|toe|uit|voor|samen|vast";
const PARTICIPLE = new RegExp(`^(?:(${PREFIX})ge([a-z]{3,})|ge([a-z]{4,}))[dt]e?$`);

/** Nouns that look like participles. */
const NO_PARTICIPLE =
  /^(ge(meente?|bied|luid|duld|wicht|recht|bruik|dicht|zicht|slacht|vecht|heugt|schrift)|ontwerp)/;

/** A regular participle as its verb: "opgeleverd" as "oplever", "geraamd" as "raam". */
function participle(word: string): string {
  const match = PARTICIPLE.exec(word);
  if (!match || NO_PARTICIPLE.test(word)) return word;
  return (match[1] ?? "") + (match[2] ?? match[3] ?? "");
}

/** Endings of verbs and of nouns made from them: "ondersteunt" and "ondersteuning" as "ondersteun". */
function withoutVerbEnding(base: string): string {
  if (base.length >= 7 && base.endsWith("ing")) return withoutVerbEnding(base.slice(0, -3));
  if (base.length >= 8 && base.endsWith("er") && !/(eer|ier)$/.test(base)) return base.slice(0, -2);
  if (base.length >= 7 && /eer[dt]$/.test(base)) return base.slice(0, -1);
  if (base.length >= 6 && /[bdfgklmnpr]t$|rd$/.test(base)) return base.slice(0, -1);
  if (base.length >= 4 && /[lm]d$/.test(base)) return base.slice(0, -1);
  return base;
}

function withoutSuffix(word: string): string {
  if (word.endsWith("heden")) return `${word.slice(0, -5)}heid`;
  if (word.endsWith("ieen") || word.endsWith("ies"))
    return word.slice(0, word.length - (word.endsWith("ies") ? 1 : 2));
  if (word.endsWith("eeen")) return word.slice(0, -2);
  let base = word;
  if (base.length > 5 && base.endsWith("ingen")) base = base.slice(0, -2);
  else if (base.length > 4 && base.endsWith("en") && hasVowel(base.slice(0, -2))) base = base.slice(0, -2);
  else if (base.length > 4 && base.endsWith("es") && hasVowel(base.slice(0, -2))) base = base.slice(0, -2);
  else if (base.length > 4 && base.endsWith("s") && /[^aeiousy]$|[^aeiou]e$|ie$/.test(base.slice(0, -1))) {
    base = base.slice(0, -1);
    if (base.endsWith("e") && !base.endsWith("ie")) base = base.slice(0, -1);
  } else if (base.length > 4 && base.endsWith("e") && !/[ie]e$/.test(base) && hasVowel(base.slice(0, -1)))
    base = base.slice(0, -1);
  return base;
}

const hasVowel = (text: string): boolean => VOWEL.test(text);

const DOUBLED = "bdfgklmnprst";
const CLOSING = "bcdfgklmnprstvz";
const LONG = new Set(["aa", "ee", "oo", "uu"]);

/**
 * Spelling after cutting: double consonants and vowels once, v and z at the end as f and s. By letters, since every
 * part of every compound comes by here.
 */
function fix(base: string): string {
  let result = base;
  const last = result.at(-1) ?? "";
  if (DOUBLED.includes(last) && result.at(-2) === last) result = result.slice(0, -1);
  else if (last === "v") result = `${result.slice(0, -1)}f`;
  else if (last === "z") result = `${result.slice(0, -1)}s`;
  for (let closing = 0; closing <= 2; closing += 1) {
    const end = result.length - closing;
    if (LONG.has(result.slice(end - 2, end))) return result.slice(0, end - 1) + result.slice(end);
    if (!CLOSING.includes(result.at(-1 - closing) ?? "-")) break;
  }
  return result;
}
