/** Numbers in words, Dutch and English, over folded text: "twee", "vierentwintig", "achtste", "third". */

const DUTCH_UNITS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const DUTCH_TO_TWENTY = [
  ...DUTCH_UNITS,
  ..."tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split(" "),
];
const ENGLISH_UNITS = "one two three four five six seven eight nine".split(" ");
const ENGLISH_TO_TWENTY = [
  ...ENGLISH_UNITS,
  ..."ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" "),
];

/** 1 to 31 in words, Dutch and English. */
const CARDINALS = new Map<string, number>([
  ...numbered(DUTCH_TO_TWENTY),
  ...DUTCH_UNITS.map((unit, index): [string, number] => [`${unit}entwintig`, 21 + index]),
  ["dertig", 30],
  ["eenendertig", 31],
  ...numbered(ENGLISH_TO_TWENTY),
  ...ENGLISH_UNITS.map((unit, index): [string, number] => [`twenty-${unit}`, 21 + index]),
  ["thirty", 30],
  ["thirty-one", 31],
]);

/** Ordinals that do not follow from their number. */
const IRREGULAR: Readonly<Record<string, string>> = {
  een: "eerste",
  drie: "derde",
  acht: "achtste",
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

const ORDINALS = new Map([...CARDINALS].map(([word, number]) => [ordinalOf(word, number), number]));

/** What is said of a number of days or weeks without being a number of its own. */
const VAGUE: Readonly<Record<string, number>> = { a: 1, an: 1, "een paar": 2, paar: 2, "a couple of": 2 };

function numbered(words: readonly string[]): [string, number][] {
  return words.map((word, index) => [word, index + 1]);
}

function ordinalOf(word: string, number: number): string {
  const hyphen = word.lastIndexOf("-") + 1;
  const irregular = IRREGULAR[word.slice(hyphen)];
  if (irregular !== undefined) return word.slice(0, hyphen) + irregular;
  if (isEnglish(word)) return word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`;
  return number < 20 ? `${word}de` : `${word}ste`;
}

function isEnglish(word: string): boolean {
  return ENGLISH_TO_TWENTY.includes(word) || word.startsWith("twenty-") || word.startsWith("thirty");
}

function alternatives(words: Iterable<string>): string {
  return [...words].toSorted((one, other) => other.length - one.length).join("|");
}

/** Patterns, without groups: an ordinal in words; the number of a day in words (no "een", which is an article). */
export const ORDINAL_WORD = alternatives(ORDINALS.keys());
export const DAY_WORD = alternatives([
  ...ORDINALS.keys(),
  ...[...CARDINALS.keys()].filter((word) => word !== "een" && word !== "one"),
]);
export const COUNT = `\\d{1,3}(?:[.,]\\d)?|${alternatives([...CARDINALS.keys(), ...Object.keys(VAGUE)])}`;

/** The number that digits ("12", "1,5", "15e") or words ("drie", "derde") stand for; null when they stand for none. */
export function numberOf(word: string): number | null {
  const digits = /^(\d+(?:[.,]\d+)?)(?:e|ste|de|st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits.replace(",", "."));
  return CARDINALS.get(word) ?? ORDINALS.get(word) ?? VAGUE[word] ?? null;
}
