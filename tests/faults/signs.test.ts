import { afterAll, describe, expect, it } from "vitest";
import { type Fault, startOtherSlack } from "../support/other-slack.ts";
import { endBots, PLACES, startBot } from "./bot.ts";
import { command, hand, said, startMeeting } from "./payloads.ts";

describe.each(PLACES)("the sign under a line, on %s", (_name, open) => {
  afterAll(endBots);

  it("goes up once: after a kill with and without effect, and when Slack's rate is reached", async () => {
    const slack = await startOtherSlack();
    const place = await open();
    let bot = await startBot(slack.url, place);
    await bot.ready;
    const thread = await startMeeting(slack);
    const calls = (): number => slack.calls.filter(({ method }) => method === "reactions.add").length;
    const signsUnder = (ts: string): string[] =>
      slack.signs.flatMap((sign) => (sign.ts === ts ? [sign.name] : []));
    const say = async (title: string, ts: string, ...faults: Fault[]): Promise<void> => {
      const before = calls();
      await slack.order("fail", { method: "reactions.add", faults });
      await hand(slack, said("U0BART", `Actie: Hannah ${title}, uiterlijk 24 maart`, thread, ts));
      await slack.until("the call", () => calls() > before);
    };

    await say("regelt de zaal", "1700000900.000100", { kind: "hang" });
    await say("nodigt sprekers uit", "1700000901.000100", { kind: "drop" });
    await bot.kill();
    bot = await startBot(slack.url, place);
    await bot.ready;
    await say("deelt het conceptplan", "1700000902.000100", { kind: "limited", seconds: 1 });
    const lines = ["1700000900.000100", "1700000901.000100", "1700000902.000100"];
    await slack.until("every sign", () => lines.every((ts) => signsUnder(ts).length > 0), 60_000);
    expect(lines.map(signsUnder)).toEqual(lines.map(() => ["white_check_mark"]));

    await hand(slack, command(slack, "U0BART", "/acties", "Hannah"));
    const list = await slack.until("the list", () =>
      slack.posted.findLast(({ text }) => text.startsWith("Acties")),
    );
    for (const title of ["de zaal", "sprekers", "conceptplan"])
      expect(list.text.split(title)).toHaveLength(2);
    expect(await bot.stop()).toBe(0);
    await slack.close();
  }, 120_000);
});
