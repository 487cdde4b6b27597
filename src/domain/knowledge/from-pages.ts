import type { Page } from "../programme/format.ts";
import type { Book } from "./book.ts";
import type { Fact } from "./fact.ts";

/** Longer paragraphs fall apart between sentences: an answer has room for a few of them. */
const LONGEST = 420;

/** The programme's pages, paragraph by paragraph: they tell in running text what no record has. */
export const factsFromPages = (book: Book): Fact[] =>
  book.programme.pages.flatMap((page) => pageFacts(book, page));

function pageFacts(book: Book, page: Page): Fact[] {
  const facts: Fact[] = [];
  let heading = "";
  for (const block of page.body.split(/\n\s*\n/)) {
    const text = plain(block);
    if (/^#+\s/.test(block.trim())) {
      heading = text;
      continue;
    }
    for (const part of partsOf(text)) {
      const place = heading === "" ? page.title : `${page.title}, ${heading}`;
      facts.push(
        book.fact(
          { ...page, place: `${page.place} (${place})` },
          {
            attribute: "page",
            what: `${facts.length + 1}`,
            subjects: page.topics,
            nl: part,
            en: part,
            words: [page.title, heading],
          },
        ),
      );
    }
  }
  return facts;
}

/** Markdown's marks taken away. */
const plain = (block: string): string =>
  block
    .replace(/^#+\s+/gm, "")
    .replace(/^\s*[-*]\s+/gm, "• ")
    .replace(/\*\*|__|`/g, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    if (part !== "" && part.length + sentence.length > LONGEST) {
      parts.push(part);
      part = sentence;
    } else part = part === "" ? sentence : `${part} ${sentence}`;
  }
  return part === "" ? parts : [...parts, part];
}
