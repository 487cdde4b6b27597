import { beforeAll, beforeEach, expect, it } from "vitest";
import { finishAction } from "../../../src/features/actions/change.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { keepingHome, openHome } from "../../../src/features/home/open.ts";
import { planMeeting } from "../../../src/features/meetings/plan.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, type Asked, populate, run, said } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const home = async (by: string, asked: Asked = {}) => {
    const outcome = await run(database, openHome, { kind: "home" }, { ...asked, by });
    if (outcome.home === undefined) throw new Error("no home");
    return outcome.home.content;
  };
  const log = (text: string) => run(database, logAction, { kind: "action.log", text });

  it("shows what needs somebody by due date, what is late, and their teams", async () => {
    await log("Daan: roadshow plannen - voor 14 apr");
    await log("trekker OT3: verslag nalezen - voor 17 mrt");
    await log("Hannah: wat anders");
    const content = await home("UDAAN", { now: new Date("2023-03-27T08:00:00Z") });
    expect(content).toMatchObject({ name: "Daan", total: 2, overdue: 1, person: { proven: true } });
    expect(content.actions.map(({ title }) => title)).toEqual(["verslag nalezen", "roadshow plannen"]);
    expect(content.groups).toEqual([{ key: "OT3", name: "OT3 Integrale uitvoering", role: "lead" }]);
    expect(content.coordinator).toBeUndefined();
  });

  it("shows the next meeting of each of their teams, with its agenda; who keeps meetings sees the others", async () => {
    for (const text of ["OT3 23 mrt 10:00", "OT3 30 mrt", "kernteam 16 mrt 9:30", "OT1 3 apr", "OT2 4 apr"])
      await run(
        database,
        (request, context, ports) => planMeeting(request, context, { ...ports, minutesText: () => "" }),
        { kind: "meeting.plan", text },
        { by: "ULISA" },
      );
    const shown = async (by: string, now = "2023-03-09T08:00:00Z") =>
      (await home(by, { now: new Date(now) })).meetings.map(({ body, date, time }) => [body, date, time]);
    expect(await shown("UDAAN")).toEqual([["OT3", "2023-03-23", "10:00"]]);
    expect(await shown("UDAAN", "2023-03-24T08:00:00Z")).toEqual([["OT3", "2023-03-30", null]]);
    expect(await shown("UHANNAH")).toEqual([]);
    expect((await shown("ULISA")).map(([body]) => body)).toEqual(["kernteam", "OT3", "OT1"]);
  });

  it("asks a stranger whether they are who their name says, and tells them nothing", async () => {
    await log("Marco Hoogvliet: cijfers nakijken");
    expect(await home("UNEW")).toMatchObject({
      name: "Marco",
      suggestion: { name: "Marco Hoogvliet" },
      actions: [],
      groups: [],
    });
    expect((await home("UGUEST")).suggestion).toBeUndefined();
  });

  it("tells a coordinator whom it does not know and what did not arrive", async () => {
    await actorOf(database.db, "UNEW");
    expect((await home("UBART")).coordinator).toEqual({
      parked: 0,
      unreached: 0,
      unlinked: { total: 1, names: ["Marco Hoogvliet"] },
      open: { total: 0, groups: [] },
    });
  });

  it("is shown anew after what was done there, and only there", async () => {
    const { id } = said(await log("Hannah: brief sturen"), "action.receipt").action;
    const finish = keepingHome(finishAction);
    const asked: Asked = { origin: { place: "home", via: "button" } };
    const there = await run(database, finish, { kind: "action.done", id }, asked);
    expect(there.home?.content.total).toBe(0);
    expect((await run(database, finish, { kind: "action.done", id })).home).toBeUndefined();
  });
});
