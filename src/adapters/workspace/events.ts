import { randomBytes } from "node:crypto";
import type { Core } from "./core.ts";
import type { Fields } from "./model.ts";

/**
 * Sends the bot an event, wrapped as Slack wraps it, when the manifest subscribes to it. Returns at once: what
 * becomes of it is followed by the delivery (redelivery until acknowledged).
 */
export function emitEvent(core: Core, event: Fields): void {
  if (!subscribed(core, event)) return;
  void deliver(core, event);
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

/** Follows one event; whoever caused it is told when the bot never took it. */
async function deliver(core: Core, event: Fields): Promise<void> {
  const payload = eventCallback(core, event);
  const errand = core.delivery.send({
    type: "events_api",
    name: String(event["type"]),
    payload,
    acceptsResponse: false,
  });
  core.underway.add(errand);
  const answer = await errand;
  core.underway.delete(errand);
  const { user } = event;
  if (answer.acked || answer.reason === "not_connected" || typeof user !== "string") return;
  core.live.publish({
    type: "notice",
    message: "De bot reageert niet. Probeer het straks nog eens.",
    audience: [user],
  });
}

function subscribed(core: Core, event: Fields): boolean {
  const subscriptions = core.manifest.settings.event_subscriptions?.bot_events;
  const name = subscriptionOf(event);
  const scope = EVENT_SCOPES[name];
  if (scope !== undefined && !core.scopes.includes(scope)) return false;
  return subscriptions === undefined || subscriptions.includes(name);
}

/** Slack sends an event only to an app that also has the scope for it (docs.slack.dev, event pages). */
const EVENT_SCOPES: Record<string, string> = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  channel_archive: "channels:read",
  channel_created: "channels:read",
  channel_unarchive: "channels:read",
  channel_left: "channels:read",
  group_archive: "groups:read",
  group_unarchive: "groups:read",
};

function subscriptionOf(event: Fields): string {
  const type = String(event["type"]);
  if (type !== "message") return type;
  const kind = String(event["channel_type"]);
  return `message.${kind === "channel" || kind === "group" ? `${kind}s` : kind}`;
}
