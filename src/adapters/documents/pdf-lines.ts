/** A run of text as the PDF draws it: at `transform` [a, b, c, d, x, y], in points from the bottom left. */
export interface Item {
  str: string;
  transform: number[];
  width: number;
}

/** A line of a page; `x` and `y` are where it starts, seen upright; cells of a table stand apart by " | ". */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A gap wider than this, in letter heights, parts two cells or columns; narrower than `SPACE` it is no space. */
const CELL = 2.2;
const SPACE = 0.18;

/** Puts runs together to lines in the order of the text, which keeps columns apart as well as that order does. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let line: (Line & { end: number }) | undefined;
  let spaced = false;
  for (const { str, transform, width } of items) {
    if (str.trim() === "") {
      spaced ||= str !== "";
      continue;
    }
    const run = upright(transform);
    const gap = line ? run.x - line.end : 0;
    const same =
      line !== undefined &&
      Math.abs(run.y - line.y) < 0.6 * Math.max(line.size, run.size) &&
      gap > -0.6 * line.size;
    if (same && line) {
      const far = gap > CELL * line.size && line.text.length > 1;
      const apart = spaced || gap > SPACE * line.size || /\s$/.test(line.text) || /^\s/.test(str);
      line.text = line.text.trimEnd() + (far ? " | " : apart ? " " : "") + str.trimStart();
      line.end = run.x + width;
      // A small raised or lowered sign does not set the size of its line.
      line.size = Math.max(line.size, run.size);
    } else {
      line = { text: str.trimStart(), end: run.x + width, ...run };
      lines.push(line);
    }
    spaced = /\s$/.test(str);
  }
  return lines
    .map(({ text, x, y, size }) => ({ text: clean(text), x, y, size }))
    .filter(({ text }) => text !== "");
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
  return text
    .replace(LIGATURES, (sign) => sign.normalize("NFKC"))
    .replace(/[\p{Cc}\u200b\ufeff\ufffd]/gu, "")
    .replace(/[\u00a0\s]+/g, " ")
    .replace(/(?<!\S)(?:\p{L} ){4,}\p{L}(?!\S)/gu, (spread) => spread.replaceAll(" ", ""))
    .trim()
    .replace(BULLETS, "• ");
}
