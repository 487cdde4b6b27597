import { afterAll, describe, expect, it } from "vitest";
import { startEndpoint, type Talk, talk } from "../support/fake-endpoint.ts";
import { type Posted, startOtherSlack } from "../support/other-slack.ts";
import { type BotProcess, embedded, endBots, type Place, server, startBot } from "./bot.ts";
import { hand, mention } from "./payloads.ts";

const CHANNELS = Array.from({ length: 6 }, (_, index) => ({
  id: `C0S${index}`,
  members: ["U0BART", "U0BOT"],
}));
const FIRST = { text: "Hannah Kandel is de projectmanager", sources: [1] };
const SECOND = { text: "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.", sources: [1] };
/** What every answer tells in the end, composed or worded. */
const WHOLE = "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.";

describe("kill -9 while answers grow", () => {
  afterAll(endBots);

  const cases: [string, () => Promise<Place>, number][] = [
    ["one process on the embedded database", embedded, 1],
  ];
  if (process.env["TEST_DATABASE_URL"]) cases.push(["two replicas on a Postgres server", server, 2]);
  it.each(cases)(
    "%s: each answer stands there once, whole",
    async (_name, open, replicas) => {
      const slack = await startOtherSlack({ channels: CHANNELS });
      const endpoint = await startEndpoint();
      const model = { LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "klein" };
      const place = await open();
      const bots: BotProcess[] = [];
      while (bots.length < replicas) {
        bots.push(await startBot(slack.url, place, model));
        await bots.at(-1)?.ready;
      }
      const talks: Talk[] = [];
      endpoint.answer = (response, body) => {
        const talking = talk();
        talking.answer(response, body);
        talking.say(FIRST);
        talks.push(talking);
      };
      const begun = () => slack.posted.filter(({ method }) => method === "chat.startStream");
      // Each is handed over twice, as Slack may.
      const acks = CHANNELS.map(({ id }) =>
        hand(slack, mention("U0BART", "wie is de projectmanager?", undefined, id), 2),
      );
      await slack.until("a message that grows", () => begun().length >= 3);
      await bots[0]!.kill();
      bots[0] = await startBot(slack.url, place, model);
      await bots[0].ready;
      await Promise.all(acks);
      // Whoever was not killed hears the rest; whoever asks again hears all of it.
      for (const talking of talks) finish(talking);
      endpoint.answer = (response, body) => {
        const talking = talk();
        talking.answer(response, body);
        talking.say(FIRST);
        finish(talking);
      };
      const now = (): Posted[] =>
        slack.posted.map((posted) => slack.updated.findLast(isThe(posted)) ?? posted);
      await slack.until(
        "every answer",
        () => CHANNELS.every(({ id }) => now().some((each) => each.channel === id && isWhole(each))),
        60_000,
      );
      expect(slack.posted.map(({ channel }) => channel).toSorted()).toEqual(CHANNELS.map(({ id }) => id));
      expect(now().every(({ text }) => text.includes(WHOLE))).toBe(true);
      expect(new Set(now().map(({ id }) => id)).size).toBe(CHANNELS.length);
      for (const bot of bots) expect(await bot.stop()).toBe(0);
      await Promise.all([slack.close(), endpoint.close()]);
    },
    240_000,
  );
});

const finish = (talking: Talk): void => {
  talking.say(SECOND);
  talking.end();
};
const isThe =
  ({ ts, channel }: Posted) =>
  (other: Posted): boolean =>
    other.ts === ts && other.channel === channel;
/** It carries its id, and has the thumbs under it. */
const isWhole = ({ id, streaming, blocks = [] }: Posted): boolean =>
  id !== undefined &&
  streaming !== true &&
  blocks.some(({ elements = [] }) => elements.some(({ type }) => type === "feedback_buttons"));
