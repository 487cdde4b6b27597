import type { ReadPassage } from "../../features/learn/ports.ts";
import { CHAPTER, mend } from "./mend.ts";

/** A passage is about this long, in words: long enough to answer, short enough to be about one thing. */
const AIM = 90;
const MOST = 160;

/** Plain text in passages under the headings that its short lines are. Long paragraphs are cut between sentences. */
export function passagesOfText(title: string, text: string): ReadPassage[] {
  const passages: ReadPassage[] = [];
  let chapter = "";
  let heading = "";
  let lines: string[] = [];
  let words = 0;
  const close = (): void => {
    const trail = [chapter, heading].filter((each) => each !== "").join(" › ");
    if (words > 0)
      passages.push({
        title,
        heading: trail,
        locator: trail === "" ? `deel ${passages.length + 1}` : trail,
        text: lines.join("\n").trim(),
      });
    lines = [];
    words = 0;
  };
  const all = mend(text).split("\n");
  all.forEach((line, index) => {
    if (line === "") {
      if (words >= AIM) close();
      else if (words > 0) lines.push("");
      return;
    }
    const before = neighbour(all, index, -1);
    const after = neighbour(all, index, 1);
    // Chapters under each other are a table of contents.
    if (CHAPTER.test(line) && ![before, after].some((each) => each !== undefined && CHAPTER.test(each))) {
      close();
      [chapter, heading] = [line, ""];
      return;
    }
    if (isHeading(line, all[index - 1], after)) {
      if (words >= 25 || lines.length === 0) close();
      heading = line.replace(/[:•]+$/, "").trim();
      if (belongsElsewhere(heading, chapter)) chapter = "";
      if (words > 0) lines.push(line);
      return;
    }
    for (const part of cut(line)) {
      const count = part.split(/\s+/).length;
      if (words > 0 && words + count > MOST) close();
      lines.push(part);
      words += count;
    }
  });
  close();
  return passages;
}

/** The nearest line that is not empty, before (-1) or after (1) this one. */
function neighbour(lines: readonly string[], index: number, step: 1 | -1): string | undefined {
  let at = index + step;
  while (lines[at] === "") at += step;
  return lines[at];
}

/** Does a heading name another of what the chapter is one of? "Wat doet Ontwikkelteam 3?" is not of team 2. */
function belongsElsewhere(heading: string, chapter: string): boolean {
  const [, name, number] = CHAPTER.exec(chapter) ?? [];
  const named = new RegExp(`${name} (\\d{1,2}|[A-Z])\\b`).exec(heading)?.[1];
  return named !== undefined && named !== number;
}

/** A short line of its own that is no sentence, after one that is whole and before running text or a list. */
function isHeading(line: string, before: string | undefined, after: string | undefined): boolean {
  if (line.length > 70 || line.length < 4 || /[.,;!]$/.test(line) || /^[•●«»*+\-–“"‘'(]/.test(line))
    return false;
  if (!/^(\p{Lu}|\d+[.:]? \p{Lu})/u.test(line) || /€|https?:|\d{4,}$|\dk?$/.test(line)) return false;
  // Cells of a table that was made flat.
  if (/\S {2,}\S| - /.test(line) || after === undefined) return false;
  const runs = after.length > 50 || /^([•●○*\-–]|\d+[.)]|[a-z][.)])\s/.test(after) || /[.:]$/.test(after);
  return runs && (before === undefined || before === "" || /[.!?:;)]$/.test(before));
}

function cut(line: string): string[] {
  if (line.split(/\s+/).length <= MOST) return [line];
  const parts: string[] = [];
  let part = "";
  for (const sentence of line.split(/(?<=[.!?;])\s+/)) {
    if (part !== "" && `${part} ${sentence}`.split(/\s+/).length > AIM) {
      parts.push(part);
      part = sentence;
    } else part = part === "" ? sentence : `${part} ${sentence}`;
  }
  return part === "" ? parts : [...parts, part];
}
