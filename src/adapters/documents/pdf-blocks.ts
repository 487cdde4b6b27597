import type { Block } from "./blocks.ts";
import { joinLetters } from "./mend.ts";
import type { Line } from "./pdf-lines.ts";

interface Placed extends Line {
  page: number;
  /** Distance to the line above on the same page; undefined for the first, negative when the text jumps up. */
  above: number | undefined;
}

/** Lines of pages as headings and paragraphs; what comes back on every page is left out. */
export function* blocksOfPages(pages: readonly (readonly Line[])[]): Generator<Block> {
  const furniture = repeatedLines(pages);
  const lines = pages.flatMap((page, index) =>
    placed(
      page.filter((line) => !furniture.has(line)),
      index + 1,
    ),
  );
  const body = bodySize(lines);
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
    } else if (last?.kind === "text" && before && continuesText(last.text, before, line))
      Object.assign(last, { text: join(last.text, line.text), joined: line });
    else blocks.push({ kind: "text", text: line.text, place, joined: line });
  }
  // A whole document knows more words than a line: letters that stand apart are joined last.
  const mended = joinLetters(blocks.map(({ text }) => text.replaceAll("\n", " ")).join("\n")).split("\n");
  for (const [index, { joined: _, ...block }] of blocks.entries())
    yield { ...block, text: mended[index] ?? block.text };
}

const shapeOf = (text: string): string => text.replace(/\d+/g, "#").toLowerCase();
const PAGE_NUMBER = /^[\s|–-]*(p(agina|age|\.)?\s*)?#(\s*(van|of|\/|\|)\s*#)?[\s|–-]*$/;
const WITH_NUMBER = /^# \| |\| #$/;
/** How many lines at the top and at the bottom of a page may be its header or footer, and how deep they may stand. */
const EDGE = 3;
const DEPTH = 0.12;

/** Headers and footers: lines at the edge of at least three pages and a quarter of all, page numbers left out of account. */
function repeatedLines(pages: readonly (readonly Line[])[]): Set<Line> {
  let [top, bottom] = [-Infinity, Infinity];
  for (const { y } of pages.flat()) [top, bottom] = [Math.max(top, y), Math.min(bottom, y)];
  const depth = DEPTH * (top - bottom);
  const edges = pages.map((page) => {
    const high = page.toSorted((one, other) => other.y - one.y);
    return new Set([
      ...high.slice(0, EDGE).filter(({ y }) => y >= top - depth),
      ...high.slice(-EDGE).filter(({ y }) => y <= bottom + depth),
    ]);
  });
  const counts = new Map<string, number>();
  const heights = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  const at = (shape: string, line: Line): string => `${shape}@${Math.round(line.y / 3)}`;
  const heightOf = (line: Line): string => at(shapeOf(line.text), line);
  for (const edge of edges) {
    for (const shape of new Set([...edge].map(({ text }) => shapeOf(text)))) add(counts, shape);
    for (const height of new Set([...edge].map(heightOf))) add(heights, height);
    for (const line of edge) if (WITH_NUMBER.test(shapeOf(line.text))) add(heights, at("#", line));
  }
  const often = Math.max(3, pages.length / 4);
  return new Set(
    edges.flatMap((edge) =>
      [...edge].filter((line) => {
        const shape = shapeOf(line.text);
        return (
          (PAGE_NUMBER.test(shape) && pages.length > 1) ||
          (counts.get(shape) ?? 0) >= often ||
          // A running title of one chapter: exactly there on page after page.
          ((heights.get(heightOf(line)) ?? 0) >= 5 && shape.length > 12) ||
          // Or one that differs from page to page, with the number of the page apart from it.
          (WITH_NUMBER.test(shape) && (heights.get(at("#", line)) ?? 0) >= often)
        );
      }),
    ),
  );
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
  [...new Set(lines.map(({ size }) => rounded(size)).filter((size) => size >= body * 1.12))].toSorted(
    (one, other) => other - one,
  );

const NUMBERED = /^(\d{1,2}(\.\d{1,2}){0,3}\.?|bijlage \w{1,3}:?|hoofdstuk \d+:?)\s+\p{Lu}/iu;
const ITEM = /^(•|[-–*»o] |\d{1,2}[.)] |[a-z][.)] )/;

/** A larger line, or a short numbered one with room above it, that is no sentence; undefined for text. */
function headingLevel(line: Placed, body: number, sizes: readonly number[]): number | undefined {
  const { text, size, above } = line;
  if (text.length > 120 || text.includes(" | ") || text.startsWith("•") || !/\p{L}{2}/u.test(text))
    return undefined;
  if (size >= body * 1.12)
    return /[,;]$/.test(text) ? undefined : Math.min(sizes.indexOf(rounded(size)) + 1, 3);
  const roomy = above === undefined || above < 0 || above > 1.6 * size;
  const numbered = NUMBERED.test(text) && text.length < 80 && !/[.,;:?!]$/.test(text);
  return roomy && numbered ? Math.min(sizes.length, 3) + 1 : undefined;
}

/** Lines that stand close together in the same size; `leading` in letter heights. */
const sameBlock = (before: Placed, line: Placed, leading: number): boolean =>
  before.page === line.page &&
  rounded(before.size) === rounded(line.size) &&
  line.above !== undefined &&
  line.above > 0 &&
  line.above < leading * line.size;

/** Does this line go on with the paragraph? Rows of a table and items of a list stand alone. */
function continuesText(text: string, before: Placed, line: Placed): boolean {
  if (ITEM.test(line.text) || line.text.includes(" | ") || before.text.includes(" | ")) return false;
  const cutWord = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text);
  const midSentence = !/[.!?:;]["”’)]?$/.test(text) && /^[\p{Ll}(]/u.test(line.text);
  // A paragraph that goes on in the next column or on the next page.
  if (before.page !== line.page || (line.above ?? 0) < 0)
    return (cutWord || midSentence) && Math.abs(before.size - line.size) < 1;
  return cutWord || sameBlock(before, line, 1.75);
}

/** Makes a word whole that a hyphen cut at the end of a line; "ruim- en" stays as it is. */
function join(text: string, next: string): string {
  const cut = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(en|of|and|or)\b/.test(next);
  if (cut) return text.slice(0, -1) + next;
  return text.endsWith("\u00ad") ? text.slice(0, -1) + next : `${text} ${next}`;
}
