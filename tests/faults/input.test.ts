import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OtherSlack, type Posted, startOtherSlack } from "../support/other-slack.ts";
import { type BotProcess, endBots, type Place, PLACES, startBot } from "./bot.ts";
import { click, command, direct, event, hand, mention } from "./payloads.ts";

describe.each(PLACES)("what Slack hands over, on %s", (_name, open) => {
  let slack: OtherSlack;
  let place: Place;
  let bot: BotProcess;
  beforeAll(async () => {
    slack = await startOtherSlack();
    place = await open();
    bot = await startBot(slack.url, place);
    await bot.ready;
  }, 90_000);
  afterAll(async () => {
    await endBots();
    await slack.close();
  });

  const heard = (part: string, from: number): Promise<Posted> =>
    slack.until(`a message with "${part}"`, () =>
      slack.posted.slice(from).find(({ text }) => text.includes(part)),
    );
  const count = (part: string, from: number): number =>
    slack.posted.slice(from).filter(({ text }) => text.includes(part)).length;
  /** What was said to this person before has had its effect once this is answered. */
  const settled = async (from: number): Promise<Posted> => {
    await hand(slack, direct("U0BART", "wie is de ateliermeester?"));
    return heard("Thijs van Spaandonk", from);
  };

  it("acknowledges fifty requests at once in time, and answers each", async () => {
    const from = slack.posted.length;
    const people = ["U0HANNAH", "U0BART", "U0GUEST"];
    const asked = Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0
        ? command(slack, people[index % 3]!, "/vraag", "wie is de projectmanager?")
        : command(slack, people[index % 3]!, "/acties", ""),
    );
    const acks = await Promise.all(asked.map((each) => hand(slack, each)));
    // One attempt: acknowledged within Slack's three seconds.
    expect(acks.filter(({ attempts }) => attempts > 1)).toEqual([]);
    await slack.until("fifty answers", () => slack.posted.length >= from + 50, 40_000);
    expect(new Set(slack.posted.slice(from).map(({ channel }) => channel)).size).toBe(50);
  }, 60_000);

  it.each([
    ["a NUL", "wie is de\u0000 projectmanager?"],
    ["half a surrogate pair", "wie is de projectmanager \ud800?"],
    ["40,000 characters", "woord ".repeat(6_666)],
    ["only emoji", ":tada: :tada:"],
  ])("answers %s", async (_what, text) => {
    const from = slack.posted.length;
    expect(await hand(slack, direct("U0BART", text))).toMatchObject({ attempts: 1 });
    await slack.until("an answer", () => slack.posted.length > from);
  });

  it("takes what lacks its fields, what it does not know and very long ids, and goes on", async () => {
    const from = slack.posted.length;
    const odd = [
      { type: "events_api", payload: {} },
      { type: "events_api", payload: { type: "event_callback", event: {} } },
      { type: "events_api", payload: event({ type: "message" }).payload },
      {
        type: "events_api",
        payload: event({ type: "message", subtype: "message_changed", channel: "C0MAIN" }).payload,
      },
      { type: "events_api", payload: event({ type: "never_heard_of" }).payload },
      { type: "interactive", payload: { type: "block_actions" } },
      { type: "interactive", payload: { type: "view_submission", view: {} } },
      { type: "interactive", payload: { type: "function_executed" } },
      { type: "slash_commands", payload: { command: "/actie" } },
    ] as const;
    const acks = await Promise.all(odd.map((each) => hand(slack, each)));
    expect(acks.every(({ attempts }) => attempts === 1)).toBe(true);
    const long = direct("U0BART", "wie is de programmasecretaris?");
    long.payload["event_id"] = Array.from({ length: 2_000 }, () => Math.random()).join("");
    await hand(slack, long);
    await heard("Lisa Verhaeghe", from);
  });

  it("does once what is handed over three times, also after a kill", async () => {
    const from = slack.posted.length;
    const logged = command(slack, "U0BART", "/actie", "eenmalig plan delen");
    const asked = mention("U0BART", "wie is de programmasecretaris?");
    await Promise.all([hand(slack, logged, 3), hand(slack, asked, 3)]);
    const receipt = await heard("eenmalig plan", from);
    const undo = click(slack, "U0BART", receipt, "Ongedaan maken");
    const updates = slack.updated.length;
    await hand(slack, undo, 3);
    await slack.until("the receipt changes", () => slack.updated.length > updates);
    await heard("Lisa Verhaeghe", from);
    // Killed after the acknowledgement and before the effect: it waits for Slack to say who this is.
    await slack.order("fail", { method: "users.info", faults: [{ kind: "hang" }] });
    const waiting = direct("U0LATER", "wie is de communicatieadviseur?");
    await hand(slack, waiting);
    await bot.kill();
    bot = await startBot(slack.url, place);
    await bot.ready;
    await Promise.all([logged, asked, undo, waiting].map((each) => hand(slack, each)));
    await heard("Merel Eijken", from);
    await settled(from);
    expect(count("eenmalig plan", from)).toBe(1);
    expect(count("Lisa Verhaeghe", from)).toBe(1);
    expect(count("Merel Eijken", from)).toBe(1);
  }, 90_000);

  it("bears an edit and a deletion that come before their message", async () => {
    const from = slack.posted.length;
    const ts = "1700009000.000100";
    const said = { user: "U0BART", ts, type: "message" };
    const inDirect = { type: "message", channel: "D0U0BART", channel_type: "im", ts: "1700009001.000100" };
    const before = { ...said, text: "wie is de programmasecretaris van nu?" };
    const after = { ...said, text: "wie is de programmasecretaris?", edited: { user: "U0BART", ts } };
    await hand(
      slack,
      event({ ...inDirect, subtype: "message_changed", message: after, previous_message: before }),
    );
    await hand(slack, direct("U0BART", after.text, ts));
    await heard("Lisa Verhaeghe", from);
    await hand(slack, event({ ...inDirect, subtype: "message_deleted", deleted_ts: "1700009002.000100" }));
    await settled(from);
    expect(count("Lisa Verhaeghe", from)).toBe(1);
  });
});
