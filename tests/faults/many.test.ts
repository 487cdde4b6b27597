import { afterAll, describe, expect, it } from "vitest";
import { startOtherSlack } from "../support/other-slack.ts";
import { embedded, endBots, type Place, server, startBot } from "./bot.ts";
import { command, direct, hand } from "./payloads.ts";

/** All of them: `ACTIONS=1000 npm test -- tests/faults/many.test.ts`. */
const ACTIONS = Number(process.env["ACTIONS"] ?? 40);
const PEOPLE = Array.from({ length: 20 }, (_, index) => ({ id: `U0P${index}`, name: `deelnemer${index}` }));

describe(`${ACTIONS} actions of twenty people at once, redelivered, with a kill -9 in the middle`, () => {
  afterAll(endBots);

  const cases: [string, () => Promise<Place>][] = [["the embedded database", embedded]];
  if (process.env["TEST_DATABASE_URL"]) cases.push(["a Postgres server", server]);
  it.each(cases)(
    "%s: each is logged exactly once",
    async (_name, open) => {
      const slack = await startOtherSlack({
        channels: [{ id: "C0MAIN", members: ["U0BART", "U0BOT"] }],
        users: [...PEOPLE, { id: "U0BART", name: "bart" }, { id: "U0BOT", name: "wegwijzer" }],
      });
      const place = await open();
      let bot = await startBot(slack.url, place);
      await bot.ready;
      const handed = Array.from({ length: ACTIONS }, (_, index) => {
        const at = index % PEOPLE.length;
        // Slack hands every one over until it is acknowledged, and then once more.
        return hand(slack, direct(PEOPLE[at]!.id, `/actie plan ${index} af`), 2);
      });
      const receipts = (): string[] =>
        slack.posted.filter(({ method }) => method === "chat.postMessage").map(({ text }) => text);
      await slack.until("half of them", () => receipts().length >= ACTIONS / 2, 600_000);
      await bot.kill();
      bot = await startBot(slack.url, place);
      await bot.ready;
      await Promise.all(handed);
      const plans = Array.from({ length: ACTIONS }, (_, index) => `plan ${index} af`);
      const timesSaid = (plan: string): number => receipts().filter((text) => text.includes(plan)).length;
      await slack.until("every receipt", () => plans.every((plan) => timesSaid(plan) > 0), 600_000);
      expect(plans.map(timesSaid)).toEqual(plans.map(() => 1));
      // As many numbers as plans: none was logged a second time without a receipt.
      const ids = receipts().flatMap((text) => /A-\d+/.exec(text)?.[0] ?? []);
      expect(new Set(ids).size).toBe(ACTIONS);
      await hand(slack, command(slack, "U0BART", "/acties", "plan"));
      const list = await slack.until("the list", () =>
        slack.posted.findLast(({ text }) => text.startsWith("Acties: plan")),
      );
      expect(list.text).toContain(`(${new Intl.NumberFormat("nl").format(ACTIONS)})`);
      expect(await bot.stop()).toBe(0);
      await slack.close();
    },
    1_300_000,
  );
});
