import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { programmeRecords } from "../../../src/adapters/postgres/schema/index.ts";
import { answerQuestion } from "../../../src/features/ask/in-slack.ts";
import { listCorrections } from "../../../src/features/corrections/list.ts";
import { findCorrection, startCorrection } from "../../../src/features/corrections/open.ts";
import {
  dropCorrection,
  recordCorrection,
  undoCorrection,
} from "../../../src/features/corrections/settle.ts";
import { unfitCorrections } from "../../../src/features/corrections/sweep.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { said } from "../world.ts";
import { type By, corrector, files, formOf, NOW, prepare, Replica } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let bot: Replica;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    bot = await prepare(database);
  });

  const { openForm, drafted, record, correct } = corrector(() => bot);
  const ADVISER = "roles/communicatie-2023";
  const WHO = "wie is de communicatieadviseur?";

  it("answers otherwise at once, with the correction as its source and the document as the older one", async () => {
    expect((await bot.ask(WHO)).answer).toContain("Piet Dal");
    const { id } = await correct(ADVISER, { person: "Anna Berg", why: "Piet is gestopt" });
    const answer = await bot.ask(WHO);
    expect(answer.answer).toContain("Anna Berg");
    expect(answer.answer).not.toContain("Piet Dal");
    expect(answer.sources[0]).toMatchObject({
      correctedBy: "Anna Berg",
      date: "2023-03-09",
      title: `Correctie ${id}`,
    });
    expect(answer.sources[0]?.text).toContain("Anna Berg");
    expect(answer.sources[1]).toMatchObject({ title: "Plan 2023" });
    expect(answer.sources[1]?.text).toContain("Piet Dal");
  });

  it("is known to another process by its next question, and to its own memory of the programme", async () => {
    const other = new Replica(database, "two");
    expect((await other.ask(WHO)).answer).toContain("Piet Dal");
    await correct(ADVISER, { person: "Anna Berg" });
    expect((await other.ask(WHO)).answer).toContain("Anna Berg");
    await other.run(listCorrections, { kind: "correction.list", page: 1 });
    expect(other.memory.programme.roles.find(({ key }) => key === "communicatie-2023")?.person).toBe(
      "anna-berg",
    );
  });

  it("survives a restart and reading the files in again, and is undone to what they say then", async () => {
    const { id, version } = await correct(ADVISER, { person: "Anna Berg" });
    await bot.bringIn();
    expect((await new Replica(database).ask(WHO)).answer).toContain("Anna Berg");
    await bot.run(undoCorrection, { kind: "correction.undo", id, version });
    const answer = await bot.ask(WHO);
    expect(answer.answer).toContain("Piet Dal");
    expect(answer.sources[0]?.correctedBy).toBeUndefined();
  });

  it("writes only the record that it changes", async () => {
    const { id, version } = await drafted(ADVISER, { person: "Anna Berg" });
    const later = new Date(NOW.getTime() + 60_000);
    await bot.run(recordCorrection, { kind: "correction.record", id, version }, "UANNA", {}, later);
    const written = await database.db
      .select()
      .from(programmeRecords)
      .where(eq(programmeRecords.importedAt, later));
    expect(written.map(({ key }) => key)).toEqual(["communicatie-2023"]);
  });

  it("counts nothing before it is recorded, nor when it is dropped", async () => {
    const { id, version } = await drafted(ADVISER, { person: "Anna Berg" });
    expect((await bot.ask(WHO)).answer).toContain("Piet Dal");
    said(await bot.run(dropCorrection, { kind: "correction.drop", id, version }), "correction.card");
    expect(said(await record({ id, version: version + 1 }), "correction.refused").why).toBe("already");
    expect((await bot.ask(WHO)).answer).toContain("Piet Dal");
  });

  it("says in the preview what changes, in words, and keeps who, when and why", async () => {
    const preview = await drafted(ADVISER, {
      person: "Anna Berg",
      "period/from": "1 maart 2023",
      why: "Afspraak",
    });
    expect(preview.changes).toEqual([
      { label: "holder", from: "Piet Dal", to: "Anna Berg" },
      { label: "from", from: "januari 2023", to: "1 maart 2023" },
    ]);
    await record(preview, "UBEEK");
    const events = await bot.ports().corrections.events(preview.id);
    expect(events.map(({ type, by, at }) => [type, by, at])).toEqual([
      ["drafted", { kind: "person", key: "anna-berg" }, NOW.toISOString()],
      ["recorded", { kind: "person", key: "jan-beek" }, NOW.toISOString()],
    ]);
    expect(events[0]).toMatchObject({ why: "Afspraak" });
  });

  it("names somebody who is not in the programme in words, and back again", async () => {
    await correct(ADVISER, { person: "", group: "Kim de Boer" });
    expect((await bot.ask(WHO)).answer).toContain("Kim de Boer");
    await correct(ADVISER, { person: "Anna Berg" });
    expect((await bot.ask(WHO)).answer).toContain("Anna Berg");
  });

  it("corrects an amount with the totals that follow from it", async () => {
    const { fields } = await openForm("budgets/kosten-2023/k-onderzoek");
    expect(fields.map(({ of, value }) => [of, value])).toContainEqual(["Inkoop OT1", "20.000"]);
    await correct("budgets/kosten-2023/k-onderzoek", { "rows/k-onderzoek/amounts/inkoop-ot1": "€ 21.500" });
    const { answer, sources } = await bot.ask("hoeveel kost onderzoek in 2023?");
    expect(answer).toContain("€ 26.500");
    expect(answer).toContain("€ 21.500");
    expect(sources[0]?.correctedBy).toBe("Anna Berg");
    expect(sources[1]?.text).toContain("€ 20.000");
  });

  it("takes the Dutch words for both languages when only those are corrected", async () => {
    await correct("glossary/term-kluit", { definition: "De wortels met alle aarde." });
    const term = bot.ports().records;
    expect((await term.corrected()).glossary[0]?.definition_en).toBe("De wortels met alle aarde.");
  });

  it("no longer tells what is wrong altogether", async () => {
    const before = await bot.ports().records.corrected();
    const [fact] = before.facts;
    await correct(`facts/${fact?.key}`, { hidden: ["hidden"] });
    expect((await bot.ports().records.corrected()).facts).toHaveLength(before.facts.length - 1);
  });

  describe("the way there", () => {
    it("from an answer to the form of the record that it rests on", async () => {
      const outcome = await bot.run(answerQuestion, { kind: "ask", question: WHO, shareable: false });
      const answer = said(outcome, "answer");
      expect(answer.correctable).toBe(true);
      const form = formOf(
        await bot.run(startCorrection, { kind: "correction.start", questionId: answer.questionId }),
      );
      expect(form.id).toBe(ADVISER);
    });

    it("offers it only to who may", async () => {
      const outcome = await bot.run(
        answerQuestion,
        { kind: "ask", question: WHO, shareable: false },
        "UPIET",
      );
      expect(said(outcome, "answer").correctable).toBeUndefined();
    });

    it("by command with the question, and as buttons where no form can open", async () => {
      const find = (question: string, trigger: boolean) =>
        bot.run(findCorrection, { kind: "correction.find", question }, "UANNA", {}, NOW, trigger);
      expect(formOf(await find(WHO, true)).id).toBe(ADVISER);
      expect(said(await find(WHO, false), "correction.choose").options.map(({ record: at }) => at)).toEqual([
        ADVISER,
      ]);
      said(await find("  ", true), "correction.usage");
      expect(said(await find("hoe laat is het op de maan?", true), "correction.refused").why).toBe(
        "no-record",
      );
    });

    it("asks which when an answer rests on several records", async () => {
      const outcome = await bot.run(findCorrection, {
        kind: "correction.find",
        question: "wie is Piet Dal?",
      });
      const { options } = said(outcome, "correction.choose");
      expect(options.map(({ record: where }) => where)).toEqual([
        "roles/communicatie-2023",
        "roles/coordinator-2023",
        "roles/coordinator-2022",
      ]);
    });
  });

  it("lists what counts, newest first, as far as the reader may read it", async () => {
    const first = await correct(ADVISER, { person: "Anna Berg" });
    const later = new Date(NOW.getTime() + 60_000);
    const draft = await drafted("facts/f-geheim", { statement: "De verhuizing kost niets.", why: "Nieuws" });
    await bot.run(
      recordCorrection,
      { kind: "correction.record", id: draft.id, version: draft.version },
      "UANNA",
      {},
      later,
    );
    const idsFor = async (by: By) =>
      said(
        await bot.run(listCorrections, { kind: "correction.list", page: 1 }, by),
        "correction.list",
      ).items.map(({ id }) => id);
    expect(await idsFor("UANNA")).toEqual([draft.id, first.id]);
    expect(await idsFor("UAKER")).toEqual([first.id]);
  });

  describe("new files", () => {
    const told = async () => {
      const messages = await unfitCorrections(NOW, bot.ports());
      return messages.map(({ content, key }) =>
        content.kind === "correction.unfit" ? [content.correction.unfit, key] : [],
      );
    };
    it.each([
      [
        "that lack the record",
        (programme: ReturnType<typeof files>) => void programme.roles.splice(4, 1),
        "gone",
      ],
      [
        "that say something else",
        (programme: ReturnType<typeof files>) => void (programme.roles[4]!.person = "jan-beek"),
        "changed",
      ],
    ])("%s are told to the coordinator, once", async (_what, change, why) => {
      await correct(ADVISER, { person: "Anna Berg" });
      expect(await told()).toEqual([]);
      await bot.bringIn(files(change));
      expect(await told()).toEqual([[why, "correction-unfit/C-001/3"]]);
      await bot.bringIn(files(change));
      expect(await told()).toEqual([[why, "correction-unfit/C-001/3"]]);
      await bot.bringIn(files());
      expect(await told()).toEqual([]);
    });
    it("that now say the same are no news", async () => {
      await correct(ADVISER, { person: "Anna Berg" });
      await bot.bringIn(files((programme) => void (programme.roles[4]!.person = "anna-berg")));
      expect(await told()).toEqual([]);
    });
  });
});
