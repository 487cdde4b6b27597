import type { Fields } from "../model.ts";

export interface Envelope {
  type: "events_api" | "slash_commands" | "interactive";
  /** The event's type, the command or the interaction's type: what faults and the inspector call it. */
  name: string;
  payload: Fields;
  /** May the acknowledgement carry an answer? */
  acceptsResponse: boolean;
}

/** `timeout`: not acknowledged in time; `not_connected`: nobody there; `refused`: an HTTP answer other than 2xx. */
export type Acknowledgement =
  | { acked: true; payload: unknown }
  | { acked: false; reason: "timeout" | "not_connected" | "refused" };

/** Brings envelopes to the bot, over Socket Mode or by signed HTTP. Never rejects. */
export interface Delivery {
  send(envelope: Envelope): Promise<Acknowledgement>;
  connected(): boolean;
  /** Stops waiting: what is under way ends as not connected. */
  close(): void;
}

/** Slack sends an event again three times before it gives up. */
export const EVENT_RETRIES = 3;
