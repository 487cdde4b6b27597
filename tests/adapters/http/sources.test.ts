import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { ask } from "../../../src/features/ask/ask.ts";
import { answerQuestion } from "../../../src/features/ask/in-slack.ts";
import { withdrawKept } from "../../../src/features/questions/kept.ts";
import { submitReplyForm } from "../../../src/features/questions/reply.ts";
import { corrector, NOW } from "../../features/corrections/stage.ts";
import { said } from "../../features/world.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { CITED, QUESTION, Stage, TEXTS, words } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  const stage = new Stage();
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => stage.begin(database));
  afterAll(() => stage.end());

  it("opens a passage between what stands before and after it, at its anchor", async () => {
    await stage.learned();
    const url = await stage.addressOf(QUESTION);
    expect(url).toMatch(/^https:\/\/wegwijzer\.example\/hulp\/bron\/[A-Za-z0-9_-]{39}#bron$/);
    const { status, page } = await stage.opened(url);
    expect(status).toBe(200);
    expect(page).toContain('<html lang="nl">');
    const said = words(page);
    for (const part of [
      "Document",
      "blz. 4",
      "Bedoeld voor deelnemers",
      "niet bekend; geleerd op 9 maart 2023",
    ])
      expect(said).toContain(part);
    expect(said).toMatch(/basalt.*pomp.*Hierop rust het antwoord blz. 4 De fontein.*twaalf uur.*riet/);
    expect(said).toContain("Dit adres werkt tot en met 8 april 2023.");
    expect(page).toMatch(/id="bron"[^>]*>.*twaalf uur/);
    expect(page.match(/id="bron"/g)).toHaveLength(1);
  });

  it("tells browsers and everybody on the way to keep nothing and to run nothing", async () => {
    await stage.learned();
    const { headers, page } = await stage.opened(await stage.addressOf(QUESTION));
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=utf-8",
    });
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(page).not.toMatch(/<script|\son\w+=|style=|javascript:/i);
  });

  it("answers HEAD without a body and refuses every other method", async () => {
    await stage.learned();
    const url = await stage.addressOf(QUESTION);
    const head = await stage.opened(url, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, page: "" });
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(1_000);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await stage.opened(url, { method })).toMatchObject({ status: 405, page: "" });
  });

  it("shows text as people wrote it, and lets it do nothing", async () => {
    const hostile = `${CITED} <script>alert(1)</script> <img src=x onerror="alert(2)"> & 'meer' \u202Eomgekeerd`;
    await stage.learned([{ text: hostile, locator: '"><b>', title: "x" }]);
    const { page } = await stage.opened(await stage.addressOf(QUESTION));
    expect(page).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=&quot;alert(2)&quot;&gt; &amp;",
    );
    expect(page).not.toMatch(/<script|<img|<b>|\u202E/);
  });

  it("is in English for an answer in English and for a browser that asks for it", async () => {
    await stage.learned();
    const dutch = await stage.addressOf(QUESTION);
    const english = (await stage.asked("who is the communications adviser?")).sources[0]?.url ?? "";
    for (const [url, language, lang] of [
      [dutch, "nl,en;q=0.8", "nl"],
      [dutch, "de-DE,de", "nl"],
      [dutch, "", "nl"],
      [dutch, "en-GB,en;q=0.9,nl;q=0.8", "en"],
      [dutch, "en;q=0, nl;q=0", "nl"],
      [english, "nl", "en"],
    ] as const) {
      const { page } = await stage.opened(url, { headers: { "accept-language": language } });
      expect(page).toContain(`<html lang="${lang}">`);
      expect(words(page)).toContain(lang === "en" ? "What the answer rests on" : "Hierop rust het antwoord");
    }
    // A Dutch document stays marked as Dutch.
    expect((await stage.opened(dutch, { headers: { "accept-language": "en" } })).page).toContain(
      'class="text" lang="nl"',
    );
  });

  describe("what may not be read now", () => {
    it("is not shown once the document is for fewer people, nor forgotten", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      await stage.learned(TEXTS, "kernteam");
      const narrowed = await stage.opened(url);
      expect(narrowed.status).toBe(410);
      expect(words(narrowed.page)).toContain("Deze bron is hier niet meer te lezen");
      for (const secret of ["twaalf uur", "basalt", "Document", "blz."])
        expect(narrowed.page).not.toContain(secret);
      await stage.learned();
      expect((await stage.opened(url)).status).toBe(200);
      await documentStore(database.db).forget("vijver");
      expect((await stage.opened(url)).page).toBe(narrowed.page);
    });

    it("is said of words that a newer version does not have, which are not shown either", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      await stage.learned([
        { text: "De fontein in de vijver is weg.", locator: "blz. 1", title: "Vijvernota" },
      ]);
      const { status, page } = await stage.opened(url);
      expect(status).toBe(410);
      expect(words(page)).toContain("Van dit document is er een nieuwere versie: 9 maart 2023.");
      expect(page).not.toContain("twaalf uur");
    });

    it("shows them where the newest version has them, and says that it is newer", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      await stage.learned([
        { text: "Een nieuw begin.", locator: "blz. 1", title: "Vijvernota" },
        ...TEXTS.slice(2),
      ]);
      const { status, page } = await stage.opened(url);
      expect(status).toBe(200);
      expect(words(page)).toContain("een nieuwere versie van dit document: 9 maart 2023");
      expect(words(page)).toMatch(/nieuw begin.*twaalf uur.*riet/);
      expect(page).not.toContain("basalt");
    });

    it("opens nothing of a newer version for fewer people", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      await stage.learned(
        [...TEXTS, { text: "Geheim.", locator: "blz. 6", title: "Vijvernota" }],
        "kernteam",
      );
      const { status, page } = await stage.opened(url);
      expect(status).toBe(410);
      expect(page).not.toMatch(/twaalf uur|Geheim|Document/);
    });

    it("has no address at all when it is for the kernteam", async () => {
      await stage.learned(TEXTS, "kernteam");
      for (const [question, clearance] of [
        [QUESTION, "kernteam"],
        [QUESTION, "coordinators"],
        ["wat zijn de kosten van de verhuizing?", "kernteam"],
      ] as const) {
        const { answered, sources } = await stage.asked(question, clearance);
        expect(answered).toBe(true);
        expect(sources.map(({ url }) => url)).toEqual(sources.map(() => undefined));
      }
    });

    it("does not come along around a passage of another text in the same file", async () => {
      await stage.learned([
        { ...TEXTS[0]!, title: "Iets anders" },
        TEXTS[2]!,
        { ...TEXTS[3]!, title: "Nog iets" },
      ]);
      const { page } = await stage.opened(await stage.addressOf(QUESTION));
      expect(page).not.toMatch(/basalt|riet/);
    });
  });

  describe("a fact of the programme", () => {
    const WHO = "wie is de communicatieadviseur?";
    it("opens with its words, its document and the place in it", async () => {
      const said = words((await stage.opened(await stage.addressOf(WHO))).page);
      for (const part of [
        "Plan 2023",
        "1 februari 2023",
        "Rollen",
        "Piet Dal",
        "Bedoeld voor deelnemers",
        "overgenomen uit",
      ])
        expect(said).toContain(part);
    });
    it("shows what was put right since, by whom, and how the document has it", async () => {
      const before = await stage.addressOf(WHO);
      const { correct } = corrector(() => stage.bot);
      await correct("roles/communicatie-2023", { person: "Anna Berg" });
      const said = words((await stage.opened(before)).page);
      expect(said).toMatch(
        /Anna Berg.*Gecorrigeerd door Anna Berg op 9 maart 2023 \(C-001\).*In het document zelf staat: .*Piet Dal/,
      );
      const now = await stage.asked(WHO);
      expect(now.sources.map(({ url }) => url)).toEqual([before, before]);
    });
    it("is gone when the programme no longer has it", async () => {
      const url = await stage.addressOf(WHO);
      const programme = structuredClone(stage.bot.memory.programme);
      programme.roles = programme.roles.filter(({ key }) => key !== "communicatie-2023");
      await stage.bot.bringIn(programme);
      expect((await stage.opened(url)).status).toBe(410);
    });
  });

  it("opens a kept answer with its owner and question, until it is withdrawn", async () => {
    const question = "waar staat de koffie in het gebouw?";
    const ports = stage.bot.ports();
    const outcome = await stage.bot.run(answerQuestion, { kind: "ask", question, shareable: false }, "UPIET");
    const { questionId: id } = said(outcome, "answer");
    const keep = {
      keep: ["keep"],
      review: "2023-09-09",
      audience: "participants",
      answer: "In <de> keuken.",
    };
    const replied = await stage.bot.act("UANNA", (context, at) => submitReplyForm(keep, { id }, context, at));
    const { kept } = said(replied, "kept.card");
    const url = (await ask({ question, clearance: "kernteam", now: NOW }, ports.ask)).sources[0]?.url ?? "";
    const { status, page } = await stage.opened(url);
    expect(status).toBe(200);
    expect(words(page)).toMatch(
      /Vast antwoord VA-001.*Van Anna Berg.*9 maart 2023.*In &lt;de&gt; keuken\..*Gegeven op de vraag.*koffie/,
    );
    await stage.bot.run(withdrawKept, { kind: "kept.withdraw", id: kept.id, version: 1 }, "UANNA");
    expect((await stage.opened(url)).status).toBe(410);
  });
});
