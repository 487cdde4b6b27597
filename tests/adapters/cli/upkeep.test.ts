import { expect, it } from "vitest";
import { doctorCommand, type Finding } from "../../../src/adapters/cli/doctor.ts";
import { exportCommand } from "../../../src/adapters/cli/export.ts";
import { migrateCommand } from "../../../src/adapters/cli/migrate.ts";
import {
  personExportCommand,
  personForgetCommand,
  type PersonForgetDeps,
} from "../../../src/adapters/cli/person.ts";
import { speaking } from "./speaking.ts";

const fine: Finding = { check: "Node", status: "ok", found: "24.21.0" };
const doubt: Finding = { check: "PORT", status: "warn", found: "3000 is in use", mend: "set another" };
const wrong: Finding = { check: "Slack", status: "fail", found: "refused", mend: "install it again" };

it.each([
  [[fine, doubt], 0],
  [[fine, wrong], 1],
])("doctor says %j and ends with %i", async (findings, code) => {
  const { io, out } = speaking();
  const deps = {
    ...io,
    async *findings() {
      yield* findings;
    },
  };
  expect(await doctorCommand({}, deps)).toBe(code);
  expect(out[0]).toBe("ok    Node: 24.21.0");
  expect(out[1]).toMatch(/^(warn|fail) {2}.*: .* → /);
  await doctorCommand({ json: true }, deps);
  expect(JSON.parse(out[2]!)).toEqual({ healthy: code === 0, findings });
});

it("migrate says what it applied", async () => {
  const { io, out } = speaking();
  let left = ["0001_answers"];
  const deps = {
    ...io,
    pending: async () => left,
    migrate: async () => {
      left = [];
    },
  };
  expect(await migrateCommand({}, deps)).toBe(0);
  expect(await migrateCommand({}, deps)).toBe(0);
  expect(await migrateCommand({ json: true }, deps)).toBe(0);
  expect(out).toEqual(["applied 0001_answers", "the database is up to date", '{"applied":[],"pending":[]}']);
});

it.each([
  [{ format: "xml" }, '--format: "xml" is not one of json, csv, md, ics, docx'],
  [{ as: "niemand" }, '--as: nobody and no audience is called "niemand"'],
  [{ what: "alles" }, '--what: "alles" is not one of actions, decisions, deadlines, meetings, all'],
  [
    { format: "ics", what: "decisions" },
    "--format ics: a calendar holds actions and deadlines, others have no day to come",
  ],
  [{ format: "csv", what: "meetings" }, "--format csv: meetings have no table; take json, md or docx"],
  [
    { format: "docx", what: "actions" },
    "--format docx: only the minutes of meetings are written as Word documents",
  ],
])("export refuses %j", async (options, message) => {
  const { io, err } = speaking();
  const deps = {
    ...io,
    clearanceOf: async () => undefined,
    write: async () => "",
    writeMinutes: async () => [],
  };
  expect(await exportCommand(options, deps)).toBe(64);
  expect(err).toEqual([message]);
});

it.each([
  ["kernteam", "kernteam"],
  ["Noor", "participants"],
  [undefined, null],
])(
  "export as %s writes what that reader may read, its lines ended as the format asks",
  async (as, reader) => {
    const { io, out } = speaking();
    const asked: unknown[] = [];
    const deps = {
      ...io,
      clearanceOf: async (name: string) => (name === "Noor" ? ("participants" as const) : undefined),
      write: async (...how: unknown[]) => {
        asked.push(how);
        return "kind,id\r\naction,A-001\r\n";
      },
      writeMinutes: async () => [],
    };
    const options = { format: "csv", ...(as === undefined ? {} : { as }) };
    expect(await exportCommand(options, deps)).toBe(0);
    expect(asked).toEqual([["csv", "all", reader]]);
    expect(out).toEqual(["kind,id\r\naction,A-001\r"]);
  },
);

it("says that a name means nobody, or several", async () => {
  const { io, err } = speaking();
  const unknown = { ok: false, error: { kind: "unknown", typed: "Xyz" } } as const;
  const several: Awaited<ReturnType<PersonForgetDeps["forget"]>> = {
    ok: false,
    error: { kind: "ambiguous", typed: "Marco", names: ["Marco A", "Marco B"] },
  };
  expect(await personExportCommand({ name: "Xyz" }, { ...io, export: async () => unknown })).toBe(1);
  expect(await personForgetCommand({ name: "Marco" }, { ...io, forget: async () => several })).toBe(1);
  expect(err).toEqual(['nobody is called "Xyz"', '"Marco" may be Marco A or Marco B; give the full name']);
});
