import type { CallResult, Delivery, Posted, Settlement } from "./ports.ts";

/** After so many failed calls a delivery is parked for the coordinator: about an hour and a half of trying. */
export const MAX_ATTEMPTS = 20;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 300_000;

/**
 * Milliseconds before the next attempt: doubling from one second to five minutes, plus up to a quarter so that
 * replicas and messages spread. The spread follows from the identity, so the same input gives the same wait.
 */
export function backoff(identity: string, attempts: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, attempts - 1));
  return Math.round(wait * (1 + 0.25 * fraction(`${identity}/${attempts}`)));
}

/** A number from 0 up to 1 that follows from the text (FNV-1a). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

/** Messages without metadata cannot be looked for afterwards, so a doubt is final: never twice. */
export function atMostOnce({ destination }: Delivery): boolean {
  return destination.to === "ephemeral" || destination.to === "response";
}

/** Nobody misses a sign so much that a coordinator has to look into it. */
const isMark = ({ destination }: Delivery): boolean => destination.to === "reaction";

/** Somebody removed the message that was to be replaced: nothing is left to say. */
const GONE = new Set(["message_not_found", "cant_update_message", "edit_window_closed"]);

/**
 * How a delivery goes on after a call to Slack. Pure: `now` is real time, `reference` is for when it ends here,
 * `doubt` says that an earlier call may have posted it and this one did not find out (it only looked).
 */
export function settle(
  delivery: Delivery,
  result: CallResult<Posted | null>,
  now: Date,
  reference: string,
  doubt = false,
): Settlement {
  const attempts = delivery.attempts + 1;
  const again = (wait: number, changes: { uncertain: boolean; plain?: boolean; error: string }): Settlement =>
    attempts >= MAX_ATTEMPTS
      ? { state: "parked", error: `gave up: ${changes.error}`, reference }
      : {
          state: "planned",
          notBefore: new Date(now.getTime() + wait),
          uncertain: changes.uncertain,
          attempts,
          plain: changes.plain ?? delivery.plain,
          error: changes.error,
        };
  switch (result.kind) {
    case "ok":
      return {
        state: "sent",
        channelId: result.value?.channelId ?? delivery.channelId,
        ts: result.value?.ts ?? null,
      };
    case "limited":
      // Waiting one's turn is no failure, so it counts no attempt.
      return {
        ...wait(delivery, now, result.retryAfter),
        uncertain: doubt,
        ...(result.error === undefined ? {} : { error: result.error }),
      };
    case "unreached":
      return again(backoff(delivery.id, attempts), { uncertain: doubt, error: result.error });
    case "unknown":
      return atMostOnce(delivery)
        ? { state: "failed", error: `not known whether it arrived: ${result.error}`, reference }
        : again(backoff(delivery.id, attempts), { uncertain: true, error: result.error });
    case "unrenderable":
      return delivery.plain
        ? { state: "parked", error: result.error, reference }
        : again(0, { uncertain: false, plain: true, error: result.error });
    case "refused":
      if (GONE.has(result.error)) return { state: "superseded", error: result.error };
      return {
        state: atMostOnce(delivery) || isMark(delivery) ? "failed" : "parked",
        error: result.error,
        reference,
      };
  }
}

/** Back in the queue without having called Slack: a rate, or something that must come first. Counts no attempt. */
export function wait(
  delivery: Delivery,
  now: Date,
  milliseconds: number,
): Extract<Settlement, { state: "planned" }> {
  const { uncertain, attempts, plain, error } = delivery;
  return {
    state: "planned",
    notBefore: new Date(now.getTime() + milliseconds),
    uncertain,
    attempts,
    plain,
    error,
  };
}
