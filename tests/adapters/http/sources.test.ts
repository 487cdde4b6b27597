import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMetrics, type Metrics } from "../../../src/adapters/http/metrics.ts";
import { createHttpServer } from "../../../src/adapters/http/server.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { questionStore } from "../../../src/adapters/postgres/questions.ts";
import { sourcePages } from "../../../src/compose/source-pages.ts";
import type { Answer } from "../../../src/domain/answers/answer.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import type { QuestionStore } from "../../../src/features/ask/ports.ts";
import { ask } from "../../../src/features/ask/ask.ts";
import { answerQuestion } from "../../../src/features/ask/in-slack.ts";
import { withdrawKept } from "../../../src/features/questions/kept.ts";
import { submitReplyForm } from "../../../src/features/questions/reply.ts";
import { revokeAddresses } from "../../../src/features/sources/revoke.ts";
import { movableClock, type MovableClock } from "../../../src/kernel/clock.ts";
import { corrector, NOW, prepare, type Replica } from "../../features/corrections/stage.ts";
import { said } from "../../features/world.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { learnTexts } from "../../support/learning.ts";

const QUESTION = "hoe lang spuit de fontein in de vijver?";
const CITED = "De fontein in de vijver spuit twaalf uur per dag.";
const TEXTS = [
  { text: "De vijver kreeg een rand van basalt.", locator: "blz. 3", title: "Vijvernota" },
  { text: "De pomp is van 2019.", locator: "blz. 3", title: "Vijvernota" },
  { text: CITED, locator: "blz. 4", title: "Vijvernota" },
  { text: "Het riet wordt in november gemaaid.", locator: "blz. 5", title: "Vijvernota" },
];

