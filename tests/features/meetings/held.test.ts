import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { kinds, marks, one, setStage, type Stage } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: Stage;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    stage = await setStage(database);
  });
  const actions = () =>
    stage.ports().actions.list({ audiences: ["public", "participants", "kernteam", "coordinators"] });
  const decisions = () =>
    stage.ports().decisions.list({ audiences: ["public", "participants", "kernteam", "coordinators"] });

  describe("starting", () => {
    it("opens a thread with the standing items, what is late and what waits", async () => {
      await stage.ask({ kind: "deadline.log", text: "OT3 Rapport - 1 maart 2023" }, "UBART");
      await stage.ask({ kind: "decision.log", text: "We gaan naar Delft" }, "UHANNAH");
      await stage.ask({ kind: "action.log", text: "kernteam: begroting nalopen" });
      await stage.start("het kernteam");
      const { content } = one(stage.posted, "meeting.root");
      expect(content.agenda.standing[0]).toBe("Samenwerking en partners");
      expect(content.agenda.standing).toHaveLength(5);
      expect(content.agenda.undated.map(({ title }) => title)).toEqual(["begroting nalopen"]);
      expect(content.agenda.proposals.map(({ id }) => id)).toEqual(["B-001"]);
      expect(content.meeting).toMatchObject({ id: "M-001", status: "open", date: "2023-03-09" });
    });

    it("takes over the meeting that was planned for today, with what was put on its agenda", async () => {
      await stage.ask({ kind: "meeting.plan", text: "kernteam 9 maart 10:00" });
      await stage.ask({ kind: "meeting.add-item", text: "kernteam: de zomertour" });
      const meeting = await stage.start("kernteam");
      expect(meeting).toMatchObject({ id: "M-001", time: "10:00", status: "open" });
      expect(one(stage.posted, "meeting.root").content.added).toEqual([
        { text: "de zomertour", by: "Hannah Kandel" },
      ]);
    });

    it("does not start the same body twice, and two bodies at once", async () => {
      await stage.start("kernteam");
      const again = await stage.ask({ kind: "meeting.start", text: "kernteam" });
      expect(one(again, "meeting.running").content.meeting).toMatchObject({ id: "M-001", channelId: "C1" });
      const other = await stage.start("OT3");
      expect(other).toMatchObject({ body: "OT3", team: "OT3", status: "open" });
    });

    it("asks which body, and says that a meeting is held in a channel", async () => {
      const [unknown] = await stage.ask({ kind: "meeting.start", text: "borrel" });
      expect(unknown?.content).toMatchObject({ kind: "meeting.question", command: "start" });
      const direct = await stage.ask({ kind: "meeting.start", text: "kernteam" }, "ULISA", {
        place: "direct",
      });
      expect(kinds(direct)).toEqual(["meeting.nowhere"]);
    });

    it("leaves out what people in the channel may not read", async () => {
      await stage.ask({ kind: "decision.log", text: "Offerte akkoord | vertrouwelijk" }, "UBART");
      await stage.start("kernteam");
      expect(one(stage.posted, "meeting.root").content.agenda.proposals).toEqual([]);
    });
  });

  describe("lines in the thread", () => {
    beforeEach(async () => void (await stage.start("kernteam")));

    it("logs an explicit action with its meeting, its day and its place, and marks the line", async () => {
      const { ts, posted } = await stage.say("Actie: Hannah regelt de zaal, uiterlijk 24 maart");
      expect(posted.map(({ destination }) => destination)).toEqual([
        { to: "reaction", channelId: "C1", ts, name: "white_check_mark" },
      ]);
      const [action] = await actions();
      expect(action).toMatchObject({
        id: "A-001",
        owners: [{ kind: "person", key: "hannah-kandel" }],
        due: "2023-03-24",
        meeting: "M-001",
        effective: "2023-03-09",
        source: { kind: "thread", channel: "C1", ts, meeting: "M-001" },
      });
    });

    it.each([
      ["Actie: ik: de notulen rondsturen", { owners: [{ kind: "person", key: "lisa-verhaeghe" }] }],
      [
        "Actie: OT3: plan delen",
        { owners: [{ kind: "team", key: "OT3" }], team: "OT3", track: "instrumentarium" },
      ],
      ["Actie: wij sturen de brief rond", { owners: [{ kind: "body", key: "kernteam" }] }],
      ["Actie: bellen over de roadshow", { owners: [], due: null }],
      ["Actie: Hannah stuurt het stuk, voor het volgende kernteam", { due: null, dueEvent: "kernteam" }],
    ])("reads %s", async (line, expected) => {
      const { posted } = await stage.say(line);
      expect(marks(posted)).toEqual(["white_check_mark"]);
      expect((await actions())[0]).toMatchObject(expected);
    });

    it("logs what was open already, shows that in the thread and offers to drop the second", async () => {
      await stage.say("Actie: Hannah: zaal regelen");
      const { posted } = await stage.say("Actie: Hannah: de zaal regelen");
      const { destination, content } = one(posted, "meeting.line-twin");
      expect(destination).toMatchObject({ to: "channel", threadTs: stage.thread.threadTs });
      expect([content.action.id, content.first.id]).toEqual(["A-002", "A-001"]);
      const other = await stage.say("Actie: Daan: zaal regelen");
      expect(kinds(other.posted)).not.toContain("meeting.line-twin");
    });

    it("reads every line of a message", async () => {
      const { posted } = await stage.say(
        "Onderwerp: geld\nBesluit: de begroting is akkoord\n\nActie: Lisa: verslag",
      );
      expect(marks(posted)).toEqual(["white_check_mark"]);
      const { lines } = await stage.meeting();
      expect(lines.map(({ use, index, ref }) => [use, index, ref])).toEqual([
        ["topic", 0, null],
        ["decision", 1, "B-001"],
        ["action", 2, "A-001"],
      ]);
    });

    it("lets a decision of the secretary count, and keeps another's as a proposal", async () => {
      await stage.say("Besluit: we gaan door", "ULISA");
      const { posted } = await stage.say("Besluit: elke week een borrel", "UDAAN");
      expect(marks(posted)).toEqual(["thought_balloon"]);
      expect((await decisions()).map(({ status, meeting }) => [status, meeting])).toEqual([
        ["recorded", "M-001"],
        ["proposed", "M-001"],
      ]);
      await stage.say("Aangehouden: de locatie", "ULISA");
      expect((await decisions())[2]?.status).toBe("deferred");
    });

    it("collects a sentence that sounds like an action, and logs nothing", async () => {
      const { posted } = await stage.say("Hannah regelt de zaal voor 24 maart");
      expect(marks(posted)).toEqual(["thought_balloon"]);
      expect(await actions()).toEqual([]);
      expect((await stage.meeting()).lines).toMatchObject([{ use: "proposal", ref: null }]);
    });

    it.each(["Dat lijkt me een goed plan", "\\Actie: dit is een voorbeeld", "acht uur?"])(
      "does nothing with “%s”",
      async (line) => {
        expect((await stage.say(line)).posted).toEqual([]);
        expect((await stage.meeting()).lines).toEqual([]);
      },
    );

    it("keeps who was there, topics, notes and bottlenecks", async () => {
      const { posted } = await stage.say("Aanwezig: Lisa, Hannah Kandel en Piet\nAfwezig (m.k.): Bart");
      expect(one(posted, "meeting.root").content).toMatchObject({
        present: ["Lisa Verhaeghe", "Hannah Kandel", "Piet"],
        absent: ["Bart Stoffels"],
      });
      await stage.say("Knelpunt: er is te weinig tijd\nNotitie: dit komt terug");
      expect((await stage.meeting()).lines.slice(2)).toMatchObject([
        { use: "bottleneck", text: "er is te weinig tijd" },
        { use: "note", text: "dit komt terug" },
      ]);
    });

    it("puts items on the agenda, also by button, and shows them", async () => {
      const { posted } = await stage.say("agenda: de borrel", "UDAAN");
      expect(one(posted, "meeting.root").content.added).toEqual([{ text: "de borrel", by: "Daan Sanders" }]);
      const attended = await stage.ask({ kind: "meeting.attend", id: "M-001" }, "UDAAN");
      expect(one(attended, "meeting.root").content.present).toEqual(["Daan Sanders"]);
      expect(await stage.ask({ kind: "meeting.attend", id: "M-001" }, "UDAAN")).toEqual([]);
    });

    it("changes actions by their number, with the rights that everybody has", async () => {
      await stage.say("Actie: Hannah: plan delen");
      const closed = await stage.say("sluit A-001", "UHANNAH");
      expect(marks(closed.posted)).toEqual(["white_check_mark"]);
      expect((await actions())[0]?.status).toBe("done");
      const refused = await stage.say("heropen A-001", "UDAAN");
      expect(marks(refused.posted)).toEqual([]);
      expect(kinds(refused.posted)).toEqual(["notice.refused"]);
      await stage.say("heropen A-001\nA-001 wordt: het hele plan delen\nnotitie A-001: met Daan");
      expect((await actions())[0]).toMatchObject({ status: "open", title: "het hele plan delen" });
      expect((await actions())[0]?.notes).toHaveLength(1);
    });

    it("takes what is said to the bot in the thread as a line of the meeting", async () => {
      const place = { ...stage.thread, messageTs: "5.0", via: "mention" as const };
      const posted = await stage.ask({ kind: "action.log", text: "Hannah: zaal" }, "ULISA", place);
      expect(marks(posted)).toEqual(["white_check_mark"]);
      expect((await actions())[0]).toMatchObject({ meeting: "M-001" });
      await stage.ask({ kind: "decision.log", text: "we gaan door" }, "ULISA", {
        ...place,
        messageTs: "6.0",
      });
      expect((await decisions())[0]).toMatchObject({ status: "recorded", meeting: "M-001" });
    });

    it("leaves other commands what they are", async () => {
      expect(kinds((await stage.say("acties")).posted)).toEqual(["action.list"]);
    });

    it("asks in the thread which Marco, and logs the answer once", async () => {
      const { ts, posted } = await stage.say("Actie: Marco: cijfers nakijken");
      expect(marks(posted)).toEqual(["question"]);
      const asked = one(posted, "meeting.line-question");
      expect(asked.destination).toMatchObject({ to: "channel", threadTs: stage.thread.threadTs });
      expect(await actions()).toEqual([]);
      const [choice] = asked.content.choices;
      const clicked = { channelId: "C1", ts: asked.ts ?? "" };
      const answer = { kind: "meeting.answer" as const, id: "M-001", ts, index: 0, text: choice?.text ?? "" };
      const place = { ...stage.thread, clicked, via: "button" as const };
      const answered = await stage.ask(answer, "UHANNAH", place);
      expect(marks(answered).toSorted()).toEqual(["-question", "white_check_mark"]);
      expect(one(answered, "meeting.line-answered").destination).toEqual({ to: "update", ...clicked });
      expect(await stage.ask(answer, "UHANNAH", place)).toEqual([]);
      expect((await actions()).map(({ title, source }) => [title, source.ts])).toEqual([
        ["cijfers nakijken", ts],
      ]);
    });

    it("takes ik as who said it, also when somebody else answers what it leaves open", async () => {
      const { ts, posted } = await stage.say("Actie: ik en Marco: cijfers nakijken", "UDAAN");
      const asked = one(posted, "meeting.line-question");
      const clicked = { channelId: "C1", ts: asked.ts ?? "" };
      const text = asked.content.choices[0]?.text ?? "";
      const answer = { kind: "meeting.answer" as const, id: "M-001", ts, index: 0, text };
      await stage.ask(answer, "UHANNAH", { ...stage.thread, clicked, via: "button" });
      expect((await actions())[0]?.owners).toEqual([
        { kind: "person", key: "daan-sanders" },
        { kind: "person", key: "marco-scheffers" },
      ]);
    });

    it.each([
      ["Actie: Lisa: zaal, uiterlijk 3 maart 2023", "past-date"],
      ["Actie: Lisa: zaal, uiterlijk 31 februari", "impossible-date"],
      ["Actie: OT9: zaal", "team"],
    ])("asks about %s", async (line, about) => {
      const { posted } = await stage.say(line);
      expect(one(posted, "meeting.line-question").content.question.about).toBe(about);
      expect(await actions()).toEqual([]);
    });

    it("refuses too much at once, and logs nothing of it", async () => {
      const { posted } = await stage.say("Actie: Lisa: iets\n".repeat(120));
      expect(kinds(posted)).toEqual(["meeting.too-many-lines"]);
      expect(await actions()).toEqual([]);
    });

    it("does the same line once when it comes again", async () => {
      const request = { kind: "thread.said" as const, text: "Notitie: een keer", command: null };
      const place = { ...stage.thread, messageTs: "1.5", via: "message" as const };
      await stage.ask(request, "ULISA", place);
      await stage.ask(request, "ULISA", place);
      expect((await stage.meeting()).lines).toHaveLength(1);
    });

    it("goes on after midnight, on the day on which it began", async () => {
      stage.now = new Date("2023-03-09T23:40:00Z");
      await stage.say("Actie: Lisa: verslag, morgen");
      expect((await actions())[0]).toMatchObject({
        due: "2023-03-11",
        effective: "2023-03-09",
        meeting: "M-001",
      });
    });
  });

  describe("closing", () => {
    it("is done once, in the thread or by command, and said when it was done", async () => {
      await stage.start("kernteam");
      const { posted } = await stage.say("overleg afsluiten");
      expect(one(posted, "meeting.root").content.meeting.status).toBe("closed");
      const again = await stage.ask({ kind: "meeting.close", id: "M-001" });
      expect(one(again, "meeting.refused").content.refusal).toEqual({ kind: "status", status: "closed" });
      expect(kinds(await stage.ask({ kind: "meeting.close" }))).toEqual(["meeting.none-open"]);
    });

    it("asks which one when two are open here", async () => {
      await stage.start("kernteam");
      await stage.start("OT3");
      const posted = await stage.ask({ kind: "meeting.close" });
      expect(one(posted, "meeting.pick").content.meetings.map(({ body }) => body)).toEqual([
        "kernteam",
        "OT3",
      ]);
      await stage.ask({ kind: "meeting.close", id: "M-001" });
      await stage.ask({ kind: "meeting.close" });
      expect((await stage.meeting("M-002")).status).toBe("closed");
    });
  });
});
