import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isMap, isSeq, LineCounter, parseDocument, type Document as YamlDocument, type Node } from "yaml";
import type { z } from "zod";
import {
  COLLECTIONS,
  type CollectionName,
  pageHeaderSchema,
  type Page,
  type Programme,
  programmeSchema,
} from "../../domain/programme/format.ts";
import { checkReferences } from "../../domain/programme/references.ts";

/** One thing that is wrong in a programme folder, with the place to mend it. */
export interface ProgrammeProblem {
  file: string;
  line: number;
  problem: string;
}

export class ProgrammeError extends Error {
  readonly folder: string;
  readonly problems: ProgrammeProblem[];
  constructor(folder: string, problems: ProgrammeProblem[]) {
    super(
      `The programme in ${folder} has ${problems.length} problem(s):\n` +
        problems.map(({ file, line, problem }) => `  ${file}:${line}: ${problem}`).join("\n"),
    );
    this.name = "ProgrammeError";
    this.folder = folder;
    this.problems = problems;
  }
}

interface Located {
  file: string;
  line: number;
}

/**
 * Reads a programme folder: `programme.yaml`, any other YAML files with collections, and Markdown pages.
 * Throws ProgrammeError naming file, line and what is wrong for everything that is wrong at once.
 */
export async function loadProgramme(folder: string): Promise<Programme> {
  const problems: ProgrammeProblem[] = [];
  const where = new Map<string, Located>();
  const collected = Object.fromEntries(
    Object.keys(COLLECTIONS).map((name) => [name, []]),
  ) as unknown as Record<CollectionName, unknown[]>;
  const pages: Page[] = [];
  let header: z.infer<typeof programmeSchema> | undefined;

  const files = await listFiles(folder);
  for (const path of files) {
    const file = relative(folder, path);
    const text = await readFile(path, "utf8");
    if (file.endsWith(".md")) {
      const page = readPage(file, text, problems);
      if (page) {
        pages.push(page);
        where.set(`pages/${page.key}`, { file, line: 1 });
      }
    } else if (file === "programme.yaml") {
      const read = readYaml(file, text, problems);
      if (read)
        header = check(programmeSchema, read.document, read.lines, file, [], read.document.toJS(), problems);
    } else {
      readCollections(file, text, collected, where, problems);
    }
  }
  if (files.length === 0)
    problems.push({ file: ".", line: 0, problem: "there are no .yaml or .md files here" });
  else if (!header && !files.some((path) => path.endsWith("programme.yaml"))) {
    problems.push({ file: "programme.yaml", line: 0, problem: "is missing" });
  }
  if (problems.length > 0 || !header) throw new ProgrammeError(folder, problems);

  const programme = { ...header, ...collected, pages } as Programme;
  for (const { collection, key, problem } of checkReferences(programme)) {
    const at = where.get(`${collection}/${key}`) ?? { file: collection, line: 0 };
    problems.push({ ...at, problem: `${key}: ${problem}` });
  }
  if (problems.length > 0) throw new ProgrammeError(folder, problems);
  return programme;
}

async function listFiles(folder: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new ProgrammeError(folder, [
      { file: ".", line: 0, problem: `cannot be read (${(cause as Error).message})` },
    ]);
  }
  return entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name) && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function readYaml(
  file: string,
  text: string,
  problems: ProgrammeProblem[],
): { document: YamlDocument; lines: LineCounter } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push({
      file,
      line: error.linePos?.[0].line ?? 0,
      problem: error.message.split("\n")[0] ?? "is not YAML",
    });
  }
  return document.errors.length > 0 ? undefined : { document, lines };
}

function readCollections(
  file: string,
  text: string,
  collected: Record<CollectionName, unknown[]>,
  where: Map<string, Located>,
  problems: ProgrammeProblem[],
): void {
  const read = readYaml(file, text, problems);
  if (!read) return;
  const { document, lines } = read;
  if (!isMap(document.contents)) {
    problems.push({
      file,
      line: 1,
      problem: `expected one or more of: ${Object.keys(COLLECTIONS).join(", ")}`,
    });
    return;
  }
  for (const { key, value } of document.contents.items) {
    const name = String(key) as CollectionName;
    const line = lineOf(key as Node, lines);
    const schema = COLLECTIONS[name];
    if (schema === undefined) {
      problems.push({
        file,
        line,
        problem: `"${name}" is not a collection; expected one of: ${Object.keys(COLLECTIONS).join(", ")}`,
      });
    } else if (!isSeq(value)) {
      problems.push({ file, line, problem: `"${name}" must be a list` });
    } else {
      value.items.forEach((item, index) => {
        const raw: unknown = (item as Node).toJS(document);
        const record = check(
          schema as z.ZodType<{ key: string }>,
          document,
          lines,
          file,
          [name, index],
          raw,
          problems,
        );
        if (!record) return;
        collected[name].push(record);
        const id = `${name}/${record.key}`;
        if (!where.has(id)) where.set(id, { file, line: lineOf(item as Node, lines) });
      });
    }
  }
}

function readPage(file: string, text: string, problems: ProgrammeProblem[]): Page | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!match) {
    problems.push({ file, line: 1, problem: "a page starts with front matter between two lines of ---" });
    return undefined;
  }
  const read = readYaml(file, `\n${match[1] ?? ""}`, problems);
  if (!read) return undefined;
  const head = check(pageHeaderSchema, read.document, read.lines, file, [], read.document.toJS(), problems);
  const body = (match[2] ?? "").trim();
  if (body === "") problems.push({ file, line: 1, problem: "the page is empty" });
  return head ? { ...head, body } : undefined;
}

function check<T>(
  schema: z.ZodType<T>,
  document: YamlDocument,
  lines: LineCounter,
  file: string,
  base: readonly (string | number)[],
  raw: unknown,
  problems: ProgrammeProblem[],
): T | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
    problems.push({
      file,
      line: nearestLine(document, path, lines),
      problem: `${path.join(".")}: ${issue.message}`,
    });
  }
  return undefined;
}

/** The line of the value at `path`, or of its nearest ancestor that exists (a missing field has no line of its own). */
function nearestLine(document: YamlDocument, path: readonly (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return lineOf(node, lines);
  }
  return 1;
}

function lineOf(node: Node, lines: LineCounter): number {
  return node.range ? lines.linePos(node.range[0]).line : 0;
}
