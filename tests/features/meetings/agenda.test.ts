import { beforeAll, beforeEach, expect, it } from "vitest";
import type { PreparedAgenda } from "../../../src/domain/meetings/agenda.ts";
import { confirmMinutes } from "../../../src/features/minutes/confirm.ts";
import { submitMinutesForm } from "../../../src/features/minutes/hand-in.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { run, said } from "../world.ts";
import { one, setStage, type Stage } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: Stage;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    stage = await setStage(database);
  });

  const start = async (
    body: string,
  ): Promise<Record<Exclude<keyof PreparedAgenda, "standing">, string[]>> => {
    await stage.start(body);
    const { agenda } = one(stage.posted, "meeting.root").content;
    const titles = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);
    return {
      lastTime: titles(agenda.lastTime),
      undated: titles(agenda.undated),
      overdue: titles(agenda.overdue),
      proposals: titles(agenda.proposals),
    };
  };
  const log = (text: string) => stage.ask({ kind: "action.log", text });

  it("brings back what last time agreed and is open, dated or not, and leaves out what was done", async () => {
    await stage.start("kernteam");
    await stage.say("Actie: Hannah: zaal regelen, uiterlijk 24 maart");
    await stage.say("Actie: Lisa: taart halen");
    await stage.say("Actie: Daan: begroting nalopen");
    await stage.say("overleg afsluiten");
    await stage.ask({ kind: "action.done", id: "A-003" }, "UBART");
    await log("Hannah: iets anders");
    stage.now = new Date("2023-04-06T08:00:00Z");
    expect(await start("kernteam")).toMatchObject({ lastTime: ["zaal regelen", "taart halen"], undated: [] });
    expect((await start("OT3")).lastTime).toEqual([]);
  });

  it("lists what others proposed, and nobody's preview", async () => {
    await stage.ask({ kind: "decision.log", text: "de roadshow begint in Delft" }, "UHANNAH");
    await stage.ask({ kind: "decision.log", text: "de roadshow begint in Breda" }, "ULISA");
    expect((await start("kernteam")).proposals).toEqual(["de roadshow begint in Delft"]);
  });

  it("brings back what has no date: the body's own, its team's, its lead's, and what waits for it", async () => {
    await log("kernteam: begroting nalopen");
    await log("kernteam: stukken sturen - voor 24 mrt");
    await log("OT3: conceptplan delen");
    await log("trekker OT3: verslag nalezen");
    await log("Hannah: notitie schrijven, voor het volgende kernteam");
    await log("Hannah: van niemand");
    const kernteam = await start("kernteam");
    expect(kernteam.undated).toEqual(["begroting nalopen"]);
    // It has this day now, since it was to be done before this meeting.
    expect(kernteam.lastTime).toEqual(["notitie schrijven"]);
    expect((await start("OT3")).undated).toEqual(["conceptplan delen", "verslag nalezen"]);
  });

  it("brings back what was in minutes that somebody handed in of this body", async () => {
    const asked = { by: "ULISA" };
    const text =
      "Verslag kernteam 2 maart\nActie Hannah: zaal regelen\nActie Daan: brief sturen - voor 24 mrt";
    const handed = await run(
      database,
      (_request, context, ports) => submitMinutesForm({ text }, context, ports),
      { kind: "home" },
      asked,
    );
    const { id, version } = said(handed, "minutes.proposals");
    await run(database, confirmMinutes, { kind: "minutes.confirm", id, version }, asked);
    expect((await start("kernteam")).lastTime).toEqual(["brief sturen", "zaal regelen"]);
    expect((await start("directeurenoverleg")).lastTime).toEqual([]);
  });

  it("shows what is overdue and what waits for a decision: all to the kernteam, its own to a team", async () => {
    const now = stage.now;
    stage.now = new Date("2023-02-20T08:00:00Z");
    await stage.ask({ kind: "deadline.log", text: "OT3 Rapport - 1 maart 2023" }, "UBART");
    await stage.ask({ kind: "deadline.log", text: "OT5 Dashboard - 2 maart 2023" }, "UBART");
    await stage.ask({ kind: "deadline.log", text: "OT3 Later - 1 april 2023" }, "UBART");
    stage.now = now;
    await stage.ask({ kind: "decision.log", text: "We gaan naar Delft" }, "UHANNAH");
    await stage.ask({ kind: "decision.log", text: "Al vastgelegd" }, "UBART");
    const kernteam = await start("kernteam");
    expect(kernteam.overdue.map((title) => title.toLowerCase())).toEqual(["rapport", "dashboard"]);
    expect(kernteam.proposals).toContain("We gaan naar Delft");
    expect((await start("OT5")).overdue).toHaveLength(1);
  });
});
