import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { questionStore } from "../../../src/adapters/postgres/questions.ts";
import type { QuestionStore } from "../../../src/features/ask/ports.ts";
import { revokeAddresses } from "../../../src/features/sources/revoke.ts";
import { NOW } from "../../features/corrections/stage.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { QUESTION, Stage, words } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  const stage = new Stage();
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => stage.begin(database));
  afterAll(() => stage.end());

  describe("an address", () => {
    it("expires, and says so", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      stage.clock.moveTo(new Date("2023-04-09T00:00:00Z"));
      const { status, page } = await stage.opened(url);
      expect(status).toBe(410);
      expect(words(page)).toContain("Dit adres is verlopen");
      expect(words(page)).toContain("Stel je vraag opnieuw");
      expect(page).not.toContain("twaalf uur");
    });

    it("that is wrong gets the same page however it is wrong", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      const wrong = [
        url.replace(/..#bron$/, ""),
        "http://x/bron/",
        "http://x/bron/a/b",
        `http://x/bron/${"A".repeat(44)}`,
        "http://x/bron/%2e%2e%2fhealthz",
      ];
      const pages = await Promise.all(wrong.map((each) => stage.opened(each)));
      expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
      expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
      expect(words(pages[0]?.page ?? "")).toContain("Hier staat niets");
    });

    it.each([
      ["Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", 404],
      ["WhatsApp/2.23.20.0", 404],
      ["facebookexternalhit/1.1", 404],
      ["Mozilla/5.0 (compatible; SomethingBot/2.1)", 404],
      [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Slack/23.10",
        200,
      ],
      ["Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36", 200],
    ])("is shown to people, not to programs that make previews: %s", async (agent, status) => {
      await stage.learned();
      const headers = { "user-agent": agent };
      expect(await stage.opened(await stage.addressOf(QUESTION), { headers })).toMatchObject({ status });
    });

    it("works with and without the path of PUBLIC_URL, for whatever a proxy leaves of it", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      expect((await stage.opened(url.replace("/hulp/", "/"))).status).toBe(200);
      expect((await stage.opened(url.replace("/hulp/", "/anders/"))).status).toBe(404);
      expect((await stage.opened("https://x/bronnen/")).page).toBe("not found\n");
    });

    it("stops working at once when a coordinator withdraws all of them, and for nobody else", async () => {
      await stage.learned();
      const url = await stage.addressOf(QUESTION);
      const refused = await stage.bot.run(revokeAddresses, { kind: "source.revoke" }, "UPIET");
      expect(refused.messages[0]?.content).toMatchObject({
        kind: "notice.refused",
        permission: "source.revoke",
      });
      expect((await stage.opened(url)).status).toBe(200);
      const done = await stage.bot.run(revokeAddresses, { kind: "source.revoke" }, "UANNA");
      expect(done.messages[0]?.content).toEqual({ kind: "source.revoked", given: true });
      expect((await stage.opened(url)).status).toBe(404);
      expect(await stage.addressOf(QUESTION)).not.toBe(url);
    });

    it("is signed with one secret, whoever made it first", async () => {
      const { settings } = stage.bot.ports();
      const made = await Promise.all(
        ["een", "twee", "drie"].map((value) => settings.once("sources.secret", value)),
      );
      expect(new Set(made).size).toBe(1);
      expect(await settings.read("sources.secret")).toBe(made[0]);
    });

    it("is not kept with the question", async () => {
      await stage.learned();
      const found = await stage.asked(QUESTION);
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
    await stage.learned();
    const url = await stage.addressOf(QUESTION);
    await stage.opened(url);
    await stage.opened("http://x/bron/weg");
    const counted = await stage.metrics.registry.metrics();
    expect(counted).toContain('wegwijzer_sources_opened_total{result="shown"} 1');
    expect(counted).toContain('wegwijzer_sources_opened_total{result="unknown"} 1');
    expect(counted).not.toContain(url.split("/bron/")[1]?.slice(0, 20));
    expect(stage.errors).toEqual([]);
  });
});
