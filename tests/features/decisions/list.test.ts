import { beforeAll, beforeEach, expect, it } from "vitest";
import { DECISIONS_PAGE, listDecisions } from "../../../src/features/decisions/list.ts";
import { showDecision } from "../../../src/features/decisions/settle.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type Asked, NOW, run, said, sent } from "../world.ts";
import { COORDINATOR, prepare, registerOn, SECRETARY } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, decideOn } = registerOn(() => database);

  const ask = (filter = "", asked: Asked = {}, page?: number, inPlace = false) =>
    run(
      database,
      listDecisions,
      { kind: "decision.list", filter, ...(page === undefined ? {} : { page }), inPlace },
      asked,
    );
  const ids = async (filter = "", asked: Asked = {}): Promise<string[]> =>
    said(await ask(filter, asked), "decision.list").items.map(({ id }) => id);

  it("shows the newest first, also within a day, and marks what was replaced", async () => {
    const yesterday = new Date(NOW.getTime() - 24 * 60 * 60 * 1_000);
    await decideOn("Van vandaag");
    await decideOn("Van gisteren", { ...SECRETARY, now: yesterday });
    const last = await decideOn("Ook van vandaag | vervangt B-001");
    expect(await ids()).toEqual([last, "B-001", "B-002"]);
    const { items } = said(await ask(), "decision.list");
    expect(items[1]).toMatchObject({ status: "superseded", replacedBy: last });
    expect(items[0]?.replaces).toEqual({ id: "B-001", title: "Van vandaag" });
  });

  it("finds by words, number, track, team, team of a track and state", async () => {
    await decideOn("Roadshow begint in Delft | waarom: daar is ruimte | werkspoor 2");
    await decideOn("Notitie delen | OT3");
    await decideOn("Nog een keer");
    expect(await ids("roadshow")).toEqual(["B-001"]);
    expect(await ids("over de RUIMTE")).toEqual(["B-001"]);
    expect(await ids("b-3")).toEqual(["B-003"]);
    expect(await ids("werkspoor 2")).toEqual(["B-001"]);
    expect(await ids("OT3")).toEqual(["B-002"]);
    expect(await ids("werkspoor 1")).toEqual(["B-002"]);
    expect(await ids("werkspoor 2 ruimte roadshow")).toEqual(["B-001"]);
    expect(await ids("aangehouden")).toEqual([]);
    expect(await ids("onvindbaar 100% _")).toEqual([]);
  });

  it("shows a confidential decision only to who may read it, and only ever to the asker alone", async () => {
    await decideOn("Offerte is goed | vertrouwelijk");
    await decideOn("Alleen coördinatie | vertrouwelijk: coördinatie", COORDINATOR);
    await decideOn("Voor iedereen | openbaar");
    expect(await ids("", COORDINATOR)).toEqual(["B-003", "B-002", "B-001"]);
    expect(await ids("", SECRETARY)).toEqual(["B-003", "B-001"]);
    expect(await ids("offerte", { by: "UHANNAH" })).toEqual([]);
    expect(said(await ask("", { by: "UHANNAH" }), "decision.list").total).toBe(1);
    expect(await ids("", { by: "UGUEST" })).toEqual(["B-003"]);
    for (const origin of [{}, { via: "mention", threadTs: "1.1" }] as const) {
      const { responseUrl: _none, ...place } = { responseUrl: undefined, ...origin };
      const outcome = await ask("", { ...SECRETARY, origin: place });
      expect(["response", "ephemeral", "person"]).toContain(sent(outcome, "decision.list").destination.to);
    }
    const show = (by: string) => run(database, showDecision, { kind: "decision.show", id: "B-001" }, { by });
    expect(said(await show("UHANNAH"), "decision.unknown").id).toBe("B-001");
    expect(said(await show("ULISA"), "decision.card").decision.title).toBe("Offerte is goed");
  });

  it("names what was replaced only to who may read that", async () => {
    await decideOn("Geheim | vertrouwelijk");
    await decideOn("Open | vervangt B-001");
    expect(said(await ask("", { by: "UHANNAH" }), "decision.list").items[0]?.replaces).toEqual({
      id: "B-001",
      title: null,
    });
  });

  it("keeps proposals apart: all for who may record, one's own for others", async () => {
    await log("Van Hannah", { by: "UHANNAH" });
    await log("Van Daan", { by: "UDAAN" });
    expect(await ids("", COORDINATOR)).toEqual([]);
    expect(said(await ask("", COORDINATOR), "decision.list").waiting).toBe(2);
    expect(said(await ask("", { by: "UHANNAH" }), "decision.list").waiting).toBe(1);
    expect(await ids("voorstellen", SECRETARY)).toEqual(["B-002", "B-001"]);
    expect(await ids("voorstellen", { by: "UHANNAH" })).toEqual(["B-001"]);
  });

  it("opens what others proposed, and nobody's preview but for who may record it", async () => {
    await log("Van Hannah", { by: "UHANNAH" });
    await log("Van Lisa", SECRETARY);
    const show = (id: string, by: string) =>
      run(database, showDecision, { kind: "decision.show", id }, { by });
    expect(said(await show("B-001", "UDAAN"), "decision.card").decision.id).toBe("B-001");
    expect(said(await show("B-002", "UDAAN"), "decision.unknown").id).toBe("B-002");
    expect(said(await show("B-002", "UBART"), "decision.preview").decision.id).toBe("B-002");
  });

  it("turns pages in place and stays within them", async () => {
    for (let number = 0; number <= DECISIONS_PAGE; number += 1) await decideOn(`Besluit ${number}`);
    const second = await ask("", { origin: { via: "button" } }, 2, true);
    expect(said(second, "decision.list")).toMatchObject({ page: 2, total: DECISIONS_PAGE + 1 });
    expect(said(second, "decision.list").items.map(({ id }) => id)).toEqual(["B-001"]);
    expect(sent(second, "decision.list").destination).toMatchObject({ to: "response", replace: true });
    expect(said(await ask("", {}, 99), "decision.list").page).toBe(2);
  });
});
