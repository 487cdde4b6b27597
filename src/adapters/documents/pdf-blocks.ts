import type { Block } from "./blocks.ts";
import { CHAPTER, joinLetters } from "./mend.ts";
import { repeatedLines } from "./pdf-furniture.ts";
import type { Line } from "./pdf-lines.ts";

interface Placed extends Line {
  page: number;
  /** Distance to the line above on the same page; undefined for the first, negative when the text jumps up. */
  above: number | undefined;
}

/** Lines of pages as headings and paragraphs; what comes back on every page is left out. */
export function* blocksOfPages(pages: readonly (readonly Line[])[]): Generator<Block> {
  const body = bodySize(pages.flat());
  const furniture = repeatedLines(pages, body * LARGER);
  const lines = pages.flatMap((page, index) =>
    placed(
      page.filter((line) => !furniture.has(line)),
      index + 1,
    ),
  );
  const sizes = headingSizes(lines, body);
  const blocks: (Block & { joined?: Placed })[] = [];
  for (const line of lines) {
    const level = headingLevel(line, body, sizes);
    const last = blocks.at(-1);
    const place = { name: "p.", number: line.page };
    const before = last?.joined;
    if (level !== undefined) {
      const goesOn =
        last?.kind === "heading" &&
        last.level === level &&
        before &&
        sameBlock(before, line, 2) &&
        !NUMBERED.test(line.text);
      if (goesOn) Object.assign(last, { text: join(last.text, line.text), joined: line });
      else blocks.push({ kind: "heading", level, text: line.text, place, joined: line });
    } else if (last?.kind === "text" && before && nextCell(before, line))
      Object.assign(last, { text: `${last.text} | ${line.text}`, joined: line });
    else if (last?.kind === "text" && before && continuesText(before, line))
      Object.assign(last, { text: join(last.text, line.text), joined: line });
    else blocks.push({ kind: "text", text: line.text, place, joined: line });
  }
  // A whole document knows more words than a line: letters that stand apart are joined last.
  const mended = joinLetters(blocks.map(({ text }) => text.replaceAll("\n", " ")).join("\n")).split("\n");
  for (const [index, { joined: _, ...block }] of blocks.entries())
    yield { ...block, text: mended[index] ?? block.text };
}

const placed = (lines: readonly Line[], page: number): Placed[] =>
  lines.map((line, index) => {
    const before = lines[index - 1];
    return { ...line, page, above: before ? before.y - line.y : undefined };
  });

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines)
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

/** Sizes of headings, largest first: their rank is the level. */
const headingSizes = (lines: readonly Line[], body: number): number[] =>
  [...new Set(lines.map(({ size }) => rounded(size)).filter((size) => size >= body * LARGER))].toSorted(
    (one, other) => other - one,
  );

/** A heading is at least this much larger than the text. */
const LARGER = 1.12;
const NUMBERED = /^(\d{1,2}(\.\d{1,2}){0,3}\.?|bijlage \w{1,3}:?|hoofdstuk \d+:?)\s+\p{Lu}/iu;
const ITEM = /^(•|[-–*»o] |\d{1,2}[.)] |[a-z][.)] )/;

/** A larger line, or a short numbered one with room above it, that is no sentence; undefined for text. */
function headingLevel(line: Placed, body: number, sizes: readonly number[]): number | undefined {
  const { text, size, above } = line;
  if (text.length > 120 || text.includes(" | ") || text.startsWith("•") || !/\p{L}{2}/u.test(text))
    return undefined;
  if (size >= body * LARGER)
    return /[,;]$/.test(text) ? undefined : Math.min(sizes.indexOf(rounded(size)) + 1, 3);
  const roomy = above === undefined || above < 0 || above > 1.6 * size;
  const numbered = (NUMBERED.test(text) || CHAPTER.test(text)) && text.length < 80 && !/[.,;:?!]$/.test(text);
  return roomy && numbered ? Math.min(sizes.length, 3) + 1 : undefined;
}

/** Lines that stand close together in the same size; `leading` in letter heights. */
const sameBlock = (before: Placed, line: Placed, leading: number): boolean =>
  before.page === line.page &&
  rounded(before.size) === rounded(line.size) &&
  line.above !== undefined &&
  line.above > 0 &&
  line.above < leading * line.size;

/** A cell of the same row that was drawn as a text of its own: to the right, not lower, and not a column away. */
const nextCell = (before: Placed, line: Placed): boolean =>
  before.page === line.page &&
  line.x > before.end + line.size / 2 &&
  line.above !== undefined &&
  line.above < line.size &&
  line.above > -6 * line.size;

/** Does this line go on with the paragraph? Rows of a table and items of a list stand alone. */
function continuesText(before: Placed, line: Placed): boolean {
  const { text } = before;
  if (ITEM.test(line.text) || line.text.includes(" | ") || text.includes(" | ")) return false;
  const cutWord = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text);
  const midSentence = !/[.!?:;]["”’)]?$/.test(text) && /^[\p{Ll}(]/u.test(line.text);
  // A paragraph that goes on in the next column or on the next page.
  if (before.page !== line.page || (line.above ?? 0) < 0)
    return (cutWord || midSentence) && Math.abs(before.size - line.size) < 1;
  const under = line.x > before.x - 4 * line.size && line.x < before.end;
  return under && (cutWord || sameBlock(before, line, 1.75));
}

/** Makes a word whole that a hyphen cut at the end of a line; "ruim- en" stays as it is. */
function join(text: string, next: string): string {
  const cut = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(en|of|and|or)\b/.test(next);
  if (cut) return text.slice(0, -1) + next;
  return text.endsWith("\u00ad") ? text.slice(0, -1) + next : `${text} ${next}`;
}
