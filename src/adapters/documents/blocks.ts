import type { ReadPassage } from "../../features/learn/ports.ts";

/** A counted place such as page 12: passages that run on say "p. 12–13". */
export interface Place {
  /** What is counted: "p.", "slide", "Begroting, rij". */
  name: string;
  number: number;
}

/** What every format comes down to: headings and pieces of text, in order. */
export type Block =
  | { kind: "heading"; text: string; level: number; place?: Place; apart?: boolean }
  | { kind: "text"; text: string; place?: Place };

/** A passage is about this long, in words: long enough to answer, short enough to be about one thing. */
const LEAST = 60;
const AIM = 120;
const MOST = 180;
/** One block gives parts of at most this many words, so that a passage ends between `LEAST` and `MOST`. */
const PART = 100;
/** A whole section shorter than this goes on in the next one, its heading kept as a line. */
const TOO_SHORT = 25;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/**
 * Blocks in passages of 60 to 180 words. The trail of headings is kept with each; its place is the counted place when
 * the format has one, else the trail. A heading that stands `apart` (a slide, a sheet) never shares a passage.
 */
export function passagesOf(title: string, blocks: Iterable<Block>): ReadPassage[] {
  const passages: ReadPassage[] = [];
  let trail: string[] = [];
  let section = 0;
  let open = { lines: [] as string[], words: 0, from: undefined as Place | undefined, to: 0 };
  let last = { section: -1, words: 0, from: undefined as Place | undefined };

  const close = (): void => {
    const { lines, words, from, to } = open;
    open = { lines: [], words: 0, from: undefined, to: 0 };
    if (words === 0) return;
    const previous = passages.at(-1);
    if (previous && words < LEAST && last.section === section && last.words + words <= MOST) {
      previous.text += `\n${lines.join("\n")}`;
      previous.locator = locatorOf(last.from, to) ?? previous.locator;
      last.words += words;
      return;
    }
    const heading = trail.filter((each) => each !== "").join(" › ");
    const locator = locatorOf(from, to) ?? (heading === "" ? `deel ${passages.length + 1}` : heading);
    passages.push({ title, heading, locator, text: lines.join("\n") });
    last = { section, words, from };
  };

  const put = (text: string, place: Place | undefined): void => {
    const words = wordsIn(text);
    if (open.words > 0 && (open.words + words > MOST || open.from?.name !== place?.name)) close();
    open.from ??= place;
    open.to = place?.number ?? 0;
    open.lines.push(text);
    open.words += words;
    if (open.words >= AIM) close();
  };

  for (const block of blocks) {
    const text = block.text.trim();
    if (block.kind === "text") {
      for (const part of text === "" ? [] : partsOf(text)) put(part, block.place);
      continue;
    }
    const short = open.words < TOO_SHORT && block.apart !== true && last.section !== section;
    if (!short) close();
    const kept = short && open.words > 0;
    if (!kept) section += 1;
    trail = trail.slice(0, block.level - 1);
    while (trail.length < block.level - 1) trail.push("");
    trail.push(text);
    if (kept) put(text, block.place ?? open.from);
  }
  close();
  return passages;
}

function locatorOf(from: Place | undefined, to: number): string | undefined {
  if (!from) return undefined;
  return to > from.number ? `${from.name} ${from.number}–${to}` : `${from.name} ${from.number}`;
}

/** Cuts a long text between sentences; a sentence that is too long itself between its clauses, else between words. */
function partsOf(text: string): string[] {
  if (wordsIn(text) <= PART) return [text];
  const pieces = text
    .split(/(?<=[.!?]["”’)]?)\s+(?=\p{Lu}|\d|["“‘(•])|\n/u)
    .flatMap((sentence) => (wordsIn(sentence) <= PART ? [sentence] : sentence.split(/(?<=[;:,|])\s+/)))
    .flatMap((clause) => (wordsIn(clause) <= PART ? [clause] : byWords(clause)));
  const parts: string[] = [];
  let part = "";
  for (const piece of pieces) {
    if (part !== "" && wordsIn(part) + wordsIn(piece) > PART) {
      parts.push(part);
      part = piece;
    } else part = part === "" ? piece : `${part} ${piece}`;
  }
  return part === "" ? parts : [...parts, part];
}

function byWords(text: string): string[] {
  const words = text.split(/\s+/);
  return Array.from({ length: Math.ceil(words.length / PART) }, (_, index) =>
    words.slice(index * PART, (index + 1) * PART).join(" "),
  );
}
