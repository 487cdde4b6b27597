import { stem } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";

const NUMBERS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
const ENGLISH_NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/** The number up to ten that a word says; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  const at = Math.max(NUMBERS.indexOf(word), ENGLISH_NUMBERS.indexOf(word));
  return at < 0 ? undefined : at;
}

/** "Zijn er twee of drie atelierdagen?" asks how many. */
export const EITHER =
  /\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of|or) (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five|six|seven|eight|nine|ten|\d+) ([a-z]{3,})/;

/** "Hoeveel ongeveer?", "hoeveel duurder is …": said of the number, and not what is counted. */
const OF_THE_NUMBER =
  /^(?:ongeveer|precies|exact|exactly|about|roughly|meer|minder|more|less|hoger|lager|duurder|goedkoper|ouder|groter)$/;

/** The stem of what "hoeveel" or "how many" counts; a verb may stand there too ("hoeveel betalen de ministeries"). */
export function countedIn(folded: string): string | undefined {
  const [, noun] =
    /\b(?:hoeveel|hoe veel|aantal|how many|number of)\s+(?:verschillende |different |andere |of the |de )?([a-z]{3,})\b(?! (?:de|het|een|we|wij|jullie|ze|zij)\b)/.exec(
      folded,
    ) ?? [];
  const counted = noun ?? EITHER.exec(folded)?.[1];
  return counted === undefined || isStopWord(counted) || OF_THE_NUMBER.test(counted)
    ? undefined
    : stem(counted);
}

/** The number of things that a question says there are, and what they are. */
export function countIn(folded: string): { count: number | undefined; countOf: string | undefined } {
  const [, words, noun] =
    /\b(?:welke|de|noem|which|the|name)(?: \w+)? (twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five|six|seven|eight|nine|ten|[2-9])\b(?: ([a-z]+))?/.exec(
      folded,
    ) ?? [];
  if (words === undefined) return { count: undefined, countOf: undefined };
  return { count: numberOf(words) ?? Number(words), countOf: noun === undefined ? undefined : stem(noun) };
}
