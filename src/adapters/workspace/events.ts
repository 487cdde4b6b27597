import { randomBytes } from "node:crypto";
import type { Core } from "./core.ts";
import type { Fields } from "./model.ts";

/**
 * Sends the bot an event, wrapped as Slack wraps it, when the manifest subscribes to it. Returns at once: what
 * becomes of it is followed by the delivery (redelivery until acknowledged).
 */
export function emitEvent(core: Core, event: Fields): void {
  if (!subscribed(core, event)) return;
  void deliverEvent(core, eventCallback(core, event));
}

/** The envelope of the Events API around an inner event. */
export function eventCallback(core: Core, event: Fields): Fields {
  return {
    token: "local-workspace",
    team_id: core.team.id,
    context_team_id: core.team.id,
    context_enterprise_id: null,
    api_app_id: core.app.appId,
    event,
    type: "event_callback",
    event_id: `Ev0${randomBytes(6).toString("hex").toUpperCase()}`,
    event_time: Math.floor(core.clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: core.team.id,
        user_id: core.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(12).toString("base64url")}`,
  };
}

/** Delivers a whole event_callback; also used to send the same one again. */
export function deliverEvent(core: Core, payload: Fields): Promise<unknown> {
  const event = payload["event"];
  const name = typeof event === "object" && event !== null && "type" in event ? String(event.type) : "event";
  const errand = core.delivery.send({ type: "events_api", name, payload, acceptsResponse: false });
  core.underway.add(errand);
  return errand.finally(() => core.underway.delete(errand));
}

function subscribed(core: Core, event: Fields): boolean {
  const subscriptions = core.manifest.settings.event_subscriptions?.bot_events;
  if (subscriptions === undefined) return true;
  return subscriptions.includes(subscriptionOf(event));
}

function subscriptionOf(event: Fields): string {
  const type = String(event["type"]);
  if (type !== "message") return type;
  const kind = String(event["channel_type"]);
  return `message.${kind === "channel" || kind === "group" ? `${kind}s` : kind}`;
}
