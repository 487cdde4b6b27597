import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lockFolder } from "../../src/adapters/postgres/lock.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILES = {
  "programme.yaml": `key: proef
name: Proefprogramma
short: PP
language: nl
timezone: Europe/Amsterdam
country: NL
working_days: [1, 2, 3, 4, 5]
reminder_hour: 9
description: Een klein programma om mee te proberen.
route: {default: Projectleider}
`,
  "records.yaml": `documents:
  - {key: plan, title: Plan 2023, short: P23, date: "2023-01-10", audience: public, description: Het plan.}
people:
  - {key: noor-dijkstra, name: Noor Dijkstra, aliases: [Noor], source: plan, place: Rollen}
  - {key: sem-bos, name: Sem Bos, aliases: [Sem], source: plan, place: Rollen}
  - {key: sem-smit, name: Sem Smit, aliases: [Sem], source: plan, place: Rollen}
roles:
  - {key: rol-noor, person: noor-dijkstra, kind: coordinator, title: Projectleider, title_en: Project lead,
     source: plan, place: Rollen}
  - {key: rol-bos, person: sem-bos, kind: staff, title: Adviseur, title_en: Adviser, source: plan, place: Rollen}
  - {key: rol-smit, person: sem-smit, kind: staff, title: Adviseur, title_en: Adviser, source: plan, place: Rollen}
`,
};

// Processes that start a database, on a machine that may have more to do.
vi.setConfig({ testTimeout: 60_000 });

interface Ended {
  code: number | null;
  out: string[];
  err: string[];
}

let folder: string;
let programme: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wegwijzer-cli-"));
  programme = join(folder, "programme");
  await mkdir(programme);
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(programme, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the real command line on this file's own database and programme. */
async function wegwijzer(
  words: string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ["src/cli.ts", ...words], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], DATA_DIR: join(folder, "data"), PROGRAMME: programme, ...environment },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = (said: string): string[] => said.split("\n").filter((line) => line !== "");
  return { code: await ended, out: lines(out), err: lines(err) };
}