describeDatabases((open) => {
  let database: TestDatabase;
  let bot: Replica;
  let clock: MovableClock;
  let server: Server;
  let metrics: Metrics;
  let base: string;
  const errors: object[] = [];
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    server?.close();
    bot = await prepare(database);
    clock = movableClock(NOW);
    metrics = createMetrics(async () => 0);
    bot.publicUrl = "https://wegwijzer.example/hulp";
    const route = sourcePages(
      {
        clock,
        database,
        libraries: bot.libraries,
        programme: bot.memory.programme,
        config: { publicUrl: bot.publicUrl },
        log: { info() {}, warn() {}, error: (fields) => void errors.push(fields) },
      },
      metrics,
    );
    server = createHttpServer(route === undefined ? [] : [route], (error) => errors.push({ error }));
    server.listen(0);
    await once(server, "listening");
    base = `http://localhost:${(server.address() as AddressInfo).port}`;
    errors.splice(0);
  });
  afterAll(() => void server.close());

  const asked = (question: string, clearance: Audience = "participants"): Promise<Answer> =>
    ask({ question, clearance, now: clock.now() }, bot.ports().ask);
  const addressOf = async (question: string, clearance?: Audience, index = 0): Promise<string> =>
    (await asked(question, clearance)).sources[index]?.url ?? "";
  const opened = async (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url);
    const response = await fetch(`${base}${pathname}`, init);
    return { status: response.status, headers: response.headers, page: await response.text() };
  };
  const learned = (texts = TEXTS, audience: Audience = "participants") =>
    learnTexts(documentStore(database.db), "vijver", texts, { audience });
  /** What people read of it. */
  const words = (page: string): string =>
    page
      .replace(/<style>[^]*?<\/style>|<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim();

  it("opens a passage between what stands before and after it, at its anchor", async () => {
    await learned();
    const url = await addressOf(QUESTION);
    expect(url).toMatch(/^https:\/\/wegwijzer\.example\/hulp\/bron\/[A-Za-z0-9_-]{39}#bron$/);
    const { status, page } = await opened(url);
    expect(status).toBe(200);
    expect(page).toContain('<html lang="nl">');
    const said = words(page);
    for (const part of ["Document", "blz. 4", "Voor deelnemers", "niet bekend; geleerd op 9 maart 2023"])
      expect(said).toContain(part);
    expect(said).toMatch(/basalt.*pomp.*Hierop rust het antwoord De fontein.*twaalf uur.*riet/);
    expect(said).toContain("Dit adres werkt tot en met 8 april 2023.");
    expect(page).toMatch(/id="bron"[^>]*>.*twaalf uur/);
    expect(page.match(/id="bron"/g)).toHaveLength(1);
  });

  it("tells browsers and everybody on the way to keep nothing and to run nothing", async () => {
    await learned();
    const { headers, page } = await opened(await addressOf(QUESTION));
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
    await learned();
    const url = await addressOf(QUESTION);
    const head = await opened(url, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, page: "" });
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(1_000);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await opened(url, { method })).toMatchObject({ status: 405, page: "" });
  });

  it("shows text as people wrote it, and lets it do nothing", async () => {
    const hostile = `${CITED} <script>alert(1)</script> <img src=x onerror="alert(2)"> & 'meer' \u202Eomgekeerd`;
    await learned([{ text: hostile, locator: '"><b>', title: "x" }]);
    const { page } = await opened(await addressOf(QUESTION));
    expect(page).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=&quot;alert(2)&quot;&gt; &amp;",
    );
    expect(page).not.toMatch(/<script|<img|<b>|\u202E/);
  });

  it("is in English for an answer in English and for a browser that asks for it", async () => {
    await learned();
    const dutch = await addressOf(QUESTION);
    const english = (await asked("who is the communications adviser?")).sources[0]?.url ?? "";
    for (const [url, language, lang] of [
      [dutch, "nl,en;q=0.8", "nl"],
      [dutch, "de-DE,de", "nl"],
      [dutch, "", "nl"],
      [dutch, "en-GB,en;q=0.9,nl;q=0.8", "en"],
      [dutch, "en;q=0, nl;q=0", "nl"],
      [english, "nl", "en"],
    ] as const) {
      const { page } = await opened(url, { headers: { "accept-language": language } });
      expect(page).toContain(`<html lang="${lang}">`);
      expect(words(page)).toContain(lang === "en" ? "What the answer rests on" : "Hierop rust het antwoord");
    }
    // A Dutch document stays marked as Dutch.
    expect((await opened(dutch, { headers: { "accept-language": "en" } })).page).toContain(
      'class="text" lang="nl"',
    );
  });

  describe("what may not be read now", () => {
    it("is not shown once the document is for fewer people, nor forgotten", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      await learned(TEXTS, "kernteam");
      const narrowed = await opened(url);
      expect(narrowed.status).toBe(410);
      expect(words(narrowed.page)).toContain("Deze bron is hier niet meer te lezen");
      for (const secret of ["twaalf uur", "basalt", "Document", "blz."])
        expect(narrowed.page).not.toContain(secret);
      await learned();
      expect((await opened(url)).status).toBe(200);
      await documentStore(database.db).forget("vijver");
      expect((await opened(url)).page).toBe(narrowed.page);
    });

    it("is said of words that a newer version does not have, which are not shown either", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      await learned([{ text: "De fontein in de vijver is weg.", locator: "blz. 1", title: "Vijvernota" }]);
      const { status, page } = await opened(url);
      expect(status).toBe(410);
      expect(words(page)).toContain("Van dit document is er een nieuwere versie: 9 maart 2023.");
      expect(page).not.toContain("twaalf uur");
    });

    it("shows them where the newest version has them, and says that it is newer", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      await learned([
        { text: "Een nieuw begin.", locator: "blz. 1", title: "Vijvernota" },
        ...TEXTS.slice(2),
      ]);
      const { status, page } = await opened(url);
      expect(status).toBe(200);
      expect(words(page)).toContain("een nieuwere versie van dit document: 9 maart 2023");
      expect(words(page)).toMatch(/nieuw begin.*twaalf uur.*riet/);
      expect(page).not.toContain("basalt");
    });

    it("opens nothing of a newer version for fewer people", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      await learned([...TEXTS, { text: "Geheim.", locator: "blz. 6", title: "Vijvernota" }], "kernteam");
      const { status, page } = await opened(url);
      expect(status).toBe(410);
      expect(page).not.toMatch(/twaalf uur|Geheim|Document/);
    });

    it("has no address at all when it is for the kernteam", async () => {
      await learned(TEXTS, "kernteam");
      for (const [question, clearance] of [
        [QUESTION, "kernteam"],
        [QUESTION, "coordinators"],
        ["wat zijn de kosten van de verhuizing?", "kernteam"],
      ] as const) {
        const { answered, sources } = await asked(question, clearance);
        expect(answered).toBe(true);
        expect(sources.map(({ url }) => url)).toEqual(sources.map(() => undefined));
      }
    });

    it("does not come along around a passage of another text in the same file", async () => {
      await learned([{ ...TEXTS[0]!, title: "Iets anders" }, TEXTS[2]!, { ...TEXTS[3]!, title: "Nog iets" }]);
      const { page } = await opened(await addressOf(QUESTION));
      expect(page).not.toMatch(/basalt|riet/);
    });
  });

  describe("a fact of the programme", () => {
    const WHO = "wie is de communicatieadviseur?";
    it("opens with its words, its document and the place in it", async () => {
      const said = words((await opened(await addressOf(WHO))).page);
      for (const part of [
        "Plan 2023",
        "1 februari 2023",
        "Rollen",
        "Piet Dal",
        "Voor deelnemers",
        "overgenomen uit",
      ])
        expect(said).toContain(part);
    });
    it("shows what was put right since, by whom, and how the document has it", async () => {
      const before = await addressOf(WHO);
      const { correct } = corrector(() => bot);
      await correct("roles/communicatie-2023", { person: "Anna Berg" });
      const said = words((await opened(before)).page);
      expect(said).toMatch(
        /Anna Berg.*Gecorrigeerd door Anna Berg op 9 maart 2023 \(C-001\).*In het document zelf staat: .*Piet Dal/,
      );
      const now = await asked(WHO);
      expect(now.sources.map(({ url }) => url)).toEqual([before, before]);
    });
    it("is gone when the programme no longer has it", async () => {
      const url = await addressOf(WHO);
      const programme = structuredClone(bot.memory.programme);
      programme.roles = programme.roles.filter(({ key }) => key !== "communicatie-2023");
      await bot.bringIn(programme);
      expect((await opened(url)).status).toBe(410);
    });
  });

  it("opens a kept answer with its owner and question, until it is withdrawn", async () => {
    const question = "waar staat de koffie in het gebouw?";
    const ports = bot.ports();
    const outcome = await bot.run(answerQuestion, { kind: "ask", question, shareable: false }, "UPIET");
    const { questionId: id } = said(outcome, "answer");
    const keep = {
      keep: ["keep"],
      review: "2023-09-09",
      audience: "participants",
      answer: "In <de> keuken.",
    };
    const replied = await bot.act("UANNA", (context, at) => submitReplyForm(keep, { id }, context, at));
    const { kept } = said(replied, "kept.card");
    const url = (await ask({ question, clearance: "kernteam", now: NOW }, ports.ask)).sources[0]?.url ?? "";
    const { status, page } = await opened(url);
    expect(status).toBe(200);
    expect(words(page)).toMatch(
      /Vast antwoord VA-001.*Van Anna Berg.*9 maart 2023.*In &lt;de&gt; keuken\..*Gegeven op de vraag.*koffie/,
    );
    await bot.run(withdrawKept, { kind: "kept.withdraw", id: kept.id, version: 1 }, "UANNA");
    expect((await opened(url)).status).toBe(410);
  });

  describe("an address", () => {
    it("expires, and says so", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      clock.moveTo(new Date("2023-04-09T00:00:00Z"));
      const { status, page } = await opened(url);
      expect(status).toBe(410);
      expect(words(page)).toContain("Dit adres is verlopen");
      expect(words(page)).toContain("Stel je vraag opnieuw");
      expect(page).not.toContain("twaalf uur");
    });

    it("that is wrong gets the same page however it is wrong", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      const wrong = [
        url.replace(/..#bron$/, ""),
        "http://x/bron/",
        "http://x/bron/a/b",
        `http://x/bron/${"A".repeat(44)}`,
        "http://x/bron/%2e%2e%2fhealthz",
      ];
      const pages = await Promise.all(wrong.map((each) => opened(each)));
      expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
      expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
      expect(words(pages[0]?.page ?? "")).toContain("Hier staat niets");
    });

    it("works with and without the path of PUBLIC_URL, for whatever a proxy leaves of it", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      expect((await opened(url.replace("/hulp/", "/"))).status).toBe(200);
      expect((await opened(url.replace("/hulp/", "/anders/"))).status).toBe(404);
      expect((await opened("https://x/bronnen/")).page).toBe("not found\n");
    });

    it("stops working at once when a coordinator withdraws all of them, and for nobody else", async () => {
      await learned();
      const url = await addressOf(QUESTION);
      const refused = await bot.run(revokeAddresses, { kind: "source.revoke" }, "UPIET");
      expect(refused.messages[0]?.content).toMatchObject({
        kind: "notice.refused",
        permission: "source.revoke",
      });
      expect((await opened(url)).status).toBe(200);
      const done = await bot.run(revokeAddresses, { kind: "source.revoke" }, "UANNA");
      expect(done.messages[0]?.content).toEqual({ kind: "source.revoked", given: true });
      expect((await opened(url)).status).toBe(404);
      expect(await addressOf(QUESTION)).not.toBe(url);
    });

    it("is signed with one secret, whoever made it first", async () => {
      const { settings } = bot.ports();
      const made = await Promise.all(
        ["een", "twee", "drie"].map((value) => settings.once("sources.secret", value)),
      );
      expect(new Set(made).size).toBe(1);
      expect(await settings.read("sources.secret")).toBe(made[0]);
    });

    it("is not kept with the question", async () => {
      await learned();
      const found = await asked(QUESTION);
      const questions: QuestionStore = questionStore(database.db);
      await questions.save({
        id: "q",
        asker: "operator",
        thread: "",
        clearance: "participants",
        answer: found,
        askedAt: NOW,
        alone: true,
      });
      const kept = await questions.find("q");
      expect(found.sources[0]?.url).toBeDefined();
      expect(kept?.sources[0]?.url).toBeUndefined();
      expect(kept?.sources[0]?.at).toEqual(found.sources[0]?.at);
    });
  });

  it("counts what was opened, and tells nobody which", async () => {
    await learned();
    const url = await addressOf(QUESTION);
    await opened(url);
    await opened("http://x/bron/weg");
    const counted = await metrics.registry.metrics();
    expect(counted).toContain('wegwijzer_sources_opened_total{result="shown"} 1');
    expect(counted).toContain('wegwijzer_sources_opened_total{result="unknown"} 1');
    expect(counted).not.toContain(url.split("/bron/")[1]?.slice(0, 20));
    expect(errors).toEqual([]);
  });
});
