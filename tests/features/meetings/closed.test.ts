import { describe, expect, it } from "vitest";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { portsOn } from "../../../src/compose/stores.ts";
import type { Request } from "../../../src/domain/requests.ts";
import { keepLibraries } from "../../../src/features/ask/knowledge.ts";
import { askForgotten } from "../../../src/features/meetings/sweep.ts";
import { programme } from "../world.ts";
import { describeMeeting, kinds, one, type Posted, TEAM } from "./stage.ts";

describeMeeting((here) => {
  const actions = () => here.stage.ports().actions.list({ audiences: ["public", "participants"] });
  const inDirect = { place: "direct", via: "button", triggerId: "t" } as const;
  const press = (request: Request, by = "ULISA") => here.stage.ask(request, by, inDirect);
  const submit = (dialog: string, values: Record<string, string | string[]>, version: number) =>
    here.stage.ask({ kind: "dialog.submit", dialog, values, context: { id: "M-001", version } }, "ULISA", {
      place: "dialog",
      via: "dialog",
      openedIn: "direct",
    });
  const to = (posted: readonly Posted[], kind: string): string[] =>
    posted.flatMap(({ content, destination }) =>
      content.kind === kind && destination.to === "person" ? [destination.userId] : [],
    );

  describe("draft minutes", () => {
    it("tell who was there, each topic with what was agreed, and go to whoever closed it", async () => {
      await here.stage.say("Aanwezig: Lisa, Piet\nOnderwerp: Geld\nBesluit: de begroting is akkoord");
      await here.stage.say(
        "Actie: Hannah: factuur sturen, uiterlijk 24 maart\nHannah regelt de zaal voor 31 maart",
      );
      const { posted } = await here.stage.say("overleg afsluiten");
      expect(to(posted, "meeting.draft")).toEqual(["ULISA"]);
      const { content } = one(posted, "meeting.draft");
      expect(content.proposals).toBe(1);
      const text = content.text.replace(/## Agenda\n\n(\d\..*\n?)+\n/, "");
      expect(text).toBe(
        [
          "# Verslag Kernteam, do 9 mrt 2023",
          "M-001",
          "**Aanwezig:** Lisa Verhaeghe, Piet",
          "## Geld",
          "- **Besluit B-001:** de begroting is akkoord\n- **Actie** A-001: factuur sturen (Hannah Kandel, uiterlijk vr 24 mrt 2023)",
        ].join("\n\n"),
      );
    });

    it("say which line still waits for an answer, and the thread hears that it is over", async () => {
      await here.stage.say("Actie Hannah: bellen - voor 31 februari");
      const { posted } = await here.stage.say("overleg afsluiten");
      expect(one(posted, "meeting.draft").content.unanswered).toEqual([
        "Actie Hannah: bellen - voor 31 februari",
      ]);
      expect(posted.filter(({ content }) => content.kind === "meeting.closed")).toHaveLength(1);
    });

    it("go to the secretary too when somebody else closes it", async () => {
      const { posted } = await here.stage.say("overleg afsluiten", "UHANNAH");
      expect(to(posted, "meeting.draft").toSorted()).toEqual(["UHANNAH", "ULISA"]);
    });

    it("carry over what earlier meetings left open, and say what changed", async () => {
      await here.stage.say("Actie: Hannah: een\nActie: Daan: twee");
      await here.stage.say("overleg afsluiten");
      await press({ kind: "meeting.approve", id: "M-001" });
      here.stage.now = new Date("2023-03-16T09:00:00Z");
      await here.stage.start("kernteam");
      expect(one(here.stage.posted, "meeting.root").content.agenda.lastTime.map(({ id }) => id)).toEqual([
        "A-001",
        "A-002",
      ]);
      await here.stage.say("sluit A-001");
      const { posted } = await here.stage.say("overleg afsluiten");
      const { text } = one(posted, "meeting.draft").content;
      expect(text).toMatch(/## Eerdere acties, bijgewerkt\n\n- A-001.*afgerond/);
      expect(text).toMatch(/## Nog open van eerdere overleggen\n\n- A-002/);
    });

    it("log what is ticked, once, and leave the rest", async () => {
      const { ts } = await here.stage.say(
        "Hannah regelt de zaal voor 24 maart\nDaan stuurt het verslag rond, uiterlijk 31 maart",
      );
      await here.stage.say("overleg afsluiten");
      const ticked = { "proposals-0": [`${ts}/0`] };
      const posted = await submit("meeting.proposals-form", ticked, 3);
      expect(one(posted, "meeting.draft").content).toMatchObject({ proposals: 1 });
      await submit("meeting.proposals-form", ticked, 3);
      expect((await actions()).map(({ owners, meeting, source }) => [owners, meeting, source.ts])).toEqual([
        [[{ kind: "person", key: "hannah-kandel" }], "M-001", ts],
      ]);
    });

    it("keep who said ik as the owner, whoever ticks it", async () => {
      const { ts } = await here.stage.say("Ik regel de zaal", "UDAAN");
      expect(await actions()).toEqual([]);
      await here.stage.say("overleg afsluiten");
      await submit("meeting.proposals-form", { "proposals-0": [`${ts}/0`] }, 3);
      expect((await actions()).map(({ owners, title }) => [owners, title])).toEqual([
        [[{ kind: "person", key: "daan-sanders" }], "de zaal regelen"],
      ]);
    });

    it("take in what the secretary still types in the thread, and nobody else", async () => {
      await here.stage.say("overleg afsluiten");
      const { posted } = await here.stage.say("Notitie: vergeten", "ULISA");
      expect(one(posted, "meeting.draft").content.text).toContain("- vergeten");
      await here.stage.say("Notitie: van een ander", "UDAAN");
      expect((await here.stage.meeting()).lines).toHaveLength(1);
    });

    it("can be put in other words, which later lines are added to, and are not overwritten", async () => {
      await here.stage.say("Notitie: eerst");
      await here.stage.say("overleg afsluiten");
      const { version } = await here.stage.meeting();
      const posted = await submit(
        "meeting.text-form",
        { "part-0": "# Mijn verslag", "part-1": "In mijn woorden." },
        version,
      );
      expect(one(posted, "meeting.draft").content.text).toBe("# Mijn verslag\nIn mijn woorden.");
      const late = await here.stage.say("Notitie: nog iets");
      expect(one(late.posted, "meeting.draft").content.text).toBe(
        "# Mijn verslag\nIn mijn woorden.\n\n## Aanvulling\n\n- nog iets",
      );
      await submit("meeting.text-form", { "part-0": "overschreven" }, version);
      expect((await here.stage.meeting()).written?.text).toContain("Mijn verslag");
    });
  });

  describe("approved minutes", () => {
    const closeWith = async (text: string): Promise<number> => {
      await here.stage.say(text);
      await here.stage.say("overleg afsluiten");
      return (await here.stage.meeting()).version;
    };

    it("are posted in the thread with files, and everybody gets all of theirs at once", async () => {
      const version = await closeWith("Actie: Hannah: een\nActie: Hannah en Daan: twee\nActie: Piet: drie");
      const posted = await press({ kind: "meeting.approve", id: "M-001", version });
      const minutes = one(posted, "meeting.minutes");
      expect(minutes.destination).toMatchObject({ to: "channel", threadTs: here.stage.thread.threadTs });
      expect(minutes.content.files.map(({ name }) => name)).toEqual([
        "verslag-kernteam-2023-03-09.docx",
        "verslag-kernteam-2023-03-09.md",
      ]);
      expect(to(posted, "action.assigned").toSorted()).toEqual(["UDAAN", "UHANNAH"]);
      const yours = posted.flatMap(({ content }) => (content.kind === "action.assigned" ? [content] : []));
      expect(yours.every(({ meeting, by }) => meeting && by === "Kernteam (M-001)")).toBe(true);
      expect(yours.map(({ items }) => items.map(({ action }) => action.id))).toEqual([
        ["A-001", "A-002"],
        ["A-002"],
      ]);
      expect(one(posted, "meeting.approved").content).toMatchObject({
        told: ["Hannah Kandel", "Daan Sanders"],
        unreached: ["Piet"],
      });
      expect(one(posted, "meeting.root").content.meeting.status).toBe("approved");
    });

    it("are learned for whoever may read minutes of that body", async () => {
      await press({
        kind: "meeting.approve",
        id: "M-001",
        version: await closeWith("Notitie: de zomertour gaat door"),
      });
      expect(await documentStore(here.database.db).list()).toMatchObject([
        { key: "overleg-m-001", audience: "kernteam", title: "Verslag Kernteam, do 9 mrt 2023" },
      ]);
    });

    it("are approved once, by who may, and as they were seen", async () => {
      const version = await closeWith("Notitie: iets");
      expect(kinds(await press({ kind: "meeting.approve", id: "M-001", version }, "UDAAN"))).toEqual([
        "notice.refused",
      ]);
      const stale = await press({ kind: "meeting.approve", id: "M-001", version: version - 1 });
      expect(one(stale, "meeting.refused").content.refusal.kind).toBe("conflict");
      await press({ kind: "meeting.approve", id: "M-001", version });
      const again = await press({ kind: "meeting.approve", id: "M-001" });
      expect(one(again, "meeting.refused").content.refusal).toEqual({ kind: "status", status: "approved" });
      expect((await here.stage.meeting()).approved).toHaveLength(1);
    });

    it("become a second version after reopening, and tell owners only what is new", async () => {
      await press({ kind: "meeting.approve", id: "M-001", version: await closeWith("Actie: Hannah: een") });
      here.stage.now = new Date("2023-03-09T10:00:00Z");
      const reopened = await press({ kind: "meeting.reopen", id: "M-001" });
      expect(one(reopened, "meeting.root").content.meeting.status).toBe("open");
      await closeWith("Actie: Hannah: vergeten");
      const posted = await press({ kind: "meeting.approve", id: "M-001" });
      expect(one(posted, "meeting.minutes").content.number).toBe(2);
      expect(one(posted, "action.assigned").content.items.map(({ action }) => action.title)).toEqual([
        "vergeten",
      ]);
      expect(
        (await documentStore(here.database.db).list()).map(({ key, version }) => [key, version]),
      ).toEqual([["overleg-m-001", 2]]);
    });
  });

  describe("a meeting that nobody closed", () => {
    const shared = { programme, libraries: keepLibraries(), config: { admins: [] } };
    const sweep = async (at: string): Promise<number> => {
      here.stage.now = new Date(at);
      return askForgotten(here.stage.now, {
        teamId: TEAM,
        transaction: (work) => here.database.transaction((tx) => work(portsOn(tx, shared))),
        time: () => 8e12,
      });
    };

    it("is asked about after four quiet hours, once, and again after more", async () => {
      expect(await sweep("2023-03-09T11:59:00Z")).toBe(0);
      expect(await sweep("2023-03-09T12:00:00Z")).toBe(1);
      expect(await sweep("2023-03-09T13:00:00Z")).toBe(0);
      const asked = one(await here.stage.post(), "meeting.forgotten");
      expect(asked.content.opener).toBe("ULISA");
      const clicked = { channelId: "C1", ts: asked.ts ?? "" };
      await here.stage.ask({ kind: "meeting.continue", id: "M-001" }, "ULISA", {
        ...here.stage.thread,
        clicked,
        via: "button",
      });
      expect(await sweep("2023-03-09T16:59:00Z")).toBe(0);
      expect(await sweep("2023-03-09T17:00:00Z")).toBe(1);
      await here.stage.say("overleg afsluiten");
      expect(await sweep("2023-03-10T17:00:00Z")).toBe(0);
    });
  });
});
