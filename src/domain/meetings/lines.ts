import type { MeetingLine } from "./types.ts";

/** What an edit of a message did to one of its lines; `before` is null for a line that was not read until now. */
export interface LineEdit {
  index: number;
  before: MeetingLine | null;
  /** What stands there now; null when the line is gone. */
  text: string | null;
}

/** The lines of a message that are not empty, as they are numbered. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/**
 * Which line became which when a message was edited. Lines that stand there unchanged are themselves, wherever they
 * moved; what is left is paired in order, so that one line of several can be corrected. A new line gets a number that
 * was not used before.
 */
export function editsOf(previous: string, now: string, known: readonly MeetingLine[]): LineEdit[] {
  const old = linesOf(previous).map((text, index) => ({ text, index, taken: false }));
  const lines = linesOf(now).map((text) => ({ text, from: null as number | null }));
  for (const line of lines) {
    const same = old.find((each) => !each.taken && each.text === line.text);
    if (same === undefined) continue;
    same.taken = true;
    line.from = same.index;
  }
  const changed: LineEdit[] = [];
  let next = Math.max(old.length, ...known.map(({ index }) => index + 1));
  for (const line of lines.filter(({ from }) => from === null)) {
    const was = old.find(({ taken }) => !taken);
    if (was !== undefined) was.taken = true;
    const index = was?.index ?? next++;
    changed.push({ index, before: known.find((each) => each.index === index) ?? null, text: line.text });
  }
  for (const gone of old.filter(({ taken }) => !taken)) {
    const before = known.find(({ index }) => index === gone.index);
    if (before !== undefined) changed.push({ index: gone.index, before, text: null });
  }
  return changed;
}

/** One text per line of a meeting, equal only for the same one. */
export function lineKey({ ts, index }: Pick<MeetingLine, "ts" | "index">): string {
  return `${ts}/${index}`;
}

/** In the order in which it was said, whatever order it arrived in. */
export function inOrder(lines: readonly MeetingLine[]): MeetingLine[] {
  return lines.toSorted((one, other) => Number(one.ts) - Number(other.ts) || one.index - other.index);
}
