import { beforeAll, beforeEach, expect, it } from "vitest";
import * as change from "../../../src/features/actions/change.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { claimIdentity } from "../../../src/features/people/claim.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, NOW, populate, portsOn, run, said } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  /** An action of Lisa for OT3, logged by somebody who is nobody of the programme. */
  const log = async (text = "Lisa, OT3: zaal regelen - voor 24 mrt", asked: Asked = { by: "UNEW" }) =>
    said(await run(database, logAction, { kind: "action.log", text }, asked), "action.receipt").action.id;
  const done = (id: string, asked?: Asked, list?: { filter: string; page: number }) =>
    run(
      database,
      change.finishAction,
      { kind: "action.done", id, ...(list === undefined ? {} : { list }) },
      asked,
    );
  const undo = (id: string, asked?: Asked) =>
    run(database, change.undoAction, { kind: "action.undo", id }, asked);
  const statusOf = async (id: string) => (await portsOn(database.db).actions.find(id))?.status;

  /** The receipt was posted, and is clicked. */
  async function clickReceipt(id: string): Promise<Asked> {
    const { outbox } = portsOn(database.db);
    const [delivery] = (await outbox.claim(NOW, new Date(NOW.getTime() + 1000), 10)).filter(
      ({ key }) => key === `receipt/${id}`,
    );
    await outbox.settle(delivery!, { state: "sent", channelId: "C1", ts: "1.1" }, NOW);
    return { by: "ULISA", origin: { via: "button", clicked: { channelId: "C1", ts: "1.1" } } };
  }

  it("finishes, undoes, reopens and cancels, each told with who did it", async () => {
    const id = await log();
    expect(said(await done(id, { by: "ULISA" }), "action.receipt")).toMatchObject({
      what: "done",
      by: "Lisa Verhaeghe",
      action: { id, status: "done" },
    });
    expect(said(await undo(id, { by: "ULISA" }), "action.receipt")).toMatchObject({
      what: "undone",
      undone: "done",
      action: { status: "open" },
    });
    said(await done(id, { by: "ULISA" }), "action.receipt");
    const reopen = { kind: "action.reopen", id } as const;
    expect(
      said(await run(database, change.reopenAction, reopen, { by: "ULISA" }), "action.receipt").what,
    ).toBe("reopened");
    const cancel = { kind: "action.cancel", id } as const;
    said(await run(database, change.cancelAction, cancel, { by: "ULISA" }), "action.receipt");
    expect(await statusOf(id)).toBe("cancelled");
  });

  it("withdraws an action whose logging is undone, and says so when somebody comes back to it", async () => {
    const id = await log();
    expect(said(await undo(id, { by: "UNEW" }), "action.receipt").action.status).toBe("withdrawn");
    expect(said(await done(id, { by: "UBART" }), "action.refused").refusal).toEqual({
      kind: "closed",
      status: "withdrawn",
    });
    expect(said(await undo(id, { by: "UBART" }), "action.refused").refusal.kind).toBe("nothing-to-undo");
  });

  it("says that it is done already to the second of two people", async () => {
    const id = await log();
    await done(id, { by: "ULISA" });
    expect(said(await done(id, { by: "UBART" }), "action.refused").refusal).toEqual({
      kind: "already",
      status: "done",
    });
  });

  it("retitles and notes; nothing said is a message and no change", async () => {
    const id = await log();
    const retitle = (title: string) =>
      run(database, change.retitleAction, { kind: "action.retitle", id, title }, { by: "ULISA" });
    const note = (text: string) =>
      run(database, change.noteOnAction, { kind: "action.note", id, note: text }, { by: "ULISA" });
    expect(said(await retitle("grote zaal regelen"), "action.receipt").action.title).toBe(
      "grote zaal regelen",
    );
    expect(said(await retitle("  "), "action.refused").refusal.kind).toBe("title-empty");
    expect(said(await retitle("x".repeat(40_000)), "action.refused").refusal.kind).toBe("title-too-long");
    expect(said(await note("sleutel ligt bij de balie"), "action.receipt").what).toBe("noted");
    expect(said(await note(""), "action.refused").refusal.kind).toBe("note-empty");
    expect((await portsOn(database.db).actions.find(id))?.notes).toHaveLength(1);
  });

  it.each(["a-1", "A1", "A-001", " a 1 "])("knows an action by %j", async (typed) => {
    await log();
    said(await done(typed, { by: "ULISA" }), "action.receipt");
  });

  it.each(["A-999", "", "onzin", "<!channel>", "'; drop table history"])(
    "says that it knows no action %j",
    async (typed) => {
      said(await done(typed, { by: "UBART" }), "action.unknown");
    },
  );

  it("does not show an action to somebody who may not read it", async () => {
    const id = await log();
    said(await done(id, { by: "UGUEST" }), "action.unknown");
    expect(await statusOf(id)).toBe("open");
  });

  it("lets somebody who is nobody of the programme undo what they logged, and see it nowhere else", async () => {
    const id = await log("zaal regelen", { by: "UNEW" });
    said(await undo(id, { by: "UNEW" }), "action.receipt");
    expect(await statusOf(id)).toBe("withdrawn");
  });

  it.each([
    ["its owner", "ULISA"],
    ["the lead of its team", "UDAAN"],
    ["whoever logged it", "UNEW"],
    ["the coordinator", "UBART"],
  ])("lets %s change it", async (_who, by) => {
    const id = await log("Lisa, OT3: zaal regelen", { by: "UNEW" });
    said(await done(id, { by }), "action.receipt");
  });

  it("lets nobody else change it, and nobody by a name that they only claimed", async () => {
    const id = await log("Marco Hoogvliet, OT5: cijfers nakijken", { by: "UBART" });
    expect(said(await done(id, { by: "UHANNAH" }), "notice.refused")).toMatchObject({
      permission: "action.change",
      refused: "needs-owner",
    });
    await run(database, claimIdentity, { kind: "people.claim", name: "Marco Hoogvliet" }, { by: "UNEW" });
    expect(said(await done(id, { by: "UNEW" }), "notice.refused").refused).toBe("needs-owner");
    expect(await statusOf(id)).toBe("open");
  });

  it("brings the receipt up to date where it stands, and says it once to whoever clicked there", async () => {
    const id = await log();
    const asked = await clickReceipt(id);
    const { messages } = await done(id, asked);
    expect(messages.map(({ destination }) => destination)).toEqual([
      { to: "delivery", deliveryKey: `receipt/${id}` },
    ]);
  });

  it("is never silent: a click elsewhere and a typed command are answered too", async () => {
    const id = await log();
    await clickReceipt(id);
    const elsewhere: Asked = {
      by: "ULISA",
      origin: { via: "button", clicked: { channelId: "D1", ts: "9.9" } },
    };
    const { messages } = await done(id, elsewhere);
    expect(messages.map(({ destination }) => destination.to)).toEqual(["delivery", "response"]);
  });

  it("shows a list in which it was finished again in its place, with the way back", async () => {
    const id = await log();
    await log("Lisa: catering bestellen", { by: "UNEW" });
    const asked: Asked = { by: "ULISA", origin: { via: "button" } };
    const outcome = await done(id, asked, { filter: "", page: 1 });
    expect(said(outcome, "action.list")).toMatchObject({
      total: 1,
      finished: { id, title: "zaal regelen" },
    });
    expect(outcome.messages.at(-1)?.destination).toMatchObject({ to: "response", replace: true });
    const again = await done(id, asked, { filter: "", page: 1 });
    expect(said(again, "action.refused").refusal.kind).toBe("already");
    expect(said(again, "action.list").finished).toBeUndefined();
  });
});
