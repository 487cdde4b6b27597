import { expect, test } from "vitest";
import type { Conversation, Member } from "../../../src/adapters/workspace/model.ts";
import { richText } from "../../../src/adapters/workspace/text/rich.ts";
import { typedToCommandText, typedToMrkdwn } from "../../../src/adapters/workspace/text/typed.ts";

const member = (id: string, name: string, realName: string, displayName: string): Member => ({
  id,
  name,
  realName,
  displayName,
  title: "",
  email: "",
  isBot: false,
  isGuest: false,
  isAdmin: false,
  deleted: false,
  timeZone: "Europe/Amsterdam",
  locale: "nl-NL",
  image: null,
});
const channel: Conversation = {
  id: "C1",
  kind: "channel",
  name: "werkspoor-1",
  topic: "",
  purpose: "",
  creator: "U1",
  created: 0,
  isArchived: false,
  members: [],
  pins: [],
  bookmarks: [],
};
const names = {
  users: [
    member("U1", "han", "Han Admiraal", "Han"),
    member("U2", "hannah.kandel", "Hannah Kandel", "Hannah"),
  ],
  channels: [channel],
};

test.each([
  ["@Han kijk", "<@U1> kijk"],
  ["@Hannah kijk", "<@U2> kijk"],
  ["@hannah kandel, en @Han.", "<@U2>, en <@U1>."],
  ["@hannah.kandel", "<@U2>"],
  ["@Hanneke", "@Hanneke"],
  ["mail han@Han.nl", "mail han@Han.nl"],
  ["<@U2> en <@U9>", "<@U2> en &lt;@U9&gt;"],
  ["#werkspoor-1 en #werkspoor-12", "<#C1|> en #werkspoor-12"],
  ["@here <!channel>", "<!here> &lt;!channel&gt;"],
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
  ["zie https://x.nl/a?b=1&c=2.", "zie <https://x.nl/a?b=1&amp;c=2>."],
  ["🙂 é", "🙂 é"],
  ["", ""],
])("typed %j becomes %j", (typed, expected) => {
  expect(typedToMrkdwn(typed, names)).toBe(expected);
});

test("a command with should_escape carries the names as well", () => {
  expect(typedToCommandText("@Hannah: plan in #werkspoor-1", names)).toBe(
    "<@U2|hannah.kandel>: plan in <#C1|werkspoor-1>",
  );
});

test("text becomes the rich text that Slack's client shows", () => {
  const block = richText("*vet* en <@U1>\n&gt; citaat\n- een\n- _twee_\n```a < b```", "b1");
  expect(block["elements"]).toEqual([
    {
      type: "rich_text_section",
      elements: [
        { type: "text", text: "vet", style: { bold: true } },
        { type: "text", text: " en " },
        { type: "user", user_id: "U1" },
      ],
    },
    { type: "rich_text_quote", elements: [{ type: "text", text: "citaat" }] },
    {
      type: "rich_text_list",
      style: "bullet",
      indent: 0,
      elements: [
        { type: "rich_text_section", elements: [{ type: "text", text: "een" }] },
        { type: "rich_text_section", elements: [{ type: "text", text: "twee", style: { italic: true } }] },
      ],
    },
    { type: "rich_text_preformatted", elements: [{ type: "text", text: "a < b" }] },
  ]);
});
