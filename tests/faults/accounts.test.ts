import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OtherSlack, type Posted, startOtherSlack } from "../support/other-slack.ts";
import { embedded, endBots, startBot } from "./bot.ts";
import { command, direct, hand, said } from "./payloads.ts";

describe("accounts that are gone, that nobody has, and that Slack does not tell of", () => {
  let slack: OtherSlack;
  beforeAll(async () => {
    slack = await startOtherSlack({
      users: [
        { id: "U0BART", name: "bart" },
        { id: "U0LATER", name: "later" },
        { id: "U0GONE", name: "jan", deleted: true },
        { id: "U0BOT", name: "wegwijzer" },
      ],
      channels: [{ id: "C0MAIN", members: ["U0BART", "U0BOT"] }],
    });
    const bot = await startBot(slack.url, await embedded());
    await bot.ready;
  }, 90_000);
  afterAll(async () => {
    await endBots();
    await slack.close();
  });

  const heard = (part: string): Promise<Posted> =>
    slack.until(`a message with "${part}"`, () =>
      slack.posted.find(({ text, blocks }) => (text + JSON.stringify(blocks ?? [])).includes(part)),
    );

  it.each([
    ["somebody who left", "U0GONE", "jan heeft geen account meer in Slack"],
    ["an account of nowhere", "U0NOBODY", "U0NOBODY hoort niet bij deze workspace"],
  ])(
    "logs an action of %s, and says to whoever wrote it that no message goes out",
    async (_who, user, said) => {
      await hand(slack, command(slack, "U0BART", "/actie", `<@${user}>: bericht aan ${user} sturen`));
      const receipt = await heard(said);
      expect(receipt.text).toContain(`bericht aan ${user} sturen`);
      expect(slack.posted.filter(({ channel }) => channel.includes(user))).toEqual([]);
    },
  );

  it("says so in the thread of a meeting and beside minutes that were pasted", async () => {
    await hand(slack, command(slack, "U0BART", "/overleg", "start kernteam"));
    const root = await heard("is begonnen");
    await hand(slack, said("U0BART", "Actie <@U0GONE>: de zaal boeken", root.ts));
    await slack.until("it is told in the thread", () =>
      slack.posted.find(
        ({ text, thread_ts: thread }) => thread === root.ts && text.includes("geen account meer"),
      ),
    );
    await hand(slack, direct("U0BART", "Actie <@U0NOBODY>: plan delen\nActie <@U0GONE>: plan lezen"));
    const { blocks } = await heard("Voorstellen");
    expect(JSON.stringify(blocks)).toContain("U0NOBODY hoort niet bij deze workspace");
    expect(JSON.stringify(blocks)).toContain("jan heeft geen account meer");
  });

  it("does not take for a guest whom Slack cannot tell of now", async () => {
    await slack.order("fail", { method: "users.info", faults: [{ kind: "status", status: 503 }] });
    await hand(slack, direct("U0LATER", "/actie iets doen"));
    await heard("kan niet nagaan wie je bent");
    await hand(slack, direct("U0LATER", "/actie iets anders doen"));
    await heard("iets anders doen");
  });
});
