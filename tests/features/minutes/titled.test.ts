import { beforeAll, beforeEach, expect, it } from "vitest";
import { submitMinutesForm, receiveMinutesFile } from "../../../src/features/minutes/hand-in.ts";
import * as mend from "../../../src/features/minutes/mend.ts";
import { readHandedFile } from "../../../src/features/minutes/wait.ts";
import type { DialogValues } from "../../../src/domain/requests.ts";
import { ok } from "../../../src/kernel/result.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { NOW, populate, portsOn, run } from "../world.ts";
import { click, desk, DIRECT, list } from "./desk.ts";

const TEXT =
  "Verslag OT3 2 maart\nActie Hannah: plan delen - voor volgende week vrijdag\nActie: wij: zaal regelen";

describeDatabases((open) => {
  let database: TestDatabase;
  const { paste } = desk(() => database);
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  it("gives pasted minutes the meeting and the day that their first line names", async () => {
    const { date, body, titled, entries } = list(await paste(TEXT));
    expect({ date, body, titled }).toEqual({
      date: "2023-03-02",
      body: expect.stringMatching(/^OT3 /),
      titled: true,
    });
    // Dates count from that day, and what is said is the team's.
    expect(entries).toMatchObject([
      { due: "2023-03-10", team: "OT3" },
      { owners: [{ label: "OT3" }], question: null, taken: true },
    ]);
  });

  it("can be changed, and then stays as it was changed", async () => {
    const { id } = list(await paste(TEXT));
    const outcome = await run(
      database,
      (_request, context, ports) =>
        mend.submitMeeting({ date: "2023-02-16", body: "kernteam" }, { id }, context, ports),
      { kind: "home" },
      click,
    );
    expect(list(outcome)).toMatchObject({ date: "2023-02-16", body: "Kernteam", titled: false });
  });

  it("never comes before what somebody chose in the form", async () => {
    const submit = async (values: DialogValues) =>
      list(
        await run(
          database,
          (_request, context, ports) => submitMinutesForm({ text: TEXT, ...values }, context, ports),
          { kind: "home" },
          { by: "ULISA" },
        ),
      );
    const today = "2023-03-09";
    expect(await submit({ date: "2023-02-16", body: "kernteam" })).toMatchObject({
      date: "2023-02-16",
      body: "Kernteam",
    });
    // The day of today only stands there; "another meeting" is a choice.
    expect(await submit({ date: today, body: "-" })).toMatchObject({ date: "2023-03-02", body: null });
    expect(await submit({ date: "2023-02-16" })).toMatchObject({ date: "2023-02-16", titled: false });
  });

  it.each([
    [{}, "2023-03-02", /^OT3 /],
    [{ body: "-" }, "2023-03-02", null],
    [{ date: "2023-02-16", body: "kernteam" }, "2023-02-16", /Kernteam/],
  ] as [DialogValues, string, RegExp | null][])(
    "reads a file the same way: %j",
    async (values, day, called) => {
      const outcome = await run(
        database,
        async (request, context, ports) =>
          Object.keys(values).length === 0
            ? receiveMinutesFile(request, context, ports)
            : submitMinutesForm({ file: ["F1"], ...values }, context, ports),
        { kind: "minutes.file", fileIds: ["F1"] },
        { by: "ULISA", origin: DIRECT },
      );
      const planned = outcome.errands?.[0]?.errand;
      if (planned?.kind !== "minutes.fetch") throw new Error("nothing was planned");
      const finish = await readHandedFile(planned, {
        fetchFile: async () => ok({ name: "v.txt", size: 1, path: "/x", close: async () => undefined }),
        readLines: async () => ok(TEXT),
        now: () => NOW,
      });
      const { date, body } = list({ messages: await database.transaction((tx) => finish(portsOn(tx))) });
      expect([date, body]).toEqual([day, called === null ? null : expect.stringMatching(called)]);
    },
  );
});