describe("wrong usage ends with 64 and one line", () => {
  it.each([
    [[], "name a command; wegwijzer --help lists them"],
    [["vraag"], "unknown command 'vraag'"],
    [["ask", "--jso", "wie?"], "unknown option '--jso' (Did you mean --json?)"],
    [["forget"], "missing required argument 'id'"],
    [["minutes", "verslag.txt"], "required option '--date <day>' not specified"],
    [["documents", "te", "veel"], "too many arguments"],
    [["export", "--format"], "option '--format <format>' argument missing"],
  ])("%j", async (words, message) => {
    const { code, out, err } = await wegwijzer(words);
    expect({ code, out }).toEqual({ code: 64, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(message);
  });
});

it("helps, and tells its version", async () => {
  const help = await wegwijzer(["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["ask", "minutes", "remind", "import", "export", "person", "doctor", "migrate"])
    expect(help.out.join("\n")).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  expect((await wegwijzer(["--version"])).out[0]).toMatch(/^\d+\.\d+\.\d+$/);
});

it("ends with 78 when the configuration is wrong, naming the variable", async () => {
  const { code, out, err } = await wegwijzer(["documents"], { environment: { PORT: "poort" } });
  expect({ code, out, err }).toEqual({
    code: 78,
    out: [],
    err: ['PORT: found "poort", expected a number from 0 to 65535'],
  });
});

it.each([
  [
    { PROGRAMME: "/nowhere" },
    78,
    /^PROGRAMME: found "\/nowhere": .+; expected a folder with a programme\.yaml$/,
  ],
  [
    { DATA_DIR: join(ROOT, "package.json") },
    78,
    /^DATA_DIR: .+package\.json.* cannot be written \(ENOTDIR\)/,
  ],
  [
    { DATABASE_URL: "postgres://bart:hunter2@127.0.0.1:1/x" },
    1,
    /^DATABASE_URL: the database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)\. [^@]+$/,
  ],
])("says in one line what is wrong with %j", async (environment, expected, line) => {
  const { code, out, err } = await wegwijzer(["ask", "wie?"], { environment });
  expect({ code, out, lines: err.length }).toEqual({ code: expected, out: [], lines: 1 });
  expect(err[0]).toMatch(line);
});

it("names the file that cannot be opened, not the data folder", async () => {
  const path = join(ROOT, "package.json", "verslag.txt");
  const { code, err } = await wegwijzer(["minutes", path, "--date", "2023-01-19"]);
  expect({ code, err }).toEqual({ code: 1, err: [`${path}: cannot be opened (ENOTDIR)`] });
});

describe("each command in a process of its own, on one database", () => {
  it("migrates, once", async () => {
    const { code, out } = await wegwijzer(["migrate", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out[0]!)).toMatchObject({ pending: [] });
  });

  it("answers with sources", async () => {
    const { out } = await wegwijzer(["ask", "--json", "wie is de projectleider?"]);
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0]!)).toMatchObject({ answered: true, sources: [{ document: "plan" }] });
  });

  it("logs what is clear in minutes", async () => {
    const { out, err } = await wegwijzer(["minutes", "-", "--date", "2023-01-19", "--save", "--json"], {
      input: "Actie Noor: brief sturen, uiterlijk 24 maart\n\nActie Sem: bellen\n",
    });
    expect(out.map((line) => (JSON.parse(line) as { id?: string }).id)).toEqual(["A-001", undefined]);
    expect(err).toEqual(["not logged, who is meant: Sem Bos or Sem Smit: Actie Sem: bellen"]);
  });

  it("exports what was logged", async () => {
    const { out } = await wegwijzer(["export"]);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      actions: [{ id: "A-001", title: "brief sturen", owners: ["Noor Dijkstra"], due: "2023-03-24" }],
      decisions: [],
      deadlines: [],
      meetings: [],
    });
  });

  it("exports for a reader what they may read", async () => {
    const { out } = await wegwijzer(["export", "--as", "public"]);
    expect(JSON.parse(out.join("\n"))).toMatchObject({ actions: [] });
  });

  it("tells who would be reminded", async () => {
    const { out } = await wegwijzer(["remind", "--at", "2023-03-24T10:00:00+01:00", "--json"]);
    expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { to: "Noor Dijkstra", items: [{ id: "A-001", due: "2023-03-24" }] },
    ]);
  });
});

it("says what is wrong with a programme, by file and line", async () => {
  const broken = join(folder, "broken");
  await mkdir(broken);
  await writeFile(join(broken, "programme.yaml"), FILES["programme.yaml"]);
  await writeFile(
    join(broken, "people.yaml"),
    "people:\n  - key: an\n    name: An\n    source: weg\n    place: x\n",
  );
  expect(await wegwijzer(["import", broken])).toEqual({
    code: 1,
    out: [],
    err: ['people.yaml:2: an: there is no document "weg"'],
  });
});

it("says that the folder is in use, and checks what it still can", async () => {
  const unlock = lockFolder(join(folder, "data"));
  try {
    const { code, err } = await wegwijzer(["documents"]);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(`in use by another Wegwijzer (process ${process.pid})`);
    const doctor = await wegwijzer(["doctor", "--json"], { environment: { PORT: "0" } });
    expect(doctor.code).toBe(0);
    expect(JSON.parse(doctor.out[0]!)).toMatchObject({ healthy: true });
    expect(doctor.out[0]).toContain("was not checked");
  } finally {
    unlock();
  }
});

it("forgets a person, also in what the programme's files say", async () => {
  const { code, out } = await wegwijzer(["person", "forget", "Noor", "Dijkstra"]);
  expect({ code, out }).toEqual({
    code: 0,
    out: ["Noor Dijkstra: removed; later imports do not bring them back", "A-001: has no owner now"],
  });
  expect((await wegwijzer(["import", programme])).code).toBe(0);
  const unknown = await wegwijzer(["person", "export", "Noor"]);
  expect(unknown).toEqual({ code: 1, out: [], err: ['nobody is called "Noor"'] });
});
