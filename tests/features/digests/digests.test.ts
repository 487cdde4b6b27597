import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { decide } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../../src/domain/actions/types.ts";
import type { Delivery } from "../../../src/features/delivery/ports.ts";
import { digestStillFits } from "../../../src/features/digests/check.ts";
import { digestOfWeek, previewDigest, sendDigest } from "../../../src/features/digests/request.ts";
import { slotOf } from "../../../src/features/digests/schedule.ts";
import { postDueDigests } from "../../../src/features/digests/sweep.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, populate, portsOn, programme, run, said } from "../world.ts";

/** One track, so that what others do does not count. */
const tracks = programme.tracks.filter(({ key }) => key === "instrumentarium");
const small = { ...programme, tracks, events: [] };
const withSmall = (db: Parameters<typeof portsOn>[0]) => ({ ...portsOn(db), programme: small });

/** An instant in March 2023, in UTC: Amsterdam is an hour ahead until the 26th. */
const at = (day: number, hour = 8): Date => new Date(Date.UTC(2023, 2, day, hour));

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
    for (const account of ["UBART", "UHANNAH", "ULISA"]) await actorOf(database.db, account);
  });

  const channel = () =>
    portsOn(database.db).people.saveChannel({
      teamId: "T1",
      channelId: "CW1",
      purpose: "instrumentarium",
      audience: "participants",
    });

  async function action(
    title: string,
    now: Date,
    more: Partial<ActionCommand & { type: "log" }> = {},
  ): Promise<Action> {
    const { actions } = portsOn(database.db);
    const id = await actions.nextId();
    const decided = decide({ type: "log", id, title, owners: [], team: "OT3", ...more }, null, now, {
      by: { kind: "system" },
      from: { kind: "cli" },
      effective: "2023-03-01",
    });
    if (!decided.ok) throw new Error(decided.error.kind);
    return actions.append(null, decided.value);
  }

  const sweep = (now: Date) =>
    postDueDigests(now, {
      teamId: "T1",
      programme: small,
      transaction: (work) => database.transaction((tx) => work(withSmall(tx))),
      time: () => now.getTime(),
    });

  const deliveries = async (): Promise<Delivery[]> => {
    const rows = await rowsOf<{ key: string }>(database.db, sql`select key from outbox order by seq`);
    return Promise.all(rows.map(async ({ key }) => (await portsOn(database.db).outbox.find(key))!));
  };
  const told = async (): Promise<[string, string[]][]> =>
    (await deliveries()).flatMap(({ content }) =>
      content.kind === "digest"
        ? [
            [
              content.digest.week,
              content.digest.parts.flatMap(({ changes }) => changes.map(({ id }) => id)),
            ] satisfies [string, string[]],
          ]
        : [],
    );
  const states = async () => rowsOf(database.db, sql`select week, state from digests order by week`);

  it("posts a week once, in its channel, at its moment, from what happened up to then", async () => {
    await channel();
    await action("Te vroeg voor deze week", at(6, 10));
    await action("Deze week", at(8));
    await action("Na het moment", at(14, 9));
    expect(await sweep(at(14, 7))).toBe(1);
    expect(await told()).toEqual([]);
    // The week before is over and merged, so this one tells both.
    expect(await sweep(at(14, 10))).toBe(1);
    expect(await sweep(at(14, 11))).toBe(0);
    expect(await told()).toEqual([["2023-W11", ["A-001", "A-002"]]]);
    expect((await deliveries())[0]).toMatchObject({
      key: "digest/instrumentarium/2023-W11",
      destination: { to: "channel", channelId: "CW1" },
    });
    await sweep(at(21));
    expect((await told())[1]).toEqual(["2023-W12", ["A-003"]]);
  });

  it("posts a week once when replicas sweep at the same time", async () => {
    await channel();
    await action("Deze week", at(8));
    const runs = await Promise.all(Array.from({ length: 4 }, () => sweep(at(14))));
    expect(runs.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await told()).toHaveLength(1);
    expect(await states()).toEqual([
      { week: "2023-W10", state: "merged" },
      { week: "2023-W11", state: "posted" },
    ]);
  });

  it("still comes one working day late, and merges into the next after that", async () => {
    await channel();
    await action("Deze week", at(8));
    await sweep(at(15));
    expect((await told()).map(([week]) => week)).toEqual(["2023-W11"]);
    await action("Week twaalf", at(20));
    await sweep(at(24));
    expect(await told()).toHaveLength(1);
    await sweep(at(28));
    expect((await told())[1]).toEqual(["2023-W13", ["A-002"]]);
  });

  it("says nothing in a quiet week, and keeps that it ran", async () => {
    await channel();
    await sweep(at(14));
    expect(await deliveries()).toEqual([]);
    expect(await portsOn(database.db).digests.latest()).toMatchObject([
      { track: "instrumentarium", week: "2023-W11", state: "quiet" },
    ]);
  });

  it("asks the coordinator once where to post", async () => {
    await sweep(at(14));
    await sweep(at(21));
    expect((await deliveries()).map(({ content, destination }) => [content.kind, destination])).toEqual([
      ["digest.no-channel", { to: "person", userId: "UBART" }],
    ]);
    expect(await states()).toContainEqual({ week: "2023-W12", state: "no-channel" });
  });

  it("moves its moment over days off, within its week, and has none in a week without working days", () => {
    const monday = { digest: { weekday: 1, hour: 9 } };
    // Easter Monday.
    expect(slotOf(monday, "2023-W15", small)?.date).toBe("2023-04-11");
    expect(slotOf(monday, "2023-W16", small)?.date).toBe("2023-04-17");
    const quiet = { ...small, quiet_periods: [{ name: "kerst", from: "2023-12-25", to: "2023-12-31" }] };
    expect(slotOf(monday, "2023-W52", quiet)).toBeNull();
    const fridayOff = { ...small, quiet_periods: [{ name: "brug", from: "2023-05-19", to: "2023-05-21" }] };
    expect(slotOf({ digest: { weekday: 5, hour: 9 } }, "2023-W20", fridayOff)?.date).toBe("2023-05-17");
  });

  it("previews for the asker alone, also a past week as it was", async () => {
    await channel();
    const logged = await action("Deze week", at(8));
    const preview = async (week?: string) =>
      said(
        await run(
          database,
          previewDigest,
          { kind: "digest.preview", track: "werkspoor 1", ...(week === undefined ? {} : { week }) },
          { now: at(30) },
        ),
        "digest",
      );
    expect(await preview("week 11")).toMatchObject({
      preview: true,
      sendable: false,
      channelId: "CW1",
      today: "2023-03-14",
    });
    expect((await preview("2023-W11")).digest.parts.flatMap(({ changes }) => changes[0]?.id ?? [])).toEqual([
      logged.id,
    ]);
    expect((await deliveries()).map(({ destination }) => destination.to)).toEqual(["response", "response"]);
  });

  it("explains an unknown track and an impossible week", async () => {
    const ask = (track: string, week: string) =>
      run(database, previewDigest, { kind: "digest.preview", track, week }, { now: at(30) });
    expect(said(await ask("werkspoor 9", "week 11"), "digest.unknown-track").tracks).toHaveLength(4);
    expect(said(await ask("werkspoor 1", "week 60"), "digest.unknown-week").typed).toBe("week 60");
    expect(said(await ask("werkspoor 1", "2024-W01"), "digest.unknown-week").typed).toBe("2024-W01");
  });

  it("is posted by hand by who may, and replaced in place when asked again", async () => {
    await channel();
    await action("Deze week", at(15));
    const send = (by: string, hour: number) =>
      run(database, sendDigest, { kind: "digest.send", track: "1" }, { by, now: at(16, hour) });
    expect(said(await send("UHANNAH", 8), "notice.refused").permission).toBe("digest.send");
    expect(said(await send("UBART", 9), "digest.sent").again).toBe(false);
    const again = await send("ULISA", 10);
    expect(said(again, "digest.sent").again).toBe(true);
    expect(again.messages[0]?.destination).toEqual({
      to: "delivery",
      deliveryKey: "digest/instrumentarium/2023-W11",
    });
    expect(await sweep(at(16, 11))).toBe(1);
    expect(await told()).toHaveLength(2);
  });

  it("shows a channel with somebody who may not read it all only what they may", async () => {
    await channel();
    await action("Voor deelnemers", at(8));
    await action("Voor iedereen", at(8), { audience: "public" });
    await sweep(at(14));
    const [delivery] = await deliveries();
    const fits = (readers: "participants" | "public") =>
      database.transaction((tx) => digestStillFits(delivery!, readers, withSmall(tx), { time: 0 }));
    expect(await fits("participants")).toBe(true);
    expect(await fits("public")).toBe(false);
    expect(await told()).toEqual([
      ["2023-W11", ["A-001", "A-002"]],
      ["2023-W11", ["A-002"]],
    ]);
  });

  it("tells a week on its own, for the command line", async () => {
    await action("Deze week", at(8));
    const week = await digestOfWeek(
      { track: "instrumentarium", week: "2023-W11" },
      "participants",
      at(30),
      portsOn(database.db),
    );
    expect(week).toMatchObject({ kind: "digest", digest: { week: "2023-W11", track: "instrumentarium" } });
  });
});
