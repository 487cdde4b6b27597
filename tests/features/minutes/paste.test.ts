import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Request } from "../../../src/domain/requests.ts";
import { claimInThread } from "../../../src/features/minutes/hand-in.ts";
import * as mend from "../../../src/features/minutes/mend.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { populate, run, said, sent } from "../world.ts";
import { ASK, click, desk, list } from "./desk.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  const { paste, actions, decisions } = desk(() => database);
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

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

    it("asks who ik is, and offers whoever pasted it", async () => {
      const outcome = await paste("Actie: ik: plan delen\nWij sturen het uiterlijk 24 mrt rond");
      const [mine, ours] = list(outcome).entries;
      const speaker = { about: "owner", typed: "ik", speaks: true };
      expect(mine?.question).toEqual({
        ...speaker,
        candidates: [{ key: "lisa-verhaeghe", name: "Lisa Verhaeghe" }],
      });
      expect(ours?.question).toEqual({ ...speaker, typed: "wij", candidates: [] });
      expect([mine?.taken, ours?.taken]).toEqual([false, false]);
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
});
