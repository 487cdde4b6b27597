import type { DueDate } from "../duedates/types.ts";

/** Tidies what is left of a line once label, owner and date are out of it. */
const EDGES = /^[\s,;:.–—|/>*_-]+|[\s,;:–—|/*_-]+$/g;

/** One line, single spaces, no loose punctuation, brackets or linking words at its edges. */
export function tidyTitle(text: string): string {
  let title = text
    .replace(/\*\*|__|~~/g, "")
    .replace(/\(\s*[,;.–-]*\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:!?)])/g, "$1")
    .replace(/,\s*,/g, ",");
  for (let before = ""; before !== title;) {
    before = title;
    title = title
      .replace(EDGES, "")
      .replace(/^(?:graag|please|om te|dat|en|is|to)\s+(?=\S)/i, "")
      .replace(/\s+(?:graag|uiterlijk|voor|op|deadline|by|en)$/i, "")
      .replace(/[.;:,!?\s]+$/, "")
      .trim();
    if (title.startsWith("(") && title.endsWith(")") && title.indexOf(")") === title.length - 1)
      title = title.slice(1, -1);
  }
  return title;
}

/** `line` with the given stretch as spaces, so that places in it stay what they were. */
export function blank(line: string, span: { start: number; end: number } | null | undefined): string {
  return span ? line.slice(0, span.start) + " ".repeat(span.end - span.start) + line.slice(span.end) : line;
}

/** `line` without the words of its due date, and without the comma that set them apart. */
export function withoutDue(line: string, due: Pick<DueDate, "span" | "purpose"> | null): string {
  if (!due || due.purpose) return line;
  const { start, end } = due.span;
  const comma = /[,;(–—-]\s*$/.exec(line.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  // A bracket closes with the date only when it opened with it: "(uiterlijk 12 mei)", not "(Noor, 12 mei)".
  const opened = /\(\s*$/.test(line.slice(Math.max(0, start - 4), start));
  const closing = opened ? (/^\s*\)/.exec(line.slice(end, end + 3))?.[0].length ?? 0) : 0;
  return blank(line, { start: start - comma, end: end + closing });
}
