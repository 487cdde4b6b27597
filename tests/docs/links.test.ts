import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const documents = globSync("**/*.md", {
  cwd: root,
  exclude: (path) => /^(node_modules|data|preview|\.git)\b|^programme\/pages\b/.test(path),
}).toSorted();

/** Fenced code is an example, not a reference. */
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "");

/** Targets of links and pictures, without addresses elsewhere. */
const linksOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Folders of this repository: what starts with one of them, in backticks, is meant as a path. */
const FOLDERS = /^(\.ci|docs|migrations|programme|src|tests)(\/|$)/;
const FILE = /^[\w.-]+(\/[\w.-]+)*\.(cjs|css|json|jsonl|md|mjs|sql|ts|tsx|ya?ml)$/;

const pathsOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, words = ""]) => words)
    .filter((words) => !/[\s*<>…]/.test(words) && (FOLDERS.test(words) || FILE.test(words)));

/** Files that people make themselves or that the text only imagines. */
const IMAGINED = new Set([
  "passages.jsonl",
  "people.csv",
  "rest.yaml",
  "src/features/actions/hand-over.ts",
  "workspace.json",
  "README.md",
]);

const anchorsOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/g, "-"),
  );

function brokenLinks(file: string): string[] {
  return linksOf(read(file)).filter((target) => {
    const [path = "", anchor] = target.split("#", 2);
    const aim = path === "" ? file : normalize(join(dirname(file), decodeURIComponent(path)));
    if (aim.startsWith("..") || !existsSync(join(root, aim))) return true;
    return anchor !== undefined && aim.endsWith(".md") && !anchorsOf(read(aim)).includes(anchor);
  });
}

/** A path counts from the top, from its own file, or, as in "`adapters/slack`", from `src`; a bare name from anywhere. */
function missingPaths(file: string): string[] {
  return pathsOf(read(file)).filter((path) => {
    const places = [path, join(dirname(file), path), join("src", path)];
    if (IMAGINED.has(path) || places.some((place) => existsSync(join(root, place)))) return false;
    return path.includes("/") || globSync(`{src,programme,tests}/**/${path}`, { cwd: root }).length === 0;
  });
}

describe("the documentation", () => {
  it("is there", () => {
    expect(documents).toEqual(
      expect.arrayContaining(["README.md", "ARCHITECTURE.md", "docs/rollen/deelnemer.md"]),
    );
  });

  it.each(documents)("%s links to what is there", (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });

  it.each(documents)("%s names files that are there", (file) => {
    expect(missingPaths(file)).toEqual([]);
  });

  it("uses npm scripts that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const used = documents.flatMap((file) =>
      [...read(file).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name),
    );
    expect(used.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(used).toContain("check");
  });
});

describe("the configuration table", () => {
  it("names exactly the variables that are read", () => {
    const table = /^## Configuration$[\s\S]*?(?=^## )/m.exec(read("README.md"))?.[0] ?? "";
    const described = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = ""]) => name);
    const source =
      /environmentSchema = z\.object\(\{([\s\S]*?)\n\}\);/.exec(read("src/config.ts"))?.[1] ?? "";
    const variables = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name);
    expect(variables.length).toBeGreaterThan(10);
    expect(new Set(described)).toEqual(new Set(variables));
    expect(described).toHaveLength(variables.length);
  });
});
