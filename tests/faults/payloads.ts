/** Payloads as Slack documents them, with only the fields that are always there. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Orders, OtherSlack, Posted } from "../support/other-slack.ts";

type Delivery = Pick<Orders["deliver"], "type" | "payload">;
const TEAM = "T0OTHER";
let seconds = 1_700_000_000;
const nextTs = (): string => `${(seconds += 1)}.000100`;
const trigger = (): string => `1.2.${randomBytes(8).toString("hex")}`;

export function event(fields: Record<string, unknown>): Delivery {
  return {
    type: "events_api",
    payload: { type: "event_callback", team_id: TEAM, event_id: `Ev${randomUUID()}`, event: fields },
  };
}

export const direct = (user: string, text: string, ts = nextTs()): Delivery =>
  event({ type: "message", channel: `D0${user}`, channel_type: "im", user, text, ts });

/** Somebody says something in a thread. */
export const said = (
  user: string,
  text: string,
  thread: string,
  ts = nextTs(),
  channel = "C0MAIN",
): Delivery =>
  event({ type: "message", channel, channel_type: "channel", user, text, ts, thread_ts: thread });

export const mention = (user: string, text: string, ts = nextTs(), channel = "C0MAIN"): Delivery =>
  event({ type: "app_mention", channel, user, text: `<@U0BOT> ${text}`, ts });

export function command(
  slack: OtherSlack,
  user: string,
  name: string,
  text: string,
  channel = "C0MAIN",
): Delivery {
  return {
    type: "slash_commands",
    payload: {
      team_id: TEAM,
      user_id: user,
      channel_id: channel,
      command: name,
      text,
      trigger_id: trigger(),
      response_url: `${slack.url.replace("/api/", "")}/answer/${randomUUID()}`,
    },
  };
}

/** A press on the button with this text. */
export function click(slack: OtherSlack, user: string, message: Posted, label: string): Delivery {
  const pressed = message.blocks
    ?.flatMap(({ block_id, elements = [] }) => elements.map((element) => ({ ...element, block_id })))
    .find(({ text }) => text?.text === label);
  if (pressed === undefined) throw new Error(`there is no button ${label} on: ${message.text}`);
  const { action_id, block_id, value } = pressed;
  return {
    type: "interactive",
    payload: {
      type: "block_actions",
      team: { id: TEAM },
      user: { id: user },
      channel: { id: message.channel },
      container: {
        type: "message",
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: false,
      },
      message: { type: "message", ts: message.ts, text: message.text },
      trigger_id: trigger(),
      response_url: `${slack.url.replace("/api/", "")}/answer/${randomUUID()}`,
      actions: [{ type: "button", action_id, block_id, value, action_ts: nextTs() }],
    },
  };
}

export function submission(view: OtherSlack["views"][number], user: string, values: object): Delivery {
  const { id, hash, callback_id, private_metadata } = view;
  return {
    type: "interactive",
    payload: {
      type: "view_submission",
      team: { id: TEAM },
      user: { id: user },
      trigger_id: trigger(),
      view: { id, hash, callback_id, private_metadata, state: { values } },
    },
  };
}

/** Starts a meeting in C0MAIN and gives the `ts` of its thread, once the bot knows it too. */
export async function startMeeting(slack: OtherSlack): Promise<string> {
  await hand(slack, command(slack, "U0BART", "/overleg", "start kernteam"));
  const { ts } = await slack.until("the meeting", () =>
    slack.posted.find(({ text }) => text.includes("begonnen")),
  );
  // Messages of a channel leave in order: once the next stands there, the first is settled.
  await hand(slack, command(slack, "U0BART", "/actie", "notulen klaarzetten"));
  await slack.until("the next message", () => slack.posted.find(({ text }) => text.includes("notulen")));
  return ts;
}

export const hand = (slack: OtherSlack, { type, payload }: Delivery, times = 1) =>
  slack.deliver(type, payload, times);
