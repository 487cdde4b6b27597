import { describe, expect, test } from "vitest";
import { askCommand } from "../../../src/adapters/cli/ask.ts";
import { documentsCommand, forgetCommand } from "../../../src/adapters/cli/documents.ts";
import { evalCommand } from "../../../src/adapters/cli/eval.ts";
import { learnCommand } from "../../../src/adapters/cli/learn.ts";
import { searchCommand } from "../../../src/adapters/cli/search.ts";
import type { Answer } from "../../../src/domain/answers/answer.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { documentOf, NOW } from "../../support/learning.ts";

const source = {
  document: "plan",
  title: "Plan",
  locator: "blz. 1",
  date: "2023-02-01",
  text: "Het is Anna.",
};
const answer: Answer = {
  question: "wie?",
  language: "nl",
  answered: true,
  answer: "Het is Anna.",
  sources: [source],
  confidence: 0.9,
};

function rig(files: Record<string, string> = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const asked: [string, Audience][] = [];
  const io = {
    out: (line: string) => void lines.push(line),
    err: (line: string) => void errors.push(line),
    terminal: false,
    readFile: async (path: string) => files[path] ?? "",
    clearanceOf: async (person: string) => (person === "Anna" ? ("kernteam" as const) : undefined),
    ask: async (question: string, clearance: Audience) => {
      asked.push([question, clearance]);
      return { ...answer, question };
    },
  };
  return { lines, errors, asked, io };
}

describe("ask", () => {
  test("prints the answer with numbered sources", async () => {
    const { lines, io } = rig();
    expect(await askCommand({ question: "wie?" }, io)).toBe(0);
    expect(lines).toEqual(["Het is Anna.", "", "[1] Plan, blz. 1 (1 februari 2023)"]);
  });
  test("prints JSON as the contract has it, a line a question, ids kept", async () => {
    const { lines, io } = rig({
      "q.jsonl": '{"id":"q1","question":"wie?"}\n{"id":"q2","question":"wat?"}\n',
    });
    await askCommand({ file: "q.jsonl", json: true }, io);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: "q1",
        question: "wie?",
        answered: true,
        answer: "Het is Anna.",
        sources: [source],
        confidence: 0.9,
      },
      {
        id: "q2",
        question: "wat?",
        answered: true,
        answer: "Het is Anna.",
        sources: [source],
        confidence: 0.9,
      },
    ]);
  });
  test("prints the address of a source where it has one, and never what stands behind it", async () => {
    const { lines, io } = rig();
    const url = "https://wegwijzer.example/bron/abc#bron";
    const at = { kind: "passage" as const, row: 1, mark: "00", audience: "participants" as const };
    const addressed = async () => ({
      ...answer,
      sources: [
        { ...source, url, at },
        { ...source, at },
      ],
    });
    await askCommand({ question: "wie?", json: true }, { ...io, ask: addressed });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ sources: [{ ...source, url }, source] });
    expect(lines[0]).not.toContain("mark");
  });
  test.each([
    [undefined, "coordinators"],
    ["public", "public"],
    ["Anna", "kernteam"],
  ])("as %s reads as %s", async (as, clearance) => {
    const { asked, io } = rig();
    await askCommand({ question: "wie?", ...(as === undefined ? {} : { as }) }, io);
    expect(asked).toEqual([["wie?", clearance]]);
  });
  test("wrong usage exits 64 with one clear line", async () => {
    const { errors, io } = rig();
    expect(await askCommand({}, io)).toBe(64);
    expect(await askCommand({ question: "wie?", as: "niemand" }, io)).toBe(64);
    expect(errors).toHaveLength(2);
    expect(errors[1]).toContain("niemand");
  });
});

test("search prints ten hits a line as JSON", async () => {
  const { lines, io } = rig({ "q.jsonl": '{"id":"q1","question":"boom"}' });
  const limits: number[] = [];
  await searchCommand(
    { file: "q.jsonl" },
    {
      ...io,
      search: async (_words, _readable, limit) => {
        limits.push(limit);
        return [{ id: "p1", document: "d", title: "D", date: "", locator: "1", text: "x", score: 1.23456 }];
      },
    },
  );
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { id: "q1", hits: [{ id: "p1", score: 1.235 }] },
  ]);
  expect(limits).toEqual([10]);
});

describe("learn", () => {
  const document = {
    id: 1,
    key: "a",
    version: 1,
    title: "A",
    date: "",
    audience: "participants" as const,
    hash: "h",
    passages: 3,
    learnedBy: "operator",
    learnedAt: NOW,
  };
  const deps = (io: ReturnType<typeof rig>["io"]) => ({
    ...io,
    filesAt: async (path: string) => [path],
    keyOf: (path: string) => path.replace(/\..*/, ""),
    read: async (path: string) =>
      path.endsWith(".png")
        ? { ok: false as const, error: { kind: "unsupported" as const, extension: ".png" } }
        : { ok: true as const, value: documentOf("h", ["x"]) },
    learn: async () => ({ kind: "learned" as const, document }),
  });

  test("prints a line a file and fails when one could not be learned", async () => {
    const { lines, errors, io } = rig();
    expect(await learnCommand({ paths: ["a.txt", "b.png"] }, deps(io))).toBe(1);
    expect(lines).toEqual(["a.txt: learned, 3 passages, version 1"]);
    expect(errors).toEqual([
      "b.png: cannot be read: .png files are not known. PDF, Word, PowerPoint, Excel, HTML, Markdown and text are",
    ]);
  });
  test("refuses an unknown audience and an impossible date", async () => {
    const { errors, io } = rig();
    expect(await learnCommand({ paths: ["a.txt"], audience: "iedereen" }, deps(io))).toBe(64);
    expect(await learnCommand({ paths: ["a.txt"], date: "gisteren" }, deps(io))).toBe(64);
    expect(await learnCommand({ paths: ["a.txt"], date: "2023-02-30" }, deps(io))).toBe(64);
    expect(errors.join()).toMatch(/iedereen.*gisteren/s);
  });
});

test("documents and forget", async () => {
  const { lines, errors, io } = rig();
  const deps = { ...io, list: async () => [], forget: async (key: string) => key === "a" };
  await documentsCommand({ json: true }, deps);
  expect(await forgetCommand({ id: "a" }, deps)).toBe(0);
  expect(await forgetCommand({ id: "b" }, deps)).toBe(1);
  expect(lines).toEqual(["[]", "a: forgotten"]);
  expect(errors[0]).toContain('"b"');
});

test("eval prints what is wrong and the scores", async () => {
  const set = [
    { id: "q1", question: "wie?", type: "fact", must: [["Anna"]] },
    { id: "q2", question: "wie?", type: "fact", must: [["Piet"]] },
    { id: "q3", question: "wie?", type: "unanswerable", must: [] },
  ];
  const { lines, io } = rig({ "set.jsonl": set.map((line) => JSON.stringify(line)).join("\n") });
  expect(await evalCommand({ file: "set.jsonl" }, io)).toBe(0);
  const text = lines.join("\n");
  expect(text).toMatch(/✗ q2/);
  expect(text).toMatch(/right: 1 of 3 \(33 %\)/);
  expect(text).toMatch(/answered anyway: 1 of 1/);
});
