import { readFile } from "node:fs/promises";
import type { ReadPassage } from "../../features/learn/ports.ts";
import { type Block, passagesOf } from "./blocks.ts";
import { Cannot } from "./cannot.ts";
import { decoded } from "./decode.ts";
import { frontMatter, passagesOfMarkdown } from "./markdown.ts";
import type { Parsed } from "./parsed.ts";
import { contradiction, type Format } from "./sniff.ts";
import { passagesOfLongText } from "./text-stream.ts";

/** A document in passages. */
export interface Passages {
  title: string;
  /** YYYY-MM-DD, or less of it. */
  date?: string;
  passages: Iterable<ReadPassage> | AsyncIterable<ReadPassage>;
}

type Parse = (path: string, title: string) => Promise<Passages>;
type Read = (bytes: Buffer) => Promise<Parsed>;

/** Formats that are read whole, by extension, with what their content must look like. */
const WHOLE: Readonly<Record<string, [Format, Read]>> = {
  ".pdf": [".pdf", async (bytes) => (await import("./pdf.ts")).readPdf(Uint8Array.from(bytes))],
  ".docx": [".docx", async (bytes) => (await import("./docx.ts")).readWord(bytes)],
  ".pptx": [".pptx", async (bytes) => (await import("./pptx.ts")).readSlides(bytes)],
  ".xlsx": [".xlsx", async (bytes) => (await import("./xlsx.ts")).readSheets(bytes)],
  ".html": [".html", webPage],
  ".htm": [".html", webPage],
};

const FORMATS: Readonly<Record<string, Parse>> = {
  ".txt": plainText,
  ".text": plainText,
  ".md": markdown,
  ".markdown": markdown,
  ...Object.fromEntries(Object.keys(WHOLE).map((extension) => [extension, inPassages(extension)])),
};

/** Extensions that are read here. */
export const EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/**
 * Parses a file by its extension. `title` is used when the file has none of its own.
 * Throws Cannot with what is wrong with the file, and whatever a parser throws at a broken one.
 */
export function parse(path: string, extension: string, title: string): Promise<Passages> {
  const format = FORMATS[extension];
  if (!format) throw new Cannot({ kind: "unsupported", extension });
  return format(path, title);
}

async function plainText(path: string, title: string): Promise<Passages> {
  return { title, passages: passagesOfLongText(path, title) };
}

async function markdown(path: string, name: string): Promise<Passages> {
  const { values, body } = frontMatter(decoded(await readFile(path)));
  const title = values["title"] ?? /^# (.+)$/m.exec(body)?.[1] ?? name;
  const date = values["date"];
  return { title, ...(date === undefined ? {} : { date }), passages: passagesOfMarkdown(title, body) };
}

async function webPage(bytes: Buffer): Promise<Parsed> {
  return (await import("./html.ts")).blocksOfHtml(decoded(bytes));
}

function inPassages(extension: string): Parse {
  return async (path, name) => {
    const { title = name, date = dateIn(path), blocks } = await parsed(path, extension);
    return { title, ...(date === undefined ? {} : { date }), passages: passagesOf(title, blocks) };
  };
}

/** The headings and pieces of text of a file that is read whole. Throws as `parse` does. */
export async function blocksOf(path: string, extension: string): Promise<Iterable<Block>> {
  return (await parsed(path, extension)).blocks;
}

async function parsed(path: string, extension: string): Promise<Parsed> {
  const [format, read] = WHOLE[extension] ?? [];
  if (format === undefined || read === undefined) throw new Cannot({ kind: "unsupported", extension });
  const bytes = await readFile(path);
  const wrong = contradiction(bytes, format);
  if (wrong) throw new Cannot(wrong);
  return read(bytes);
}

/** The date in a name such as "verslag-2023-01-19.pdf". */
const dateIn = (path: string): string | undefined =>
  /(?<!\d)(20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?!\d)[^/]*$/.exec(path)?.[1];
