/** Lines that are nearly a label or a command: mistyped by a letter, so that they are asked about and not passed over. */
import { typingDistance } from "../dutch/trigrams.ts";
import { leadLength } from "../minutes/labels.ts";

const LABELS =
  "actie actiepunt action besluit besloten decision decided agreed aangehouden verworpen rejected knelpunt bottleneck aanwezig afwezig present absent onderwerp topic agenda notitie".split(
    " ",
  );
/** Words of their own that lie a letter from a label. */
const WORDS = new Set(["actief", "decide", "agree", "reject", "prevent", "tonic"]);
const ENDINGS = [
  "overleg afsluiten",
  "overleg sluiten",
  "sluit overleg",
  "sluit het overleg",
  "close the meeting",
  "end the meeting",
  "close meeting",
];
const ID = "[ADad]\\s?[-–—]?\\s?0*[1-9]\\d{0,8}";
const BEFORE = "sluit afgerond gereed klaar heropen schrap vervallen close done finish reopen cancel".split(
  " ",
);
const AFTER = "klaar gereed afgerond gesloten gedaan vervalt closed finished cancelled".split(" ");

/** A line that could not be read, as it was probably meant; null for plain talk. */
export function nearlyRead(line: string): string | null {
  return nearLabel(line) ?? nearEnding(line) ?? nearChange(line);
}

/** "Beslut: …": "Besluit: …". */
function nearLabel(line: string): string | null {
  const start = leadLength(line);
  const [, word = "", rest = ""] = /^(\p{L}{4,})(\s*:\s*\S.*)$/su.exec(line.slice(start)) ?? [];
  const meant = slipOf(word, LABELS);
  return meant === null ? null : `${line.slice(0, start)}${cased(meant, word)}${rest}`;
}

function nearEnding(line: string): string | null {
  const said = line
    .trim()
    .replace(/^\//, "")
    .replace(/[\s.!]*$/, "")
    .toLowerCase();
  if (said.length > 30) return null;
  return ENDINGS.find((ending) => said[0] === ending[0] && typingDistance(said, ending, 2) <= 2) ?? null;
}

/** "slut A-031", "A-031 klar". */
function nearChange(line: string): string | null {
  const before = new RegExp(`^(\\p{L}{4,})(\\s+${ID})\\s*[.!]?$`, "u").exec(line.trim());
  const first = before === null ? null : slipOf(before[1] ?? "", BEFORE);
  if (first !== null) return `${first}${before?.[2] ?? ""}`;
  const after = new RegExp(`^(${ID}\\s+(?:is\\s+)?)(\\p{L}{4,})\\s*[.!]?$`, "u").exec(line.trim());
  const last = after === null ? null : slipOf(after[2] ?? "", AFTER);
  return last === null ? null : `${after?.[1] ?? ""}${last}`;
}

/** The word that was meant when one letter is missing, too many, wrong or swapped; what only ends otherwise is another word. */
function slipOf(typed: string, words: readonly string[]): string | null {
  const word = typed.toLowerCase();
  if (word === "" || words.includes(word) || WORDS.has(word)) return null;
  return (
    words.find(
      (each) => each[0] === word[0] && typingDistance(word, each, 1) <= 1 && word.slice(0, -1) !== each,
    ) ?? null
  );
}

const cased = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
