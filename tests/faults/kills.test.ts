import { afterAll, describe, expect, it } from "vitest";
import { type OtherSlack, startOtherSlack } from "../support/other-slack.ts";
import { type BotProcess, embedded, endBots, type Place, server, startBot } from "./bot.ts";
import { command, hand } from "./payloads.ts";

const ROUNDS = 8;
const A_ROUND = 5;
const CHANNELS = Array.from({ length: 10 }, (_, index) => ({
  id: `C0K${index}`,
  members: ["U0BART", "U0BOT"],
}));
const FAULTS = { limited: 0.1, failing: 0.05, cut: 0.02 };

describe("kill -9 at random moments", () => {
  afterAll(endBots);

  const cases: [string, () => Promise<Place>, number][] = [
    ["one process on the embedded database", embedded, 1],
  ];
  if (process.env["TEST_DATABASE_URL"]) cases.push(["two replicas on a Postgres server", server, 2]);
  it.each(cases)(
    "%s: each receipt exactly once",
    async (_name, open, replicas) => {
      const slack = await startOtherSlack({ channels: CHANNELS, chance: FAULTS });
      const place = await open();
      // Together on an empty database.
      const bots = await Promise.all(Array.from({ length: replicas }, () => startBot(slack.url, place)));
      await Promise.all(bots.map(({ ready }) => ready));
      const acks: Promise<unknown>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const logged = Array.from({ length: A_ROUND }, (_, index) => logPlan(slack, round * A_ROUND + index));
        acks.push(...logged);
        const seen = slack.calls.length + slack.posted.length;
        const moment = seen + Math.floor(Math.random() * 2 * A_ROUND);
        const all = Promise.all(logged).then(() => "all acknowledged");
        await Promise.race([
          slack.until("the moment", () => slack.calls.length + slack.posted.length >= moment, 60_000),
          all,
        ]);
        await replace(bots, round % replicas, slack, place);
      }
      await Promise.all(acks);
      await slack.order("chance", { limited: 0, failing: 0, cut: 0 });
      const texts = (): string[] =>
        slack.posted.filter(({ method }) => method === "chat.postMessage").map(({ text }) => text);
      const plans = Array.from({ length: ROUNDS * A_ROUND }, (_, index) => `plan ${index} af`);
      // What a killed process had acknowledged and not begun waits for its lease.
      await slack.until(
        "every receipt",
        () => plans.every((plan) => texts().some((text) => text.includes(plan))),
        60_000,
      );
      // Messages of a channel leave in order: once the last stands there, all before it are settled.
      await Promise.all(
        CHANNELS.map(({ id }, index) =>
          hand(slack, command(slack, "U0BART", "/actie", `slot ${index} af`, id)),
        ),
      );
      await slack.until(
        "the last of each channel",
        () => CHANNELS.every((_, index) => texts().some((text) => text.includes(`slot ${index} af`))),
        60_000,
      );
      const times = plans.map((plan) => texts().filter((text) => text.includes(plan)).length);
      expect(times).toEqual(plans.map(() => 1));
      const ids = slack.posted.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const bot of bots) expect(await bot.stop()).toBe(0);
      await slack.close();
    },
    240_000,
  );
});

const logPlan = (slack: OtherSlack, index: number): Promise<unknown> =>
  hand(slack, command(slack, "U0BART", "/actie", `plan ${index} af`, CHANNELS[index % CHANNELS.length]!.id));

async function replace(bots: BotProcess[], index: number, slack: OtherSlack, place: Place): Promise<void> {
  await bots[index]!.kill();
  bots[index] = await startBot(slack.url, place);
  await bots[index].ready;
}
