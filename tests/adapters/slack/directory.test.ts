import type { webApi } from "@slack/bolt";
import { expect, it } from "vitest";
import { slackDirectory } from "../../../src/adapters/slack/directory.ts";

it("takes Slackbot for a bot, which Slack itself does not say", async () => {
  const members = [
    { id: "USLACKBOT", real_name: "Slackbot", is_bot: false },
    { id: "U1", real_name: "Lisa Verhaeghe", is_bot: false },
  ];
  const client = { users: { list: async () => ({ ok: true, members }) } } as unknown as webApi.WebClient;
  const everybody = await slackDirectory(client).everybody();
  expect([...everybody].map(([id, { bot }]) => [id, bot])).toEqual([
    ["USLACKBOT", true],
    ["U1", false],
  ]);
});
