import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { finishAction } from "../../../src/features/actions/change.ts";
import { chooseEmoji, offerAction, offerOf } from "../../../src/features/actions/emoji.ts";
import { openActionForm, submitActionForm } from "../../../src/features/actions/form.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { keepingPinned, pinList, refreshPinned, unpinList } from "../../../src/features/actions/pinned.ts";
import type { UseCases } from "../../../src/features/use-case.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, NOW, populate, type Ports, portsOn, run, said, sent } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  describe("a list that is kept in a channel", () => {
    const pin = (filter = "", asked: Asked = { by: "UBART" }) =>
      run(database, pinList, { kind: "action.pin", filter }, asked);
    const refresh = (now = NOW) =>
      database.transaction((tx) =>
        refreshPinned({ teamId: "T1", channelId: "C1" }, "participants", now)(portsOn(tx)),
      );
    const kept = keepingPinned({
      "action.log": logAction,
      "action.done": finishAction,
    } as unknown as UseCases<Ports>);
    const log = (text: string) => run(database, kept["action.log"], { kind: "action.log", text });

    it("is posted once, and what it shows follows what happens", async () => {
      await log("Lisa: zaal regelen - voor 24 mrt");
      const posted = await pin();
      expect(sent(posted, "action.pinned")).toMatchObject({
        destination: { to: "channel", channelId: "C1" },
        key: "pinned/T1/C1/1",
        content: { total: 1, items: [{ title: "zaal regelen" }] },
      });
      const logged = await log("Daan: taart halen");
      expect(logged.errands?.map(({ key }) => key)).toEqual(["pinned/T1/C1"]);
      const [updated] = await refresh();
      expect(updated).toMatchObject({
        destination: { to: "delivery", deliveryKey: "pinned/T1/C1/1" },
        content: { total: 2 },
      });
      // Nothing changed since: there is nothing to say.
      expect(await refresh()).toEqual([]);
    });

    it("is one a channel: pinned again it shows what was chosen then", async () => {
      await log("OT3: plan delen");
      await pin();
      const again = await pin("OT3");
      expect(said(again, "action.pin-told").what).toBe("moved");
      expect(again.messages.some(({ content }) => content.kind === "action.pinned")).toBe(false);
      expect((await refresh())[0]?.content).toMatchObject({ filter: "OT3", total: 1 });
    });

    it("ends when it is let go, and begins anew after that", async () => {
      await pin();
      const gone = await run(database, unpinList, { kind: "action.unpin" }, { by: "UBART" });
      expect(said(gone, "action.pin-told").what).toBe("gone");
      expect((await log("Lisa: zaal regelen")).errands).toBeUndefined();
      expect(await refresh()).toEqual([]);
      expect(sent(await pin(), "action.pinned").key).toBe("pinned/T1/C1/2");
    });

    it("shows no more than the channel may read, and is pinned in channels by who leads", async () => {
      await log("Lisa: zaal regelen");
      expect(said(await pin("", { by: "UBART", place: "public" }), "action.pinned").total).toBe(0);
      said(await pin("", { by: "UHANNAH" }), "notice.refused");
      const direct = await pin("", { by: "UBART", origin: { place: "direct", channelId: "D1" } });
      expect(said(direct, "action.pin-told").what).toBe("only-channels");
    });
  });

  describe("an emoji that the coordinator chose", () => {
    const choose = (emoji: string, by = "UBART") =>
      run(database, chooseEmoji, { kind: "emoji.choose", emoji }, { by });
    const react = (emoji: string, by = "UHANNAH") =>
      run(
        database,
        offerAction,
        { kind: "reaction", emoji },
        { by, origin: { via: "event", messageTs: "7.7", threadTs: "5.5" } },
      );

    it("asks whoever puts it on a message, alone, and writes nothing", async () => {
      await choose(":pushpin:");
      const [planned] = (await react("pushpin")).errands ?? [];
      if (planned?.errand.kind !== "action.offer") throw new Error("nothing was offered");
      const offered = await offerOf(planned.errand, async () => ({
        text: "Lisa regelt de zaal voor 24 maart",
        threadTs: "5.5",
      }));
      expect(sent({ messages: offered }, "emoji.offer").destination).toEqual({
        to: "ephemeral",
        channelId: "C1",
        userId: "UHANNAH",
        threadTs: "5.5",
      });
      const { text, said: place } = said({ messages: offered }, "emoji.offer");
      const form = { kind: "action.form" as const, prefill: text, said: place };
      const opened = await run(database, openActionForm, form, { origin: { via: "button" } });
      expect(opened.dialog?.content).toMatchObject({ title: "de zaal regelen", due: "2023-03-24" });
      expect(await portsOn(database.db).actions.count({ audiences: ["public", "participants"] })).toBe(0);
      const filled = { title: "de zaal regelen", owners: ["person:lisa-verhaeghe"], team: "-" };
      await run(
        database,
        (_request, context, ports) => submitActionForm(filled, { more: { ...place } }, context, ports),
        { kind: "home" },
        { origin: { place: "dialog", via: "dialog" } },
      );
      expect((await portsOn(database.db).actions.find("A-001"))?.source).toMatchObject({
        kind: "emoji",
        channel: "C1",
        ts: "7.7",
        threadTs: "5.5",
      });
    });

    it.each([
      ["another emoji", "eyes", "UHANNAH"],
      ["a guest whom nobody knows", "pushpin", "UGUEST"],
    ])("does nothing for %s", async (_what, emoji, by) => {
      await choose(":pushpin:");
      expect((await react(emoji, by)).errands).toBeUndefined();
    });

    it("asks nothing about a message without words", async () => {
      const errand = {
        kind: "action.offer" as const,
        channelId: "C1",
        ts: "7.7",
        userId: "U",
        language: "nl" as const,
      };
      expect(await offerOf(errand, async () => null)).toEqual([]);
      expect(await offerOf(errand, async () => ({ text: " " }))).toEqual([]);
    });

    it("is chosen, told and taken back by a coordinator", async () => {
      expect(said(await choose(""), "emoji.told").what).toBe("usage");
      expect(said(await choose("pushpin"), "emoji.told")).toMatchObject({ what: "set", emoji: "pushpin" });
      expect(said(await choose(""), "emoji.told")).toMatchObject({ what: "which", emoji: "pushpin" });
      expect(said(await choose("een speld"), "emoji.told").what).toBe("usage");
      said(await choose(":eyes:", "UHANNAH"), "notice.refused");
      await choose("uit");
      expect((await react("pushpin")).errands).toBeUndefined();
    });
  });
});
