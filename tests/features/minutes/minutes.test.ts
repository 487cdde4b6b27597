import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MinutesMessage } from "../../../src/domain/messages/minutes.ts";
import type { Outcome } from "../../../src/domain/messages/outgoing.ts";
import type { Request } from "../../../src/domain/requests.ts";
import { confirmMinutes, discardMinutes } from "../../../src/features/minutes/confirm.ts";
import {
  claimInThread,
  claimPasted,
  receiveMinutesFile,
  submitMinutesForm,
} from "../../../src/features/minutes/hand-in.ts";
import * as mend from "../../../src/features/minutes/mend.ts";
import type { FetchFile } from "../../../src/features/files.ts";
import { expireMinutes, readHandedFile } from "../../../src/features/minutes/wait.ts";
import { err, ok, type Result } from "../../../src/kernel/result.ts";
import type { UseCase } from "../../../src/features/use-case.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, NOW, populate, type Ports, portsOn, run, said, sent } from "../world.ts";

type Proposals = Extract<MinutesMessage, { kind: "minutes.proposals" }>;
const ASK: Request = { kind: "ask", question: "?", shareable: false };
const DIRECT = { place: "direct" as const, channelId: "D1", messageTs: "1.1", via: "message" as const };

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const handed: UseCase<"minutes.read", Ports> = async (request, context, ports) =>
    (await claimPasted(request, context, ports)) ?? { messages: [] };
  const paste = (text: string, asked: Asked = {}, otherwise: Request = ASK) =>
    run(
      database,
      handed,
      { kind: "minutes.read", text, otherwise },
      { by: "ULISA", origin: DIRECT, ...asked },
    );
  const list = (outcome: Outcome): Proposals => said(outcome, "minutes.proposals");
  const click: Asked = {
    by: "ULISA",
    origin: { ...DIRECT, via: "button", responseUrl: "https://x.example/1" },
  };
  const confirm = ({ id, version }: Proposals, asked = click) =>
    run(database, confirmMinutes, { kind: "minutes.confirm", id, version }, asked);
  const actions = () => portsOn(database.db).actions.list({ audiences: ["public", "participants"] });
  const decisions = () => portsOn(database.db).decisions.list({ audiences: ["public", "participants"] });

  describe("what is pasted", () => {
    it("is proposed, and nothing of it counts yet", async () => {
      const outcome = await paste(
        "Actie Hannah: plan delen - voor 24 mrt\nBesluit: roadshow in Delft\nMooi weer.",
      );
      const { entries, lines, actions: ticked, decisions: taken, date } = list(outcome);
      expect({ lines, ticked, taken, date }).toEqual({ lines: 3, ticked: 1, taken: 1, date: "2023-03-09" });
      expect(entries.map(({ kind, title, due }) => [kind, title, due])).toEqual([
        ["action", "plan delen", "2023-03-24"],
        ["decision", "roadshow in Delft", null],
      ]);
      expect(sent(outcome, "minutes.proposals").destination).toEqual({ to: "person", userId: "ULISA" });
      expect([...(await actions()), ...(await decisions())]).toEqual([]);
    });

    it("stands in the thread where it was pasted", async () => {
      const inThread = { place: "channel" as const, channelId: "C1", threadTs: "5.5", messageTs: "6.6" };
      const outcome = await run(
        database,
        async (request, context, ports) => (await claimInThread(request, context, ports)) ?? { messages: [] },
        { kind: "thread.said", text: "Actie: plan delen\nActie: zaal regelen", command: null },
        { by: "ULISA", origin: inThread },
      );
      expect(sent(outcome, "minutes.proposals").destination).toMatchObject({
        channelId: "C1",
        threadTs: "5.5",
      });
    });

    it.each([
      ["talk in a thread", "Lisa regelt de zaal voor 12 april.\nMooi zo."],
      ["one line in a thread", "Actie Lisa: zaal regelen"],
    ])("is left alone: %s", async (_what, text) => {
      const outcome = await run(
        database,
        async (request, context, ports) => (await claimInThread(request, context, ports)) ?? { messages: [] },
        { kind: "thread.said", text, command: null },
        { by: "ULISA" },
      );
      expect(outcome.messages).toEqual([]);
    });

    it.each([
      ["a question in two lines", "Hallo,\nwie is de projectmanager?", ASK],
      ["a command in two lines", "actie: zaal regelen\nmet lunch", { kind: "action.log", text: "x" }],
      ["a few lines of talk", "Hallo.\nTot morgen.", ASK],
    ] as [string, string, Request][])("is not minutes: %s", async (_what, text, otherwise) => {
      expect((await paste(text, {}, otherwise)).messages).toEqual([]);
    });

    it("is said when nothing can be read, or too much was given", async () => {
      const nothing = await paste(Array.from({ length: 6 }, () => "Het was gezellig.").join("\n"));
      expect(said(nothing, "minutes.problem").problem).toEqual({ kind: "nothing", lines: 6 });
      const many = await paste(Array.from({ length: 5_001 }, (_, n) => `Regel ${n}.`).join("\n"));
      expect(said(many, "minutes.problem").problem).toMatchObject({ kind: "too-many-lines", lines: 5_001 });
      const full = await paste(Array.from({ length: 300 }, (_, n) => `Actie: ding ${n} doen`).join("\n"));
      expect(said(full, "minutes.problem").problem).toMatchObject({ kind: "too-many-entries", entries: 300 });
      expect(await actions()).toEqual([]);
    });

    it("is refused from a guest whom nobody knows", async () => {
      const outcome = await paste("Actie: plan delen\nActie: zaal regelen", { by: "UGUEST" });
      expect(said(outcome, "notice.refused").permission).toBe("action.log");
    });

    it("comes in pages", async () => {
      const text = Array.from({ length: 14 }, (_, n) => `Actie: ding ${n} doen`).join("\n");
      const first = list(await paste(text));
      expect([first.entries.length, first.total]).toEqual([6, 14]);
      const turn = { kind: "minutes.page" as const, id: first.id, page: 3 };
      const third = list(await run(database, mend.turnMinutes, turn, click));
      expect(third.entries.map(({ number }) => number)).toEqual([13, 14]);
    });
  });

  describe("what is confirmed", () => {
    it("is logged once, from the day and line it was said, whoever clicks again", async () => {
      const shown = list(await paste("Actie Hannah: plan delen - voor 24 mrt\nActie Daan: zaal regelen"));
      const logged = said(await confirm(shown), "minutes.logged");
      expect(logged.logged.map(({ id }) => id)).toEqual(["A-001", "A-002"]);
      const again = said(await confirm(shown), "minutes.logged");
      expect(again.logged.map(({ id }) => id)).toEqual(["A-001", "A-002"]);
      const [first] = await actions();
      expect(await actions()).toHaveLength(2);
      expect(first).toMatchObject({
        owners: [{ kind: "person", key: "hannah-kandel" }],
        source: { kind: "minutes", channel: "D1", ts: "1.1", line: "Actie Hannah: plan delen - voor 24 mrt" },
        createdBy: { kind: "person", key: "lisa-verhaeghe" },
        effective: "2023-03-09",
      });
    });

    it("leaves out what was left out, and waits for what has a question", async () => {
      const first = list(
        await paste("Actie Marco: cijfers nakijken\nActie: zaal regelen\nActie: taart halen"),
      );
      expect(first.entries[0]).toMatchObject({ taken: false, question: { about: "owner", typed: "Marco" } });
      const leave = { kind: "minutes.take" as const, id: first.id, number: 2, take: false, page: 1 };
      const second = list(await run(database, mend.takeEntry, leave, click));
      const logged = said(await confirm(second), "minutes.logged");
      expect(logged).toMatchObject({ left: 1, logged: [{ title: "taart halen" }] });
      const page = { kind: "minutes.page" as const, id: first.id, page: 1 };
      const rest = list(await run(database, mend.turnMinutes, page, click));
      expect(rest.entries.map(({ title }) => title)).toEqual(["cijfers nakijken", "zaal regelen"]);
      const answer = {
        kind: "minutes.answer" as const,
        id: first.id,
        number: 1,
        owner: "marco-hoogvliet",
        page: 1,
      };
      const clear = list(await run(database, mend.answerEntry, answer, click));
      expect(clear).toMatchObject({ questions: 0, actions: 1 });
      said(await confirm(clear), "minutes.logged");
      expect((await actions()).map(({ title }) => title)).toEqual(["taart halen", "cijfers nakijken"]);
    });

    it("takes a day, or none, for one that has passed", async () => {
      const shown = list(
        await paste("Actie: zaal regelen - uiterlijk 3 mrt 2021\nActie: dweilen - voor 31 februari"),
      );
      const answer = { kind: "minutes.answer" as const, id: shown.id, page: 1 };
      await run(database, mend.answerEntry, { ...answer, number: 1, date: "2024-03-03" }, click);
      const clear = list(await run(database, mend.answerEntry, { ...answer, number: 2, date: "" }, click));
      await confirm(clear);
      expect((await actions()).map(({ title, due }) => [title, due])).toEqual([
        ["zaal regelen", "2024-03-03"],
        ["dweilen", null],
      ]);
    });

    it("is shown again when it changed since the click", async () => {
      const shown = list(await paste("Actie: zaal regelen\nActie: taart halen"));
      const leave = { kind: "minutes.take" as const, id: shown.id, number: 2, take: false, page: 1 };
      await run(database, mend.takeEntry, leave, click);
      expect(list(await confirm(shown))).toMatchObject({ stale: true, actions: 1 });
      expect(await actions()).toEqual([]);
    });

    it("records decisions for who may, and proposes them for others", async () => {
      const text = "Besluit: de roadshow begint in Delft\nAangehouden: het logo";
      const secretary = list(await paste(text));
      await confirm(secretary);
      expect((await decisions()).map(({ status }) => status)).toEqual(["recorded", "deferred"]);
      const member = list(await paste(text.replaceAll("e", "é"), { by: "UHANNAH" }));
      expect(member.proposes).toBe(true);
      const outcome = await confirm(member, { ...click, by: "UHANNAH" });
      expect(said(outcome, "minutes.logged").logged.every(({ proposed }) => proposed)).toBe(true);
      expect((await decisions()).filter(({ status }) => status === "proposed")).not.toEqual([]);
    });

    it("is for whoever handed it in, the secretary and the coordinator alone", async () => {
      const shown = list(await paste("Actie: zaal regelen\nActie: taart halen", { by: "UHANNAH" }));
      const outcome = await confirm(shown, { ...click, by: "UDAAN" });
      expect(said(outcome, "minutes.over").state).toBe("not-yours");
      expect(await actions()).toEqual([]);
      said(await confirm(shown, { ...click, by: "UBART" }), "minutes.logged");
    });

    it("says that the same action is open already, and leaves it unticked", async () => {
      await confirm(list(await paste("Actie Hannah: conceptplan delen\nActie Hannah: zaal regelen")));
      const again = list(await paste("Actie Hannah: het Conceptplan delen.\nActie Daan: conceptplan delen"));
      expect(again.entries.map(({ twin, taken }) => [twin?.id ?? null, taken])).toEqual([
        ["A-001", false],
        [null, true],
      ]);
    });
  });

  describe("what is mended", () => {
    it("stands as it was filled in, with no question left", async () => {
      const shown = list(await paste("Actie Marco: cijfers nakijken\nActie: taart halen"));
      const edit = { kind: "minutes.edit" as const, id: shown.id, number: 1, page: 1 };
      const opened = await run(database, mend.editEntry, edit, click);
      expect(opened.dialog?.content).toMatchObject({ kind: "minutes.entry", title: "cijfers nakijken" });
      const filled = {
        kind: "action",
        title: "jaarcijfers nakijken",
        owners: ["team:OT3"],
        due: "2023-04-01",
      };
      const outcome = await run(
        database,
        (_request, context, ports) => mend.submitEntry(filled, { id: `${shown.id}/1` }, context, ports),
        { kind: "home" },
        click,
      );
      expect(list(outcome).entries[0]).toMatchObject({
        title: "jaarcijfers nakijken",
        due: "2023-04-01",
        taken: true,
        question: null,
        owners: [{ label: "OT3" }],
      });
    });

    it("is read again from another day", async () => {
      const shown = list(await paste("Actie: zaal regelen - voor volgende week vrijdag\nActie: taart halen"));
      expect(shown.entries[0]?.due).toBe("2023-03-17");
      const outcome = await run(
        database,
        (_request, context, ports) =>
          mend.submitMeeting({ date: "2023-02-16", body: "kernteam" }, { id: shown.id }, context, ports),
        { kind: "home" },
        click,
      );
      expect(list(outcome)).toMatchObject({ date: "2023-02-16", entries: [{ due: "2023-02-24" }, {}] });
    });

    it("keeps the dialog open for what cannot be", async () => {
      const submit = (values: Record<string, string>) =>
        run(
          database,
          (_request, context, ports) => submitMinutesForm(values, context, ports),
          { kind: "home" },
          { by: "ULISA" },
        );
      expect((await submit({ text: " " })).fieldErrors).toEqual({ text: "minutes-empty" });
      expect((await submit({ text: "Mooi weer." })).fieldErrors).toEqual({ text: "minutes-nothing" });
      expect((await submit({ text: "Actie: a", date: "2024-01-01" })).fieldErrors).toEqual({
        date: "minutes-future",
      });
    });
  });

  describe("a file", () => {
    const give = async () => {
      const outcome = await run(
        database,
        receiveMinutesFile,
        { kind: "minutes.file", fileIds: ["F1"] },
        { by: "ULISA", origin: DIRECT },
      );
      said(outcome, "minutes.reading");
      const [planned] = outcome.errands ?? [];
      if (planned?.errand.kind !== "minutes.fetch") throw new Error("nothing was planned");
      return planned.errand;
    };
    const read = async (fetched: Awaited<ReturnType<FetchFile>>, text: Result<string, { kind: string }>) => {
      const errand = await give();
      const finish = await readHandedFile(errand, {
        fetchFile: async () => fetched,
        readLines: async () => text,
        now: () => NOW,
      });
      const first = await database.transaction((tx) => finish(portsOn(tx)));
      const second = await database.transaction((tx) => finish(portsOn(tx)));
      return { first: { messages: first }, second };
    };
    const fetched = ok({ name: "verslag.docx", size: 1, path: "/x", close: async () => undefined });

    it("is proposed in place of the message that said it was being read, once", async () => {
      const { first, second } = await read(fetched, ok("Actie Hannah: plan delen\nMooi weer."));
      expect(list(first)).toMatchObject({ document: "verslag.docx", actions: 1, lines: 2 });
      expect(sent(first, "minutes.proposals").destination).toMatchObject({ to: "delivery" });
      expect(second).toEqual([]);
      said(await confirm(list(first)), "minutes.logged");
      expect((await actions())[0]?.source).toMatchObject({ kind: "minutes", document: "verslag.docx" });
    });

    it.each([
      [err({ kind: "external" as const }), { kind: "file", why: "external" }],
      [err({ kind: "too large" as const, megabytes: 25 }), { kind: "too-large", megabytes: 25 }],
    ])("says why it cannot be had (%#)", async (problem, expected) => {
      const { first } = await read(problem, ok(""));
      expect(said(first, "minutes.problem").problem).toEqual(expected);
    });

    it("says why it cannot be read", async () => {
      const { first } = await read(fetched, err({ kind: "scanned" }));
      expect(said(first, "minutes.problem")).toEqual({
        kind: "minutes.problem",
        problem: { kind: "unreadable", why: "scanned" },
        document: "verslag.docx",
      });
    });

    it("is one at a time", async () => {
      const request = { kind: "minutes.file" as const, fileIds: ["F1", "F2"] };
      const outcome = await run(database, receiveMinutesFile, request, { by: "ULISA", origin: DIRECT });
      expect(said(outcome, "minutes.problem").problem).toEqual({ kind: "file", why: "several" });
    });
  });

  it("is over when it is thrown away, or after two weeks", async () => {
    const gone = list(await paste("Actie: zaal regelen\nActie: taart halen"));
    const discard = { kind: "minutes.discard" as const, id: gone.id };
    expect(said(await run(database, discardMinutes, discard, click), "minutes.over").state).toBe("discarded");
    expect(said(await confirm(gone), "minutes.over").state).toBe("discarded");
    const old = list(await paste("Actie: dweilen\nActie: strijken"));
    const later = new Date(NOW.getTime() + 15 * 24 * 60 * 60 * 1_000);
    const around = {
      transaction: <T>(work: (ports: Ports) => Promise<T>) => database.transaction((tx) => work(portsOn(tx))),
      now: () => later,
      time: () => later.getTime(),
    };
    expect(await expireMinutes(around)).toBe(1);
    expect(await expireMinutes(around)).toBe(0);
    expect(said(await confirm(old), "minutes.over").state).toBe("expired");
    expect(await actions()).toEqual([]);
  });
});
