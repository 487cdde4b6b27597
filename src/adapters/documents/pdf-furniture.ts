import type { Line } from "./pdf-lines.ts";

const PAGE_NUMBER = /^[\s|–-]*(p(agina|age|\.)?\s*)?#(\s*(van|of|\/|\|)\s*#)?[\s|–-]*$/;
/** A number that stands apart at one end, as that of the page beside the title of its chapter. */
const WITH_NUMBER = /^# \| |\| #$/;
/** How many lines at the top and at the bottom of a page may be its header or footer, and how deep they may stand. */
const EDGE = 3;
const DEPTH = 0.12;

const numberless = (text: string): string => text.replace(/\d+/g, "#").toLowerCase();
/** A line's height in steps of a few points: headers hardly move from page to page. */
const at = (shape: string, { y }: Line): string => `${shape}@${Math.round(y / 3)}`;

/**
 * Headers and footers: lines at the edge of at least three pages and a quarter of all, page numbers left out of
 * account. A line of the size of a heading is only one when its numbers are the same as well, for "Hoofdstuk 2" is not.
 */
export function repeatedLines(pages: readonly (readonly Line[])[], headingSize: number): Set<Line> {
  const shapeOf = ({ text, size }: Line): string => (size >= headingSize ? text : numberless(text));
  const edges = edgesOf(pages);
  const pagesWith = new Map<string, number>();
  for (const edge of edges) {
    const keys = edge.flatMap((line) => [
      shapeOf(line),
      at(shapeOf(line), line),
      ...(WITH_NUMBER.test(numberless(line.text)) ? [at("number", line)] : []),
    ]);
    for (const key of new Set(keys)) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  }
  const count = (key: string): number => pagesWith.get(key) ?? 0;
  const often = Math.max(3, pages.length / 4);
  const repeated = (line: Line): boolean => {
    const shape = shapeOf(line);
    return (
      (PAGE_NUMBER.test(numberless(line.text)) && pages.length > 1) ||
      count(shape) >= often ||
      // The running title of one chapter: exactly there on page after page.
      (count(at(shape, line)) >= 5 && shape.length > 12) ||
      // Titles that differ from page to page, with the number of the page apart from it.
      (WITH_NUMBER.test(numberless(line.text)) && count(at("number", line)) >= often)
    );
  };
  const found = edges.flatMap((edge) => edge.filter(repeated));
  // When that is most of the document it is no furniture: a form, a card on each page.
  return lettersIn(found) > lettersIn(pages.flat()) / 2 ? new Set() : new Set(found);
}

const lettersIn = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Of each page the lines that stand where headers and footers do. */
function edgesOf(pages: readonly (readonly Line[])[]): Line[][] {
  let [top, bottom] = [-Infinity, Infinity];
  for (const { y } of pages.flat()) [top, bottom] = [Math.max(top, y), Math.min(bottom, y)];
  const depth = DEPTH * (top - bottom);
  return pages.map((page) => {
    const high = page.toSorted((one, other) => other.y - one.y);
    const edge = [
      ...high.slice(0, EDGE).filter(({ y }) => y >= top - depth),
      ...high.slice(-EDGE).filter(({ y }) => y <= bottom + depth),
    ];
    return [...new Set(edge)];
  });
}
