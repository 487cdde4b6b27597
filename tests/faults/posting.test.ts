import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fault, type OtherSlack, type Posted, startOtherSlack } from "../support/other-slack.ts";
import { embedded, endBots, server, startBot, type BotProcess } from "./bot.ts";
import { command, event, hand, mention } from "./payloads.ts";

const CHANNELS = Array.from({ length: 8 }, (_, index) => ({
  id: `C0P${index}`,
  members: ["U0BART", "U0BOT"],
}));

describe("posting while Slack fails", () => {
  let slack: OtherSlack;
  let bot: BotProcess;
  let next = 0;
  beforeAll(async () => {
    slack = await startOtherSlack({
      channels: [
        ...CHANNELS,
        { id: "C0OLD", members: ["U0BOT"], archived: true },
        { id: "C0OUT", members: [] },
      ],
    });
    bot = await startBot(slack.url, await (process.env["TEST_DATABASE_URL"] ? server() : embedded()));
    await bot.ready;
  }, 90_000);
  afterAll(async () => {
    await endBots();
    await slack.close();
  });

  const log = async (title: string, channel: string): Promise<void> =>
    void (await hand(slack, command(slack, "U0BART", "/actie", title, channel)));
  const withText = (part: string): Posted[] =>
    slack.posted.filter(({ text, method }) => text.includes(part) && method === "chat.postMessage");

  it.each<[string, Fault[]]>([
    ["429 with Retry-After", [{ kind: "limited", seconds: 1 }]],
    ["500 after it was posted", [{ kind: "status", status: 500 }]],
    ["a connection cut after it was posted", [{ kind: "cut" }]],
    ["a connection cut before", [{ kind: "drop" }]],
    ["no answer after it was posted", [{ kind: "hang" }]],
    ["blocks that Slack does not take", [{ kind: "refuse", error: "invalid_blocks" }]],
    ["a token that is refused for a while", [{ kind: "refuse", error: "invalid_auth" }]],
    [
      "one after another",
      [{ kind: "cut" }, { kind: "status", status: 500 }, { kind: "limited", seconds: 1 }],
    ],
  ])(
    "posts once: %s",
    async (_what, faults) => {
      const channel = CHANNELS[(next += 1) - 1]!.id;
      const title = `plan ${next} van ${channel}`;
      await slack.order("fail", { method: "chat.postMessage", faults });
      const failed = () => slack.calls.filter(({ fault }) => fault !== undefined).length;
      const before = failed();
      await log(title, channel);
      await slack.until("the fault", () => failed() > before);
      // The second waits for the first of its channel, so once it stands there the first is settled.
      await log(`vervolg ${next}`, channel);
      await slack.until("the next message", () => withText(`vervolg ${next}`).length > 0, 40_000);
      expect(withText(title)).toHaveLength(1);
      expect(withText(`vervolg ${next}`)).toHaveLength(1);
    },
    60_000,
  );

  it("parks what Slack refuses for good, and shows it to the coordinator", async () => {
    const places = ["C0OLD", "C0OUT", "C0NEVER"];
    for (const channel of places)
      await hand(slack, mention("U0BART", "wie is de projectmanager?", undefined, channel));
    await bot.logged('"state":"parked"', 3);
    for (const error of ["is_archived", "not_in_channel", "channel_not_found"])
      expect(bot.log()).toContain(error);
    expect(slack.posted.filter(({ channel }) => places.includes(channel))).toHaveLength(0);
    await hand(slack, event({ type: "app_home_opened", user: "U0BART", channel: "D0U0BART", tab: "home" }));
    const home = await slack.until("App Home", () => slack.homes.at(-1));
    expect(JSON.stringify(home)).toMatch(/3 bericht/);
  }, 60_000);

  it("shows a receipt to its asker where the channel does not let us in", async () => {
    for (const channel of ["C0OLD", "C0OUT", "C0NEVER"]) await log(`nergens ${channel}`, channel);
    const shown = () =>
      slack.posted.filter(({ text, method }) => text.includes("nergens") && method === "response_url");
    await slack.until("the receipts", () => shown().length === 3);
    expect(withText("nergens")).toHaveLength(0);
  }, 60_000);
});
