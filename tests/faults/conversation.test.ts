import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OtherSlack, type Posted, startOtherSlack, TOKENS } from "../support/other-slack.ts";
import { type BotProcess, embedded, endBots, freePort, server, startBot } from "./bot.ts";
import { click, command, direct, event, hand, mention, submission } from "./payloads.ts";

const onServer = process.env["TEST_DATABASE_URL"] !== undefined;

describe.each([
  ["Socket Mode on the embedded database", "socket", embedded],
  [
    `HTTP on ${onServer ? "a Postgres server" : "the embedded database"}`,
    "http",
    onServer ? server : embedded,
  ],
] as const)("a conversation over %s", (_name, mode, open) => {
  let slack: OtherSlack;
  let bot: BotProcess;
  beforeAll(async () => {
    const port = await freePort();
    const requestUrl = `http://127.0.0.1:${port}/slack/events`;
    slack = await startOtherSlack(mode === "http" ? { requestUrl } : {});
    bot = await startBot(slack.url, await open(), {
      PORT: String(port),
      ...(mode === "http" ? { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: TOKENS.signingSecret } : {}),
    });
    await bot.ready;
  });
  afterAll(async () => {
    await endBots();
    await slack.close();
  });

  const heard = (part: string, from: number): Promise<Posted> =>
    slack.until(`a message with "${part}"`, () =>
      slack.posted.slice(from).find(({ text }) => text.includes(part)),
    );

  it("answers a mention in its thread, a direct message, and a command at its answer address", async () => {
    const from = slack.posted.length;
    await hand(slack, mention("U0GUEST", "wie is de projectmanager?", "1700000500.000100"));
    expect(await heard("Hannah Kandel", from)).toMatchObject({
      channel: "C0MAIN",
      thread_ts: "1700000500.000100",
    });
    await hand(slack, direct("U0BART", "wie is de programmasecretaris?"));
    expect((await heard("Lisa Verhaeghe", from)).channel).toBe("D0U0BART");
    await hand(slack, command(slack, "U0BART", "/vraag", "wie is de ateliermeester?"));
    expect((await heard("Thijs van Spaandonk", from)).method).toBe("response_url");
  });

  it("logs an action, changes it with a button, opens the form and takes what was filled in", async () => {
    const from = slack.posted.length;
    await hand(slack, command(slack, "U0BART", "/actie", "@Hannah: conceptplan delen - voor 11 dec"));
    const receipt = await heard("conceptplan delen", from);
    expect(receipt.channel).toBe("C0MAIN");
    await hand(slack, click(slack, "U0BART", receipt, "Ongedaan maken"));
    await slack.until("the receipt changes", () => slack.updated.find(({ ts }) => ts === receipt.ts));

    await hand(slack, command(slack, "U0BART", "/actie", ""));
    const view = await slack.until("the form", () => slack.views.at(-1));
    const typed = (title: string) => ({ title: { title: { type: "plain_text_input", value: title } } });
    const wrong = await hand(slack, submission(view, "U0BART", typed(" ")));
    expect(wrong.acked).toMatchObject({ response_action: "errors" });
    const right = await hand(slack, submission(view, "U0BART", typed("zaal regelen")));
    expect(right.acked).not.toHaveProperty("response_action");
    expect((await heard("zaal regelen", from)).channel).toBe("C0MAIN");
  });

  it("shows help and App Home", async () => {
    const from = slack.posted.length;
    await hand(slack, command(slack, "U0GUEST", "/wegwijzer", ""));
    await heard("Dit kan ik voor je doen", from);
    await hand(slack, event({ type: "app_home_opened", user: "U0BART", channel: "D0U0BART", tab: "home" }));
    expect(await slack.until("App Home", () => slack.homes.at(-1))).toMatchObject({ user: "U0BART" });
  });

  if (mode === "http")
    it("answers Slack's challenge, and refuses what is not signed now", async () => {
      const before = slack.posted.length;
      const post = (body: string, at: number, secret: string) =>
        fetch(slack.setting.requestUrl!, {
          method: "POST",
          body,
          headers: {
            "content-type": "application/json",
            "x-slack-request-timestamp": String(at),
            "x-slack-signature": `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`,
          },
        });
      const now = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
      const challenge = await post('{"type":"url_verification","challenge":"c1"}', now, TOKENS.signingSecret);
      expect([challenge.status, await challenge.text()]).toEqual([200, '{"challenge":"c1"}']);
      const asked = JSON.stringify(direct("U0BART", "wie is de projectmanager?").payload);
      expect((await post(asked, now, "another secret")).status).toBe(401);
      expect((await post(asked, now - 600, TOKENS.signingSecret)).status).toBe(401);
      await hand(slack, direct("U0BART", "wie is de ateliermeester?"));
      await heard("Thijs van Spaandonk", before);
      expect(slack.posted).toHaveLength(before + 1);
    });
});
