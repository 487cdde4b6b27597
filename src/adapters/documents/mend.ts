/**
 * Mends what extraction breaks: words cut at the end of a line, letters that stand apart ("v an", "ontw ikkelt"),
 * lines that repeat on every page, and lines with an empty one between each.
 */
export function mend(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\u00ad/g, "")
    .replace(/[\u00a0\t]/g, " ")
    .split("\n")
    .map((line) => line.trim());
  return joinLetters(joinLines(undouble(withoutRepeated(lines))));
}

const PAGES = /\f/;

/** Headers and footers: short lines that come back at least four times, page numbers left out of account. */
function withoutRepeated(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const shape = (line: string): string => line.replace(/\d+/g, "#").replace(PAGES, "").trim();
  for (const line of lines) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const key = shape(line);
    if (/^(#|pagina # van #|page # of #)$/i.test(key)) return false;
    return !(
      key.length > 12 &&
      key.length < 80 &&
      /\p{L}{4}/u.test(key) &&
      (counts.get(key) ?? 0) >= 4 &&
      !/^[•●\-–*]/.test(key)
    );
  });
}

/** When most lines are followed by an empty one, an empty line is no paragraph: only two are. */
function undouble(lines: readonly string[]): string[] {
  let full = 0;
  let followed = 0;
  lines.forEach((line, index) => {
    if (line === "") return;
    full += 1;
    if (lines[index + 1] === "") followed += 1;
  });
  if (full < 20 || followed < 0.7 * full) return [...lines];
  return lines.filter((line, index) => line !== "" || lines[index - 1] === "");
}

const STARTS_ITEM = /^([•●o«»*+\-–]|\d+[.)]|[a-z][.)])\s/;

/** Lines of one paragraph on one line; a list item starts its own. A word cut by a hyphen is made whole. */
function joinLines(lines: readonly string[]): string {
  const result: string[] = [];
  let open = false;
  for (const line of lines) {
    const previous = result.at(-1);
    if (line === "") {
      if (previous !== "") result.push("");
      open = false;
    } else if (open && previous !== undefined && !STARTS_ITEM.test(line) && continues(previous, line)) {
      const cut = /\p{Ll}-$/u.test(previous) && /^\p{Ll}/u.test(line) && !/^(en|of)\b/.test(line);
      result[result.length - 1] = cut ? previous.slice(0, -1) + line : `${previous} ${line}`;
    } else {
      result.push(line);
      open = true;
    }
  }
  return result.join("\n");
}

/** A line that ends a sentence, or a short one before a capital, is not continued. */
function continues(previous: string, line: string): boolean {
  if (/[.!?:]$/.test(previous) && /^\p{Lu}/u.test(line)) return previous.length > 60;
  return previous.length > 45 || /^[\p{Ll}(]/u.test(line) || /[,-]$/.test(previous);
}

/** Joins a letter that stands apart when the whole word occurs elsewhere and the broken half does not. */
export function joinLetters(text: string): string {
  const broken = /(?<![\p{L}])(\p{L}*[vwfVWF]) (\p{Ll}+)/gu;
  if ([...text.matchAll(/(?<![\p{L}'’])[vwf] \p{Ll}/gu)].length < 4) return text;
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const mended = text.replace(broken, (whole, head: string, tail: string) => {
    const joined = (head + tail).toLowerCase();
    const apart = head.length > 2 ? (counts.get(head.toLowerCase()) ?? 0) : 0;
    return (counts.get(joined) ?? 0) > apart || head.length === 1 ? head + tail : whole;
  });
  return mended;
}
