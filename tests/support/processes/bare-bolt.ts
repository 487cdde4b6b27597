/** The least that a Bolt app can do with a message: put a sign under it. Kept to compare our own road with. */
import { App } from "@slack/bolt";
import { TOKENS } from "../other-slack.ts";

const { SLACK_API_URL: slackApiUrl = "" } = process.env;
const app = new App({
  token: TOKENS.botToken,
  appToken: TOKENS.appToken,
  socketMode: true,
  clientOptions: { slackApiUrl },
});
app.message(async ({ message, client }) => {
  await client.reactions.add({
    channel: message.channel,
    timestamp: message.ts,
    name: "white_check_mark",
  });
});
await app.start();
process.stdout.write("serves\n");
