import { beforeAll, beforeEach, expect, it } from "vitest";
import { decide } from "../../../src/domain/deadlines/machine.ts";
import type { DeadlineCommand } from "../../../src/domain/deadlines/types.ts";
import { adoptDeadline, finishDeadline } from "../../../src/features/deadlines/change.ts";
import { listDeadlines } from "../../../src/features/deadlines/list.ts";
import { logDeadline } from "../../../src/features/deadlines/log.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, type Asked, NOW, populate, portsOn, run, said, sent } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
    // Everybody is met once, so that accounts and people are joined.
    for (const account of ["UBART", "UHANNAH", "ULISA", "UDAAN"]) await actorOf(database.db, account);
  });

  const log = (text: string, asked: Asked = { by: "UBART" }) =>
    run(database, logDeadline, { kind: "deadline.log", text }, asked);
  const list = (filter = "", page = 1, asked: Asked = {}) =>
    run(database, listDeadlines, { kind: "deadline.list", filter, page }, asked);
  const stored = () =>
    portsOn(database.db).deadlines.list({ audiences: ["public", "participants", "kernteam"] });

  async function plan(
    title: string,
    more: Partial<DeadlineCommand & { type: "plan" }> = {},
  ): Promise<string> {
    const { deadlines } = portsOn(database.db);
    const id = await deadlines.nextId();
    const decided = decide(
      { type: "plan", id, title, owners: [], due: "2023-04-30", team: "OT3", ...more },
      null,
      NOW,
      {
        by: { kind: "system" },
        from: { kind: "programme" },
        effective: "2023-03-09",
      },
    );
    if (!decided.ok) throw new Error(decided.error.kind);
    await deadlines.append(null, decided.value);
    return id;
  }

  it("reads team, title and date from one line; the team answers for it", async () => {
    const outcome = await log("OT3 Publicatie eerste resultaten - 15 dec 2026");
    expect(said(outcome, "deadline.receipt").deadline).toMatchObject({
      id: "D-001",
      title: "Publicatie eerste resultaten",
      team: "OT3",
      due: "2026-12-15",
      owners: [{ label: "OT3" }],
      status: "adopted",
    });
    expect(sent(outcome, "deadline.receipt").destination).toMatchObject({ to: "channel", channelId: "C1" });
  });

  it("says that there is no such team, sets nothing and lists nothing", async () => {
    const { typed, known } = said(await log("OT9 Publicatie - 15 dec 2026"), "people.team-unknown");
    expect(typed).toBe("OT9");
    expect(known).toContain("OT3");
    expect(await stored()).toEqual([]);
    expect(said(await list("OT99"), "people.team-unknown").typed).toBe("OT99");
  });

  it.each([
    ["werkspoor 1 Tussenrapportage - 1 juni", "instrumentarium", "Tussenrapportage"],
    [
      "werkspoor 2: verslag van de roadshow - 20 apr",
      "gemeentelijke-organisaties",
      "verslag van de roadshow",
    ],
  ])("puts %s with its track, whose lead answers for it", async (text, track, title) => {
    await log(text);
    expect(await stored()).toMatchObject([{ track, title, owners: [{ kind: "lead", of: track }] }]);
  });

  it.each([
    ["OT3 Publicatie eerste resultaten", { about: "missing-date" }],
    ["OT3 Publicatie - voor het kernteam", { about: "missing-date" }],
    ["OT3 Publicatie - 31 februari", { about: "impossible-date", words: "31 februari" }],
    ["OT3 Publicatie - 1 feb 2023", { about: "past-date", date: "2023-02-01" }],
    ["Marco: rapport - 20 apr", { about: "owner", typed: "Marco" }],
  ])("asks rather than guesses: %s", async (text, question) => {
    expect(said(await log(text), "deadline.question").question).toEqual(question);
    expect(await stored()).toEqual([]);
  });

  it("sets it when a choice of a question is clicked", async () => {
    const { choices } = said(await log("OT3 Publicatie - 1 feb 2023"), "deadline.question");
    const outcome = await log(choices[0]!.text, { by: "UBART", origin: { via: "button" } });
    expect(said(outcome, "deadline.receipt").deadline).toMatchObject({
      due: "2024-02-01",
      title: "Publicatie",
    });
  });

  it.each(["", "werkspoor 1, uiterlijk 1 juni"])(
    "explains itself when it is not said what is due: '%s'",
    async (text) => {
      expect(said(await log(text), "deadline.usage")).toEqual({ kind: "deadline.usage" });
    },
  );

  it("lets a lead set deadlines of their team, not of another, and others none", async () => {
    expect(said(await log("OT3 rapport - 20 apr", { by: "UDAAN" }), "deadline.receipt").deadline.id).toBe(
      "D-001",
    );
    expect(said(await log("OT2 rapport - 20 apr", { by: "UDAAN" }), "notice.refused").refused).toBe(
      "needs-lead",
    );
    expect(said(await log("OT3 rapport - 20 apr", { by: "UGUEST" }), "notice.refused").refused).toBe(
      "needs-lead",
    );
  });

  it("lists what counts by date, then what is only planned", async () => {
    await plan("Uit het plan", { due: "2023-03-20" });
    await log("OT3 Later - 1 juni");
    await log("OT2 Eerder - 20 apr");
    const shown = said(await list(), "deadline.list");
    expect(shown.items.map(({ title, status }) => [title, status])).toEqual([
      ["Eerder", "adopted"],
      ["Later", "adopted"],
      ["Uit het plan", "planned"],
    ]);
    expect(shown).toMatchObject({ total: 3, planned: 1 });
    expect(said(await list("OT3"), "deadline.list").items.map(({ title }) => title)).toEqual([
      "Later",
      "Uit het plan",
    ]);
    expect(
      said(await list("mijn", 1, { by: "UDAAN" }), "deadline.list").items.map(({ title }) => title),
    ).toEqual(["Later"]);
  });

  it("counts the deadlines of a track's teams as the track's", async () => {
    await log("OT3 Van een team - 1 juni");
    await log("werkspoor 1 Van het werkspoor - 1 juni");
    await log("werkspoor 2 Van een ander - 1 juni");
    expect(said(await list("werkspoor 1"), "deadline.list").total).toBe(2);
  });

  it("turns pages and never shows what the reader may not read", async () => {
    for (let number = 1; number <= 10; number += 1) await plan(`Plan ${number}`);
    await plan("Geheim", { audience: "kernteam" });
    const second = said(await list("", 2), "deadline.list");
    expect([second.items.length, second.total, second.page]).toEqual([2, 10, 2]);
    expect(said(await list("", 99), "deadline.list").page).toBe(2);
  });

  it("adopts a planned one for its team, and shows the list again where the button stood", async () => {
    const id = await plan("Uit het plan");
    const outcome = await run(
      database,
      adoptDeadline,
      { kind: "deadline.adopt", id, list: { filter: "OT3", page: 1 } },
      { by: "UDAAN", origin: { via: "button", clicked: { channelId: "C1", ts: "1.1" } } },
    );
    expect(await stored()).toMatchObject([{ status: "adopted", owners: [{ kind: "team", key: "OT3" }] }]);
    expect(sent(outcome, "deadline.list").destination).toMatchObject({ to: "response", replace: true });
  });

  it("refuses to adopt what has no date, what is adopted, and for whom it is not", async () => {
    const undated = await plan("Ooit", { due: null });
    const adopt = (id: string, by: string) =>
      run(database, adoptDeadline, { kind: "deadline.adopt", id }, { by });
    expect(said(await adopt(undated, "UBART"), "deadline.refused").refusal.kind).toBe("date-missing");
    expect(said(await adopt(undated, "UHANNAH"), "notice.refused").permission).toBe("deadline.change");
    await log("OT3 Loopt al - 1 juni");
    expect(said(await adopt("d-2", "UBART"), "deadline.refused").refusal.kind).toBe("not-planned");
    expect(said(await adopt("D-999", "UBART"), "deadline.unknown").id).toBe("D-999");
  });

  it("finishes one, in its receipt and once", async () => {
    await log("OT3 rapport - 20 apr");
    const done = () => run(database, finishDeadline, { kind: "deadline.done", id: "D-001" }, { by: "UDAAN" });
    const outcome = await done();
    expect(said(outcome, "deadline.receipt")).toMatchObject({ what: "done", deadline: { status: "done" } });
    expect(outcome.messages[0]!.destination).toEqual({ to: "delivery", deliveryKey: "receipt/D-001" });
    expect(said(await done(), "deadline.refused").refusal.kind).toBe("already");
  });
});
