import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { discardMinutes } from "../../../src/features/minutes/confirm.ts";
import { receiveMinutesFile, submitMinutesForm } from "../../../src/features/minutes/hand-in.ts";
import * as mend from "../../../src/features/minutes/mend.ts";
import type { FetchFile } from "../../../src/features/files.ts";
import { expireMinutes, readHandedFile } from "../../../src/features/minutes/wait.ts";
import { err, ok, type Result } from "../../../src/kernel/result.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { NOW, populate, type Ports, portsOn, run, said, sent } from "../world.ts";
import { click, desk, DIRECT, list } from "./desk.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  const { paste, confirm, actions } = desk(() => database);
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
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
