import { beforeAll, beforeEach, expect, it } from "vitest";
import type { ActionForm } from "../../../src/domain/messages/actions.ts";
import type { DialogValues } from "../../../src/domain/requests.ts";
import { retitleAction } from "../../../src/features/actions/change.ts";
import {
  editAction,
  openActionForm,
  submitActionForm,
  suggestOwners,
} from "../../../src/features/actions/form.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, populate, portsOn, run, said, sent } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const openForm = async (prefill?: string): Promise<ActionForm> => {
    const request = { kind: "action.form", ...(prefill === undefined ? {} : { prefill }) } as const;
    const { dialog } = await run(database, openActionForm, request);
    if (dialog?.content.kind !== "action.form") throw new Error("no form was opened");
    return dialog.content;
  };
  const submit = (values: DialogValues, remembered: { id?: string; version?: number } = {}, asked?: Asked) =>
    run(
      database,
      (request, context, ports) => submitActionForm(request.values, remembered, context, ports),
      { kind: "dialog.submit", dialog: "action.form", values, context: null },
      { ...asked, origin: { place: "dialog", via: "dialog", ...asked?.origin } },
    );

  it("opens empty, or filled in with what a message says", async () => {
    expect(await openForm()).toMatchObject({ title: "", owners: [], due: null, team: null });
    expect(await openForm("Hannah, OT3: conceptplan delen - uiterlijk 24 mrt")).toMatchObject({
      title: "conceptplan delen",
      owners: expect.arrayContaining([{ value: "person:hannah-kandel", label: "Hannah Kandel" }]),
      due: "2023-03-24",
      team: "OT3",
    });
  });

  it("takes ik in a message as who wrote it, whoever opens the form", async () => {
    const owners = async (author?: string) => {
      const prefill = "Ik regel de zaal";
      const request = { kind: "action.form", prefill, ...(author === undefined ? {} : { author }) } as const;
      const { dialog } = await run(database, openActionForm, request, { by: "UBART" });
      return dialog?.content.kind === "action.form" ? dialog.content.owners : null;
    };
    await run(database, openActionForm, { kind: "action.form" }, { by: "ULISA" });
    expect(await owners("ULISA")).toEqual([{ value: "person:lisa-verhaeghe", label: "Lisa Verhaeghe" }]);
    expect(await owners()).toEqual([]);
  });

  it("leaves open what the message leaves open: a past day, one of two people", async () => {
    expect((await openForm("zaal regelen - uiterlijk 3 mrt 2021")).due).toBeNull();
    expect((await openForm("Marco: cijfers nakijken")).owners).toEqual([]);
    expect((await openForm("woord ".repeat(7_000))).title.length).toBeGreaterThan(0);
  });

  it("logs what was filled in, with the receipt in the channel where the form was opened", async () => {
    const values = {
      title: "zaal\nregelen",
      owners: ["person:lisa-verhaeghe", "team:OT3", "lead:OT5"],
      due: "2023-03-24",
      team: "OT3",
    };
    const outcome = await submit(values, {}, { origin: { openedIn: "channel", messageTs: "5.5" } });
    const { action } = said(outcome, "action.receipt");
    expect(action).toMatchObject({ title: "zaal regelen", due: "2023-03-24", team: "OT3" });
    expect(action.owners.map(({ label }) => label)).toEqual(["Lisa Verhaeghe", "OT3", "trekker OT5"]);
    expect(sent(outcome, "action.receipt").destination).toMatchObject({
      to: "channel",
      channelId: "C1",
      threadTs: "5.5",
    });
  });

  it("takes no team as no team", async () => {
    const { action } = said(await submit({ title: "bellen", team: "-" }), "action.receipt");
    expect(action.team).toBeNull();
  });

  it.each<[string, DialogValues, Record<string, string>]>([
    ["no title", { title: " " }, { title: "title-empty" }],
    ["nothing at all", {}, { title: "title-empty" }],
    ["a title of 501 characters", { title: "x".repeat(501) }, { title: "title-too-long" }],
    ["a day that does not exist", { title: "a", due: "2023-02-30" }, { due: "date-impossible" }],
    ["a team that nobody knows", { title: "a", team: "OT99" }, { team: "team-unknown" }],
  ])("keeps the form open for %s", async (_what, values, errors) => {
    const outcome = await submit(values);
    expect(outcome).toEqual({ messages: [], fieldErrors: errors });
    expect(await portsOn(database.db).actions.count({ audiences: ["participants"] })).toBe(0);
  });

  it("changes an action, and keeps the form open when somebody else was first", async () => {
    const logged = await run(database, logAction, { kind: "action.log", text: "Hannah: zaal regelen" });
    const { id } = said(logged, "action.receipt").action;
    const edit = await run(database, editAction, { kind: "action.edit", id });
    expect(edit.dialog?.content).toMatchObject({ id, version: 1, title: "zaal regelen" });
    const values = { title: "grote zaal regelen", owners: ["person:daan-sanders"], due: "2023-04-03" };
    const changed = await submit(values, { id, version: 1 });
    expect(said(changed, "action.receipt")).toMatchObject({
      what: "changed",
      action: { title: "grote zaal regelen", due: "2023-04-03" },
    });
    const late = await submit({ title: "kleine zaal" }, { id, version: 1 });
    expect(late.fieldErrors).toEqual({ title: "changed" });
    expect((await portsOn(database.db).actions.find(id))?.title).toBe("grote zaal regelen");
  });

  it("lets nobody edit who may not", async () => {
    const logged = await run(database, logAction, { kind: "action.log", text: "Lisa: zaal regelen" });
    const { id } = said(logged, "action.receipt").action;
    const edit = { kind: "action.edit", id } as const;
    said(await run(database, editAction, edit, { by: "UDAAN" }), "notice.refused");
    said(await submit({ title: "anders" }, { id, version: 1 }, { by: "UDAAN" }), "notice.refused");
    said(await run(database, editAction, { kind: "action.edit", id: "A-999" }), "action.unknown");
    said(
      await run(database, retitleAction, { kind: "action.retitle", id, title: "x" }, { by: "UDAAN" }),
      "notice.refused",
    );
  });

  it("suggests people and teams for what was typed so far", async () => {
    const ports = portsOn(database.db);
    expect(await suggestOwners("marco", ports)).toHaveLength(2);
    expect((await suggestOwners("OT3", ports)).map(({ value }) => value)).toEqual(["team:OT3", "lead:OT3"]);
    expect((await suggestOwners("", ports)).length).toBeGreaterThan(6);
    expect(await suggestOwners("<!channel>", ports)).toEqual([]);
  });
});
