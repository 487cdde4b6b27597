/**
 * Mends what extraction breaks: words cut at the end of a line, letters that stand apart ("v an", "ontw ikkelt"),
 * lines that repeat on every page, and lines with an empty one between each.
 */
export function mend(text: string): string {
  const lines = joinSpread(
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\u00ad/g, "")
      .replace(/[\u00a0\t]/g, " "),
  )
    .split("\n")
    .map((line) => line.trim());
  return joinLetters(joinLines(undouble(withoutRepeated(lines))));
}

const PAGES = /\f/;

/** A page holds about this many characters: a header comes back on every second page at least. */
const PAGE = 2500;

/**
 * Headers and footers: short lines that come back as often as there are pages, four times or more, page numbers left
 * out of account. Without marks between pages, a question or the name of a chapter that comes back is a heading.
 */
function withoutRepeated(lines: readonly string[]): string[] {
  const pages = lines.reduce((sum, { length }) => sum + length + 1, 0) / PAGE;
  const often = Math.max(4, pages / 2);
  // More than a few on a page are the rows of a list.
  const most = Math.max(8, pages * 3);
  const counts = new Map<string, number>();
  const shape = (line: string): string => line.replace(/\d+/g, "#").replace(PAGES, "").trim();
  for (const line of lines) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const key = shape(line);
    const count = counts.get(key) ?? 0;
    if (/^(#|pagina # van #|page # of #)$/i.test(key)) return false;
    return !(
      key.length > 12 &&
      key.length < 80 &&
      /\p{L}{4}/u.test(key) &&
      count >= often &&
      count <= most &&
      !/^[•●\-–*]|[?:]$/.test(key) &&
      !CHAPTER.test(line)
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

const STARTS_ITEM = /^([•●○o«»*+\-–]|\d+[.)]|[a-z][.)])\s/;
/** A line that opens a chapter of its own, such as "Ontwikkelteam 2: Stedelijk programmeren". */
export const CHAPTER =
  /^(Ontwikkelteam|Hoofdstuk|Bijlage|Casus|Case|Deel|Werkspoor|Thema|Chapter|Appendix|Part) (\d{1,2}|[A-Z])[:.]? \p{Lu}[^.,;?]{2,70}$/u;

/**
 * Lines of one paragraph on one line; a list item and the opening of a chapter stand on their own. A word cut by a
 * hyphen is made whole.
 */
function joinLines(lines: readonly string[]): string {
  const width = usualWidth(lines);
  const result: string[] = [];
  /** The line before, as it stood there; undefined when the paragraph is closed. */
  let before: string | undefined;
  for (const line of lines) {
    const previous = result.at(-1);
    if (line === "") {
      if (previous !== "") result.push("");
      before = undefined;
    } else if (CHAPTER.test(line) && !(before !== undefined && endsOpen(before))) {
      result.push(...(previous === "" ? [] : [""]), line, "");
      before = undefined;
    } else if (
      before !== undefined &&
      previous &&
      !STARTS_ITEM.test(line) &&
      continues(before, line, width)
    ) {
      const cut = /\p{Ll}-$/u.test(previous) && /^\p{Ll}/u.test(line) && !/^(en|of)\b/.test(line);
      result[result.length - 1] = cut ? previous.slice(0, -1) + line : `${previous} ${line}`;
      before = line;
    } else {
      result.push(line);
      before = line;
    }
  }
  return result.join("\n");
}

/** How wide the lines of running text are, in characters. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines.map(({ length }) => length).filter((length) => length > 40);
  return widths.toSorted((one, other) => one - other)[Math.floor(widths.length * 0.75)] ?? 80;
}

const endsOpen = (line: string): boolean =>
  /(,|-|\b(van|de|het|een|in|en|of|door|met|bij|voor|of the|the))$/.test(line);

/** A line that ends a sentence, or a short one before a capital, is not continued. */
function continues(before: string, line: string, width: number): boolean {
  if (/^[\p{Ll}(]/u.test(line) || endsOpen(before)) return true;
  if (/[.!?:]$/.test(before)) return before.length > 0.75 * width;
  return before.length > 0.6 * width;
}

/** Five letters or more, each apart: "V e r s l a g"; between words there are more spaces than between letters. */
const SPREAD = /(?<!\S)\p{L}(?: +\p{L}){4,}(?: *[.,;:!?])?(?!\S)/gu;

/** Text that was set with spaces between its letters, as words again. Do this before spaces are made single. */
export function joinSpread(text: string): string {
  return text.replace(SPREAD, (spread) =>
    spread
      .split(/ {2,}/)
      .map((word) => word.replaceAll(" ", ""))
      .join(" "),
  );
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
