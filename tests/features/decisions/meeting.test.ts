import { beforeAll, beforeEach, expect, it } from "vitest";
import { MEETINGS } from "../../../src/adapters/postgres/register-definitions.ts";
import { openRegister } from "../../../src/adapters/postgres/registers.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { decide } from "../../../src/domain/meetings/machine.ts";
import { openDecisionForm, submitDecisionForm } from "../../../src/features/decisions/form.ts";
import { listDecisions } from "../../../src/features/decisions/list.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { NOW, run, said } from "../world.ts";
import { prepare, registerOn, SECRETARY } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, record, find, channel, decideOn } = registerOn(() => database);

  /** A meeting that is going on in a channel. */
  async function held(
    id: string,
    date: LocalDate,
    { channelId = "C5", audience = "participants" }: { channelId?: string; audience?: Audience } = {},
  ): Promise<void> {
    const place = { teamId: "T1", channelId, readers: audience };
    const agenda = { standing: [], lastTime: [], open: [], overdue: [], undated: [], proposals: [], more: 0 };
    const convene = {
      type: "convene" as const,
      id,
      body: "kernteam",
      team: null,
      audience,
      date,
      time: null,
      place,
    };
    const decided = decide({ ...convene, agenda }, null, NOW, {
      by: { kind: "operator" },
      from: { kind: "cli" },
      effective: date,
    });
    if (!decided.ok) throw new Error(decided.error.kind);
    await openRegister(database.db, MEETINGS).append(null, decided.value);
  }

  it("shows the meeting in the preview and wherever it is told, and dates the decision from it", async () => {
    await held("M-001", "2023-03-02");
    await channel("besluiten", "C9");
    const { decision } = said(await log("We starten in Delft | overleg M-1"), "decision.preview");
    expect(decision.meeting).toMatchObject({ id: "M-001", name: { nl: "Kernteam" }, date: "2023-03-02" });
    const told = said(await record("B-001", 1), "decision.announcement");
    expect(told.decision).toMatchObject({ date: "2023-03-02", meeting: { id: "M-001" } });
  });

  it("takes what is typed in the channel of an open meeting as taken in it, and nothing else", async () => {
    await held("M-001", "2023-03-09");
    const typedIn = async (channelId: string, text: string) => {
      const outcome = await log(text, { ...SECRETARY, origin: { place: "channel", channelId } });
      return said(outcome, "decision.preview").decision.meeting?.id ?? null;
    };
    expect(await typedIn("C5", "We starten in Delft")).toBe("M-001");
    expect(await typedIn("C6", "We starten in Breda")).toBeNull();
    await held("M-002", "2023-03-09");
    expect(await typedIn("C5", "We starten in Gouda")).toBeNull();
  });

  it("asks about a meeting that it does not know, or that somebody may not know of", async () => {
    await held("M-001", "2023-03-02", { audience: "kernteam" });
    const question = async (text: string, by: string) =>
      said(await log(text, { by }), "decision.question").question;
    expect(await question("x | overleg M-001", "UHANNAH")).toEqual({ about: "meeting-unknown", id: "M-001" });
    expect(await question("x | overleg M-404", "ULISA")).toEqual({ about: "meeting-unknown", id: "M-404" });
    await channel("besluiten", "C9");
    await log("x y | overleg M-001");
    expect(said(await record("B-001", 1), "decision.announcement").decision.meeting).toBeNull();
  });

  it("offers meetings in the form, and corrects which one it was", async () => {
    await held("M-001", "2023-03-02");
    await held("M-002", "2023-03-20");
    const opened = await run(database, openDecisionForm, { kind: "decision.form" }, SECRETARY);
    expect(opened.dialog?.content).toMatchObject({ meetings: [{ id: "M-001" }], meeting: null });
    await log("We starten in Delft");
    const values = { title: "We starten in Delft", place: "-", audience: "participants" };
    const submit = (version: number, meeting: string) =>
      run(
        database,
        (_request, context, ports) =>
          submitDecisionForm({ ...values, meeting }, { id: "B-001", version }, context, ports),
        { kind: "home" },
        SECRETARY,
      );
    expect((await submit(1, "M-404")).fieldErrors).toEqual({ meeting: "meeting-unknown" });
    await submit(1, "M-001");
    expect((await find("B-001"))?.meeting).toBe("M-001");
    await submit(2, "-");
    expect((await find("B-001"))?.meeting).toBeNull();
  });

  it("finds what a body decided, and words in another form", async () => {
    await held("M-001", "2023-03-02");
    await decideOn("De roadshow begint in Delft | overleg M-001");
    await decideOn("Parkeren bij het station | kernteam");
    await decideOn("Iets anders");
    const ids = async (filter: string) =>
      said(
        await run(database, listDecisions, { kind: "decision.list", filter }, SECRETARY),
        "decision.list",
      ).items.map(({ id }) => id);
    expect(await ids("kernteam")).toEqual(["B-002", "B-001"]);
    expect(await ids("kernteam roadshows beginnen")).toEqual(["B-001"]);
  });

  it("keeps a text that is too long, for the form", async () => {
    const text = `${"lang ".repeat(120)}| werkspoor 2`;
    const asked = said(await log(text), "decision.question");
    expect(asked).toMatchObject({
      question: { about: "too-long", length: 599, max: 500 },
      text: text.trim(),
    });
  });
});
