import { afterEach, expect, it } from "vitest";
import { closeSlacks, startOtherSlack } from "../support/other-slack.ts";
import { embedded, endBots, startBot } from "./bot.ts";
import { command, hand, said } from "./payloads.ts";

afterEach(async () => {
  await endBots();
  await closeSlacks();
});

it("hears a line that is said under a meeting's first message before Slack confirmed that one", async () => {
  const slack = await startOtherSlack();
  const bot = await startBot(slack.url, await embedded());
  await bot.ready;
  await slack.order("fail", { method: "chat.postMessage", faults: [{ kind: "cut" }] });
  await hand(slack, command(slack, "U0BART", "/overleg", "start kernteam"));
  const root = await slack.until("the first message", () =>
    slack.posted.find(({ text }) => text.includes("is begonnen")),
  );
  const line = said("U0BART", "Actie Hannah: de zaal boeken", root.ts, "1700000900.000200");
  await hand(slack, line);
  await slack.until("its sign", () =>
    slack.signs.find(({ ts, name }) => ts === "1700000900.000200" && name === "white_check_mark"),
  );
  expect(slack.posted.filter(({ text }) => text.includes("is begonnen"))).toHaveLength(1);
}, 90_000);
