import type { RateBudget } from "./ports.ts";

export type Method =
  | "chat.postMessage"
  | "chat.postEphemeral"
  | "chat.update"
  | "chat.startStream"
  | "chat.appendStream"
  | "chat.stopStream"
  | "conversations.open"
  | "conversations.history"
  | "conversations.replies"
  | "reactions.add"
  | "reactions.remove";

const perMinute = (calls: number, burst: number): RateBudget => ({ interval: 60_000 / calls, burst });

/**
 * Slack's rates (docs.slack.dev/apis/web-api/rate-limits): tier 2 is 20 and more a minute, tier 3 is 50 and more a minute, tier 4 is 100 and more;
 * posting is one message a second in a channel, several hundred a minute in a workspace.
 */
const BUDGETS: Record<Method, RateBudget> = {
  "chat.postMessage": perMinute(240, 20),
  "chat.postEphemeral": perMinute(100, 10),
  "chat.update": perMinute(50, 10),
  "chat.startStream": perMinute(20, 5),
  "chat.appendStream": perMinute(100, 20),
  "chat.stopStream": perMinute(20, 10),
  "conversations.open": perMinute(50, 10),
  "conversations.history": perMinute(50, 10),
  "conversations.replies": perMinute(50, 10),
  "reactions.add": perMinute(50, 20),
  "reactions.remove": perMinute(20, 5),
};

/** A little over a second: two calls that leave a second apart may arrive closer together. */
const IN_A_CHANNEL: RateBudget = { interval: 1_050, burst: 1 };

/** The budgets that one call draws on, the narrowest first. */
export function budgetsFor(
  teamId: string,
  method: Method,
  channelId?: string,
): { key: string; budget: RateBudget }[] {
  const whole = { key: rateKey(teamId, method), budget: BUDGETS[method] };
  const appears = method === "chat.postMessage" || method === "chat.startStream";
  return appears && channelId !== undefined
    ? [{ key: `${rateKey(teamId, "chat.postMessage")}:${channelId}`, budget: IN_A_CHANNEL }, whole]
    : [whole];
}

export function rateKey(teamId: string, method: Method): string {
  return `${teamId}:${method}`;
}
