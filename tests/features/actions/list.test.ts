import { beforeAll, expect, it } from "vitest";
import { finishAction } from "../../../src/features/actions/change.ts";
import { listActions, PAGE_SIZE } from "../../../src/features/actions/list.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, populate, run, said } from "../world.ts";

const LINES = [
  "Lisa, OT3: zaal regelen - voor 24 mrt 2023",
  "Daan: roadshow plannen - voor 14 apr 2023",
  "OT3: conceptplan delen",
  "Hannah, OT5: dashboard bouwen - voor 10 mrt 2023",
  "trekker OT3: verslag 100% nalezen",
];

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await emptyTables(database.db);
    await populate(database);
    for (const text of LINES) await run(database, logAction, { kind: "action.log", text });
    const closed = await run(database, logAction, { kind: "action.log", text: "Hannah: brief sturen" });
    const { id } = said(closed, "action.receipt").action;
    await run(database, finishAction, { kind: "action.done", id });
  });

  const list = async (filter: string, { page = 1, ...asked }: Asked & { page?: number } = {}) =>
    said(await run(database, listActions, { kind: "action.list", filter, page }, asked), "action.list");
  const titles = async (filter: string, asked?: Asked) =>
    (await list(filter, asked)).items.map(({ title }) => title);

  it("shows what is open by due date, undated last", async () => {
    expect(await titles("")).toEqual([
      "dashboard bouwen",
      "zaal regelen",
      "roadshow plannen",
      "conceptplan delen",
      "verslag 100% nalezen",
    ]);
  });

  it.each([
    ["OT5", ["dashboard bouwen"]],
    ["Daan", ["roadshow plannen"]],
    ["zaal", ["zaal regelen"]],
    ["ZAAL!", []],
    ["100%", ["verslag 100% nalezen"]],
    ["afgerond", ["brief sturen"]],
    ["%", ["verslag 100% nalezen"]],
    ["OT3 zaal", ["zaal regelen"]],
    ["<!channel>", []],
    ["'; drop table", []],
  ])("filters by %s", async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it("knows what is mine: as a person, and through the team that I lead", async () => {
    expect(await titles("mijn", { by: "UHANNAH" })).toEqual(["dashboard bouwen"]);
    expect(await titles("mijn", { by: "UDAAN" })).toEqual([
      "roadshow plannen",
      "conceptplan delen",
      "verslag 100% nalezen",
    ]);
    expect(await titles("mijn", { by: "UNEW" })).toEqual([]);
  });

  it("knows a mentioned account as the person it is", async () => {
    await run(database, listActions, { kind: "action.list", filter: "", page: 1 }, { by: "ULISA" });
    expect(await titles("<@ULISA|lisa>")).toEqual(["zaal regelen"]);
    expect(await titles("<@UNOBODY>")).toEqual([]);
  });

  it("knows what is late on the day of asking", async () => {
    expect(await titles("te laat")).toEqual([]);
    expect(await titles("te laat", { now: new Date("2023-03-27T08:00:00Z") })).toEqual([
      "dashboard bouwen",
      "zaal regelen",
    ]);
  });

  it("shows nothing to somebody who is nobody of the programme", async () => {
    expect(await list("", { by: "UGUEST" })).toMatchObject({ total: 0, items: [] });
  });

  it("turns pages, and stays on the last when there are fewer", async () => {
    for (let number = 0; number < 2 * PAGE_SIZE; number += 1)
      await run(database, logAction, { kind: "action.log", text: `OT6: bladzijde ${number}` });
    const second = await list("OT6", { page: 2 });
    expect(second).toMatchObject({ page: 2, total: 2 * PAGE_SIZE });
    expect(second.items).toHaveLength(PAGE_SIZE);
    expect((await list("OT6", { page: 99 })).page).toBe(2);
    expect((await list("OT6", { page: 1 })).items[0]?.id).not.toBe(second.items[0]?.id);
  });

  it("takes the place of the list that a button turned, and of no other message", async () => {
    const turn = { kind: "action.list", filter: "", page: 1, inPlace: true } as const;
    const button: Asked = { origin: { via: "button" } };
    const turned = await run(database, listActions, turn, button);
    expect(turned.messages[0]?.destination).toMatchObject({ to: "response", replace: true });
    const opened = await run(database, listActions, { ...turn, inPlace: false }, button);
    expect(opened.messages[0]?.destination).toMatchObject({ to: "response", replace: false });
  });

  it("reads a filter of 40,000 characters", async () => {
    expect((await list("woord ".repeat(7_000))).total).toBe(0);
  });
});
