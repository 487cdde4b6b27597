import { describe, expect, it } from "vitest";
import { findCircle, readSources, type Source } from "./sources.ts";

const sources = readSources("src");
const tests = readSources("tests");

/** Which floor may import which; see ARCHITECTURE.md. The composition roots may import everything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: ["kernel"],
  domain: ["kernel", "domain"],
  text: ["kernel", "domain", "text"],
  views: ["kernel", "domain", "text", "views"],
  jobs: ["kernel", "domain", "jobs"],
  features: ["kernel", "domain", "jobs", "features"],
  adapters: ["kernel", "domain", "text", "views", "jobs", "features", "adapters"],
};

const ROOTS = /^src\/(main|cli|config|compose\/[^/]+|require-node)\.(ts|mjs)$/;

const floorOf = (path: string): string => path.split("/")[1] ?? "";
const roomOf = (path: string): string | undefined =>
  path.split("/").length > 3 ? path.split("/")[2] : undefined;

function brokenRules(source: Source): string[] {
  const floor = floorOf(source.path);
  const allowed = MAY_IMPORT[floor];
  if (allowed === undefined) return [`${source.path} is on no floor`];
  return source.imports.flatMap((target) => {
    if (!target.startsWith("src/")) return floor === "adapters" ? [] : [`${source.path} imports ${target}`];
    const broken: string[] = [];
    if (!allowed.includes(floorOf(target)))
      broken.push(`${source.path} imports ${target}: ${floor} may not import ${floorOf(target)}`);
    const [from, to] = [roomOf(source.path), roomOf(target)];
    if (
      (floor === "features" || floor === "adapters") &&
      floorOf(target) === floor &&
      from !== to &&
      to !== undefined
    ) {
      broken.push(`${source.path} imports ${target}: one of the ${floor} may not import another`);
    }
    return broken;
  });
}

describe("the house", () => {
  it("has files to look at", () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const floor of Object.keys(MAY_IMPORT)) {
      expect(
        sources.filter(({ path }) => path.startsWith(`src/${floor}/`)),
        floor,
      ).not.toHaveLength(0);
    }
  });

  it("imports one way", () => {
    expect(sources.filter(({ path }) => !ROOTS.test(path)).flatMap(brokenRules)).toEqual([]);
  });

  it("has no circle", () => {
    expect(findCircle(sources)).toBeUndefined();
  });

  it("has no file over 300 lines", () => {
    expect(
      [...sources, ...tests].filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });

  it("keeps domain, text and views free of input and output", () => {
    const pure = sources.filter(({ path }) => /^src\/(domain|text|views|kernel)\//.test(path));
    const allowed =
      /^(zod|date-fns|date-fns\/.+|@date-fns\/tz|date-holidays|node:crypto|mdast-util-.*|mdast)$/;
    expect(
      pure.flatMap(({ path, packages }) =>
        packages.filter((name) => !allowed.test(name)).map((name) => `${path}: ${name}`),
      ),
    ).toEqual([]);
    expect(
      pure
        .filter(
          ({ path, text }) =>
            !path.startsWith("src/kernel/") &&
            /\basync\b|\bawait\b/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("reads the clock in one place", () => {
    const readers = sources.filter(
      ({ path, text }) =>
        path !== "src/kernel/clock.ts" &&
        !path.includes("/workspace/page/") &&
        /\bnew Date\(\)|\bDate\.now\(\)/.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const readers = sources.filter(({ path, text }) => !ROOTS.test(path) && /process\.env\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it("keeps Slack's types inside adapters/slack and the local workspace", () => {
    const users = sources.filter(
      ({ packages, path }) =>
        packages.some((name) => name.startsWith("@slack/")) &&
        !/^src\/adapters\/(slack|workspace)\//.test(path),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it("never asks the database what time it is, except for leases", () => {
    const askers = sources.filter(
      ({ path, text }) =>
        path.startsWith("src/adapters/postgres/") &&
        /\bnow\(\)|current_timestamp/i.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
    );
    expect(askers.map(({ path }) => path)).toEqual([]);
  });

  it("has no test that is skipped, alone or empty", () => {
    const marks = tests.filter(
      ({ path, text }) =>
        !path.startsWith("tests/boundaries/") && /\b(it|test|describe)\.(skip|only|todo)\b/.test(text),
    );
    expect(marks.map(({ path }) => path)).toEqual([]);
  });
});

describe("the tests", () => {
  it("assert something in every file", () => {
    const files = tests.filter(({ path }) => path.endsWith(".test.ts"));
    expect(files.length).toBeGreaterThan(50);
    expect(
      files.filter(({ text }) => !/\bexpect\(|\bfc\.assert\(/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("the rules themselves", () => {
  const source = (path: string, imports: string[]): Source => ({
    path,
    imports,
    packages: [],
    text: "",
    lines: 1,
  });

  it("see a domain rule that knows text", () => {
    expect(brokenRules(source("src/domain/actions/a.ts", ["src/text/nl/a.ts"]))).toHaveLength(1);
  });
  it("see a feature that imports another", () => {
    expect(brokenRules(source("src/features/ask/a.ts", ["src/features/learn/b.ts"]))).toHaveLength(1);
  });
  it("let features share the shape of a use case", () => {
    expect(brokenRules(source("src/features/ask/a.ts", ["src/features/use-case.ts"]))).toEqual([]);
  });
  it("see a circle", () => {
    expect(findCircle([source("a", ["b"]), source("b", ["c"]), source("c", ["a"])])).toEqual([
      "a",
      "b",
      "c",
      "a",
    ]);
  });
});
