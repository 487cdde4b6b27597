import type { ReadPassage } from "../../features/learn/ports.ts";
import { mend } from "./mend.ts";

/** A passage is about this long, in words: long enough to answer, short enough to be about one thing. */
const AIM = 90;
const MOST = 160;

/** Plain text in passages under the headings that its short lines are. Long paragraphs are cut between sentences. */
export function passagesOfText(title: string, text: string): ReadPassage[] {
  const passages: ReadPassage[] = [];
  let heading = "";
  let lines: string[] = [];
  let words = 0;
  const close = (): void => {
    if (words > 0)
      passages.push({
        title,
        heading,
        locator: heading === "" ? `deel ${passages.length + 1}` : heading,
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
    if (
      isHeading(
        line,
        all[index - 1],
        all.slice(index + 1).find((next) => next !== ""),
      )
    ) {
      if (words >= 25 || lines.length === 0) close();
      heading = line.replace(/[:•]+$/, "").trim();
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

/** A short line of its own, without the end of a sentence, before more text. */
function isHeading(line: string, before: string | undefined, after: string | undefined): boolean {
  if (line.length > 70 || line.length < 4 || /[.,;!]$/.test(line) || /^[•●«»*+\-–“"‘'(]/.test(line))
    return false;
  if (!/^(\p{Lu}|\d+[.:]? \p{Lu})/u.test(line) || /€|https?:|\d{4,}$/.test(line)) return false;
  return (before === undefined || before === "") && after !== undefined && after.length > 0;
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
