import { beforeAll, beforeEach, expect, it } from "vitest";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { errandStore } from "../../../src/adapters/postgres/errands.ts";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import type { DialogValues, RequestKind, RequestOf } from "../../../src/domain/requests.ts";
import {
  type DocumentPorts,
  forgetDocument,
  learnDocuments,
  listDocuments,
  offerDocuments,
  openDocumentForm,
  submitDocumentForm,
} from "../../../src/features/learn/in-slack.ts";
import type { UseCase } from "../../../src/features/use-case.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { learnTexts } from "../../support/learning.ts";
import { type Asked, NOW, populate, run, said, sent } from "../world.ts";

const COORDINATOR = { by: "UBART" };
const SECRETARY = { by: "ULISA" };
const SUPPORTER = { by: "UHANNAH" };
const LEAD = { by: "UDAAN" };
const DIRECT: Asked["origin"] = { place: "direct", channelId: "D1", via: "message" };

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
    await peopleStore(database.db).giveRole({
      person: "hannah-kandel",
      kind: "supporter",
      of: "OT3",
      origin: "programme",
      from: new Date("2023-01-01"),
      until: null,
    });
  });

  const ask = <Kind extends RequestKind>(
    useCase: UseCase<Kind, DocumentPorts>,
    request: RequestOf<Kind>,
    asked: Asked,
  ) => run<Kind>(database, useCase, request, asked);
  const submit = (values: DialogValues, asked: Asked, given: { id?: string } = {}) =>
    run(
      database,
      (_request, context) => submitDocumentForm(values, given, context),
      { kind: "help" },
      { ...asked, origin: { place: "dialog", via: "dialog" } },
    );

  it.each([
    ["a coordinator", COORDINATOR, ["public", "participants", "kernteam"]],
    ["the secretary", SECRETARY, ["public", "participants", "kernteam"]],
    ["a supporter", SUPPORTER, ["participants", "kernteam"]],
  ])("asks %s for whom a file is, where it was given", async (_who, who, audiences) => {
    const outcome = await ask(
      offerDocuments,
      { kind: "document.add", fileIds: ["F1", "F2"] },
      { ...who, origin: { ...DIRECT, responseUrl: undefined } as Asked["origin"] & object },
    );
    expect(said(outcome, "document.offer")).toEqual({
      kind: "document.offer",
      fileIds: ["F1", "F2"],
      audiences,
    });
    expect(sent(outcome, "document.offer").destination).toEqual({ to: "channel", channelId: "D1" });
    expect(outcome.errands).toBeUndefined();
  });

  it.each([
    ["a lead", LEAD],
    ["somebody unknown", { by: "UNEW" }],
    ["a guest", { by: "UGUEST" }],
  ])("tells %s who can, whatever the way", async (_who, who) => {
    const refused = { kind: "notice.refused", permission: "document.add", refused: "needs-secretary" };
    for (const outcome of [
      await ask(offerDocuments, { kind: "document.add", fileIds: ["F1"] }, who),
      await ask(openDocumentForm, { kind: "document.form" }, who),
      await ask(learnDocuments, { kind: "document.learn", fileIds: ["F1"], audience: "participants" }, who),
      await submit({ file: ["F1"], audience: "participants" }, who),
    ]) {
      expect(said(outcome, "notice.refused")).toEqual(refused);
      expect(outcome.errands ?? []).toEqual([]);
    }
  });

  it("lets nobody give a document a wider audience than they may decide", async () => {
    const clicked = await ask(
      learnDocuments,
      { kind: "document.learn", fileIds: ["F1"], audience: "public" },
      SUPPORTER,
    );
    expect(said(clicked, "notice.refused")).toMatchObject({ permission: "document.publish" });
    expect(clicked.errands ?? []).toEqual([]);
    for (const audience of ["public", "coordinators", "everybody", null])
      expect((await submit({ file: ["F1"], audience }, SUPPORTER)).fieldErrors).toEqual({
        audience: "document-audience",
      });
    expect((await submit({ file: ["F1"], audience: "public" }, SECRETARY)).errands).toHaveLength(1);
  });

  it("plans an errand a file, and a message each that tells how it goes; the offer becomes the first", async () => {
    const outcome = await ask(
      learnDocuments,
      { kind: "document.learn", fileIds: ["F1", "F2"], audience: "participants" },
      { ...SUPPORTER, origin: { ...DIRECT, clicked: { channelId: "D1", ts: "1.1" } } },
    );
    const [first, second] = outcome.messages;
    expect(first?.destination).toEqual({ to: "update", channelId: "D1", ts: "1.1" });
    expect(second?.destination).toEqual({ to: "person", userId: "UHANNAH" });
    expect(outcome.errands?.map(({ errand }) => errand)).toMatchObject([
      {
        kind: "document.learn",
        fileId: "F1",
        audience: "participants",
        clearance: "participants",
        by: "slack:T1/UHANNAH",
        destination: first?.destination,
      },
      { fileId: "F2", destination: { to: "delivery", deliveryKey: second?.key } },
    ]);
    expect(new Set(outcome.errands?.map(({ lane }) => lane))).toEqual(new Set(["documents"]));
  });

  it("wants it once from who clicks twice", async () => {
    const click = () =>
      ask(learnDocuments, { kind: "document.learn", fileIds: ["F1"], audience: "kernteam" }, COORDINATOR);
    const errands = errandStore(database.db);
    for (const outcome of [await click(), await click()]) await errands.plan(outcome.errands ?? [], NOW);
    expect(await errands.claim(NOW, NOW, 9)).toHaveLength(1);
  });

  it("takes title and date from the form, and the file that was given before", async () => {
    const outcome = await submit(
      { title: " Plan van aanpak ", date: "2023-01-19", audience: "kernteam" },
      SECRETARY,
      { id: "F7" },
    );
    expect(outcome.errands?.[0]?.errand).toMatchObject({
      fileId: "F7",
      title: "Plan van aanpak",
      date: "2023-01-19",
      audience: "kernteam",
    });
    expect((await submit({ audience: "kernteam" }, SECRETARY)).fieldErrors).toEqual({
      file: "document-file",
    });
    expect((await submit({ file: [], audience: "kernteam" }, SECRETARY)).fieldErrors).toEqual({
      file: "document-file",
    });
  });

  it("opens the form when it can, and says how otherwise", async () => {
    const opened = await ask(openDocumentForm, { kind: "document.form", fileId: "F1" }, SUPPORTER);
    expect(opened.dialog?.content).toEqual({
      kind: "document.form",
      fileId: "F1",
      audiences: ["participants", "kernteam"],
    });
    const outcome = await run(
      database,
      (request, { origin: { triggerId: _gone, ...origin }, ...context }) =>
        openDocumentForm(request, { ...context, origin }, {}),
      { kind: "document.form" },
      SUPPORTER,
    );
    expect(said(outcome, "document.usage")).toBeDefined();
  });

  it("lists what its reader may read, a page at a time, and offers only coordinators to forget", async () => {
    const store = documentStore(database.db);
    for (let number = 1; number <= 9; number += 1)
      await learnTexts(store, `plan-${number}`, [`Plan ${number}`]);
    await learnTexts(store, "geheim", ["Begroting"], { audience: "kernteam" });
    await learnTexts(store, "open", ["Folder"], { audience: "public" });
    const total = async (who: Asked): Promise<number> =>
      said(await ask(listDocuments, { kind: "document.list", page: 1 }, who), "document.list").total;
    expect(await total(SECRETARY)).toBe(11);
    expect(await total(LEAD)).toBe(10);
    expect(await total({ by: "UGUEST" })).toBe(1);
    const second = said(
      await ask(listDocuments, { kind: "document.list", page: 9 }, COORDINATOR),
      "document.list",
    );
    expect(second).toMatchObject({ page: 2, total: 11, may: { add: true, forget: true } });
    expect(second.items).toHaveLength(3);
    const lead = said(await ask(listDocuments, { kind: "document.list", page: 1 }, LEAD), "document.list");
    expect(lead.may).toEqual({ add: false, forget: false });
  });

  it("lets coordinators alone forget, and only what is still there", async () => {
    const store = documentStore(database.db);
    const { document } = await learnTexts(store, "plan", ["Plan"]);
    const forget = (id: string, who: Asked) => ask(forgetDocument, { kind: "document.forget", id }, who);
    const refused = await forget(String(document.id), SECRETARY);
    expect(said(refused, "notice.refused")).toMatchObject({ permission: "document.forget" });
    expect(refused.errands ?? []).toEqual([]);
    expect(said(await forget("999", COORDINATOR), "document.gone")).toBeDefined();
    const outcome = await forget(String(document.id), COORDINATOR);
    expect(outcome.errands?.[0]).toMatchObject({
      lane: "documents",
      errand: { kind: "document.forget", id: document.id },
    });
  });
});
