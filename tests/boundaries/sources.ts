import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** Path from the project's root, with forward slashes. */
  path: string;
  lines: number;
  /** Files of ours that it imports, as paths from the root. */
  imports: string[];
  /** Packages and node: modules that it imports. */
  packages: string[];
  text: string;
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every TypeScript source under `folder`, with what it imports. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, "utf8");
      const found = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
      return {
        path: relative(ROOT, file).replaceAll("\\", "/"),
        lines: text.split("\n").length - 1,
        imports: found
          .filter((name) => name.startsWith("."))
          .map((name) => relative(ROOT, resolve(dirname(file), name)).replaceAll("\\", "/")),
        packages: found.filter((name) => !name.startsWith(".")),
        text,
      };
    })
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The first circle of imports found, as a list of paths that ends where it began; undefined when there is none. */
export function findCircle(sources: readonly Source[]): string[] | undefined {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (done.has(path)) return undefined;
    for (const next of byPath.get(path)?.imports ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of sources) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}
