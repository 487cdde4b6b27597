import { joinSpread } from "./mend.ts";

/** A run of text as the PDF draws it: at `transform` [a, b, c, d, x, y], in points from the bottom left. */
export interface Item {
  str: string;
  transform: number[];
  width: number;
}

/** A line of a page, from `x` to `end` at height `y`, seen upright; cells of a table stand apart by " | ". */
export interface Line {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
}

/** A gap wider than this, in letter heights, parts two cells or columns; narrower than `SPACE` it is no space. */
const CELL = 2.2;
const SPACE = 0.18;
/** A sign raised less than this, in letter heights, stands on the line: a footnote's number. */
const RAISED = 0.45;

/** Puts runs together to lines in the order of the text, which keeps columns apart as well as that order does. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: (Line & { pieces: string[]; gaps: number[] })[] = [];
  let spaced = false;
  for (const { str, transform, width } of items) {
    if (str.trim() === "") {
      spaced ||= str !== "";
      continue;
    }
    const run = upright(transform);
    const end = run.x + width;
    const line = lines.at(-1);
    const gap = line ? run.x - line.end : 0;
    const level = line && Math.abs(run.y - line.y) < RAISED * Math.max(line.size, run.size);
    if (line && level && gap > -0.6 * line.size) {
      const apart = spaced || gap > SPACE * line.size || /^\s/.test(str);
      if (apart) {
        line.pieces.push(str.trim());
        line.gaps.push(gap / line.size);
      } else line.pieces.push((line.pieces.pop() ?? "") + str.trim());
      line.end = end;
      // A small raised or lowered sign does not set the size of its line.
      line.size = Math.max(line.size, run.size);
    } else lines.push({ text: "", pieces: [str.trim()], gaps: [], ...run, end });
    spaced = /\s$/.test(str);
  }
  return lines
    .map(({ pieces, gaps, x, end, y, size }) => ({ text: clean(textOf(pieces, gaps)), x, end, y, size }))
    .filter(({ text }) => text !== "");
}

/** Wide gaps part cells, unless all are as wide: then the line was stretched to fill its column. */
function textOf(pieces: readonly string[], gaps: readonly number[]): string {
  const stretched = gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < 0.05;
  return pieces.reduce((text, piece, index) => {
    const cell = (gaps[index - 1] ?? 0) > CELL && !stretched && text.length > 1;
    return text + (cell ? " | " : " ") + piece;
  });
}

/** Position and height of a run when its page is turned so that the text stands upright. */
function upright(transform: readonly number[]): { x: number; y: number; size: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  return {
    x: (e * a + f * b) / length,
    y: (f * a - e * b) / length,
    size: Math.hypot(c, d) || 10,
  };
}

const LIGATURES = /[\ufb00-\ufb06]/g;
/** Signs that symbol fonts give for a bullet. */
const BULLETS = /^[\uf0b7\uf0a7\uf0d8\uf02d•●▪■◦‣∙·]\s*/;

function clean(text: string): string {
  const legible = text
    .replace(LIGATURES, (sign) => sign.normalize("NFKC"))
    .replace(/[\p{Cc}\u200b\ufeff\ufffd]/gu, "")
    .replace(/[\u00a0\s]/g, " ");
  return joinSpread(legible).replace(/ +/g, " ").trim().replace(BULLETS, "• ");
}
