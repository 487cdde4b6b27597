import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { rowsOf } from "../../src/adapters/postgres/database.ts";
import { peopleStore } from "../../src/adapters/postgres/people.ts";
import { personalData } from "../../src/adapters/postgres/personal-data.ts";
import { questionStore } from "../../src/adapters/postgres/questions.ts";
import { ACTIONS, DEADLINES } from "../../src/adapters/postgres/register-definitions.ts";
import { openRegister } from "../../src/adapters/postgres/registers.ts";
import { decide } from "../../src/domain/actions/machine.ts";
import type { ActionCommand } from "../../src/domain/actions/types.ts";
import type { Author } from "../../src/domain/history.ts";
import type { Owner } from "../../src/domain/owner.ts";
import { exportPerson } from "../../src/features/people/export-person.ts";
import { forgetPerson } from "../../src/features/people/forget-person.ts";
import { importContacts } from "../../src/features/people/import-contacts.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../support/database.ts";

const now = new Date("2023-03-09T08:00:00Z");
const noor: Owner = { kind: "person", key: "noor-dijkstra" };
const sem: Owner = { kind: "person", key: "sem-bos" };
const INSTEAD = "(weg)";

describeDatabases((open) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    const people = peopleStore(database.db);
    for (const [key, name] of [
      ["noor-dijkstra", "Noor Dijkstra"],
      ["sem-bos", "Sem Bos"],
      ["sem-smit", "Sem Smit"],
    ] as const)
      await people.save({
        key,
        name,
        aliases: [name.split(" ")[0]!],
        organisation: null,
        origin: "programme",
      });
    await people.addEmail("noor@example.org", "noor-dijkstra", "contacts");
    await people.giveRole({
      person: "noor-dijkstra",
      kind: "lead",
      of: "OT3",
      origin: "chat",
      from: new Date("2022-01-01"),
      until: new Date("2022-06-01"),
    });
    await people.saveAccount({
      teamId: "T1",
      userId: "UNOOR",
      displayName: "noortje",
      guest: false,
      bot: false,
      person: "noor-dijkstra",
      link: "email",
      language: "nl",
      preferences: {},
      presence: "present",
      refreshedAt: now,
    });
  });

  const ports = () => ({ people: peopleStore(database.db), data: personalData(database.db) });
  const forget = (name: string) =>
    forgetPerson(name, now, {
      ...ports(),
      actions: openRegister(database.db, ACTIONS),
      deadlines: openRegister(database.db, DEADLINES),
      timezone: "Europe/Amsterdam",
      instead: INSTEAD,
    });

  async function log(title: string, owners: Owner[], team: string | null, by: Author = { kind: "operator" }) {
    const actions = openRegister(database.db, ACTIONS);
    const command: ActionCommand = { type: "log", id: await actions.nextId(), title, owners, team };
    const decided = decide(command, null, now, { by, from: { kind: "cli" }, effective: "2023-03-09" });
    if (!decided.ok) throw new Error(decided.error.kind);
    return actions.append(null, decided.value);
  }

  async function finish(id: string) {
    const actions = openRegister(database.db, ACTIONS);
    const action = await actions.find(id);
    const decided = decide({ type: "finish" }, action, now, {
      by: noor as Author,
      from: { kind: "cli" },
      effective: "2023-03-09",
    });
    if (!decided.ok) throw new Error(decided.error.kind);
    await actions.append(action, decided.value);
  }

  async function ask(id: string, asker: string, question: string) {
    await questionStore(database.db).save({
      id,
      asker,
      thread: "",
      clearance: "participants",
      answer: {
        question,
        language: "nl",
        answered: true,
        answer: "Dat is Noor Dijkstra.",
        sources: [],
        confidence: 1,
      },
      askedAt: now,
      alone: true,
    });
  }

  it("shows everything that is stored about somebody", async () => {
    await log("Noor Dijkstra bellen", [sem], null);
    await log("iets anders", [sem], null);
    await log("eigen werk", [noor], "OT3");
    await ask("q1", "slack:T1/UNOOR", "wie ben ik?");
    await ask("q2", "slack:T1/UX", "wie is Noor?");
    const found = await exportPerson("noor", ports());
    expect(found).toMatchObject({
      ok: true,
      value: {
        person: { name: "Noor Dijkstra" },
        emails: [{ address: "noor@example.org", origin: "contacts" }],
        accounts: [{ userId: "UNOOR" }],
        roles: [{ kind: "lead", of: "OT3" }],
        history: [{ id: "A-001" }, { id: "A-003" }],
        questions: [{ question: "wie ben ik?" }],
        documents: [],
      },
    });
  });

  it("asks which of two people is meant, and knows who is unknown", async () => {
    expect(await exportPerson("Sem", ports())).toEqual({
      ok: false,
      error: { kind: "ambiguous", typed: "Sem", names: ["Sem Bos", "Sem Smit"] },
    });
    expect(await forget("Xandra")).toEqual({ ok: false, error: { kind: "unknown", typed: "Xandra" } });
    expect(await exportPerson("sem-bos", ports())).toMatchObject({ value: { person: { name: "Sem Bos" } } });
  });

  it("gives open actions back, with an event that says so, and leaves no name behind", async () => {
    await log("alleen van Noor", [noor], "OT3", { kind: "slack", user: "UNOOR" });
    await log("samen", [noor, sem], "OT3");
    await log("zonder team, voor Noor Dijkstra en <@UNOOR>", [noor], null);
    await log("klaar", [noor], null);
    await finish("A-004");
    await ask("q1", "slack:T1/UNOOR", "wie ben ik?");
    await ask("q2", "slack:T1/UX", "wie is Noor Dijkstra?");

    expect(await forget("Noor Dijkstra")).toEqual({
      ok: true,
      value: {
        name: "Noor Dijkstra",
        handedBack: [
          { id: "A-001", to: "team" },
          { id: "A-002", to: "others" },
          { id: "A-003", to: "nobody" },
        ],
        documents: [],
      },
    });
    const actions = openRegister(database.db, ACTIONS);
    expect((await actions.find("A-001"))?.owners).toEqual([{ kind: "team", key: "OT3" }]);
    expect((await actions.find("A-002"))?.owners).toEqual([sem]);
    expect(await actions.find("A-003")).toMatchObject({
      owners: [],
      title: `zonder team, voor ${INSTEAD} en ${INSTEAD}`,
    });
    expect((await actions.events("A-001")).at(-1)).toMatchObject({
      type: "reassigned",
      by: { kind: "operator" },
      reason: "persoon verwijderd op verzoek",
    });
    // What was told of the past can still be told: state and history agree.
    expect(await actions.asOf(now)).toEqual(
      await Promise.all(["A-001", "A-002", "A-003", "A-004"].map((id) => actions.find(id))),
    );
    for (const table of [
      "people",
      "emails",
      "roles",
      "slack_users",
      "history",
      "register_items",
      "questions",
    ]) {
      const rows = await rowsOf(database.db, sql.raw(`select * from ${table}`));
      expect(JSON.stringify(rows), table).not.toMatch(/noor.dijkstra|UNOOR|noortje|wie ben ik/i);
    }
  });

  it("is not undone by a later import", async () => {
    await forget("Noor Dijkstra");
    const report = await importContacts(
      [
        { name: "Noor Dijkstra", email: "other@example.org", tags: [] },
        { name: "N. D.", email: "NOOR@example.org", tags: [] },
      ],
      { people: peopleStore(database.db), teams: [], now },
    );
    expect(report).toMatchObject({
      added: 0,
      updated: 0,
      skipped: [{ why: "forgotten" }, { why: "forgotten" }],
    });
  });
});
