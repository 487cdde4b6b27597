import { z } from "zod";
import type { Core } from "../core.ts";
import type { SocketHub } from "../delivery/socket.ts";
import { eventCallback } from "../events.ts";
import type { Fault } from "../faults.ts";
import { SlackRefusal, isFields, type Fields } from "../model.ts";

/** What is done to the workspace rather than in it: faults, payloads by hand, broken connections, starting over. */

const fault: z.ZodType<Fault> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ratelimited"), retryAfter: z.number().int().min(1) }),
  z.object({ kind: z.literal("status"), status: z.number().int().min(400).max(599) }),
  z.object({ kind: z.literal("error"), error: z.string() }),
  z.object({ kind: z.literal("cut") }),
  z.object({ kind: z.literal("cut_before") }),
  z.object({ kind: z.literal("delay"), ms: z.number().int().min(0).max(60_000) }),
]);

const faultRequest = z.object({
  method: z.string().default("*"),
  fault: fault.optional(),
  probability: z.number().min(0).max(1).optional(),
  delivery: z.enum(["duplicate", "drop"]).optional(),
  clear: z.boolean().optional(),
});

const injection = z.object({
  type: z.enum(["events_api", "slash_commands", "interactive"]),
  payload: z.record(z.string(), z.unknown()),
  raw: z.boolean().default(false),
});

const disconnection = z.object({
  disconnect: z.enum(["warning", "refresh_requested", "link_disabled", "cut"]),
});

type LaboratoryAct = (core: Core, hub: SocketHub | null, body: Fields) => Fields | Promise<Fields>;

export const laboratory: Record<string, LaboratoryAct> = {
  faults(core, _hub, body) {
    const { method, fault: given, probability, delivery, clear } = faultRequest.parse(body);
    if (clear === true) core.faults.clear();
    if (given !== undefined && probability === undefined) core.faults.next(method, given);
    if (given !== undefined && probability !== undefined) core.faults.probability(method, given, probability);
    if (delivery !== undefined && probability === undefined) core.faults.nextDelivery(method, delivery);
    if (delivery !== undefined && probability !== undefined)
      core.faults.deliveryProbability(method, delivery, probability);
    return {};
  },

  async inject(core, _hub, body) {
    const { type, payload, raw } = injection.parse(body);
    const inner = type === "events_api" && !raw && payload["type"] !== "event_callback";
    const answer = await inject(core, type, inner ? eventCallback(core, payload) : payload);
    return { acked: answer.acked, response: answer.acked ? answer.payload : answer.reason };
  },

  connection(_core, hub, body) {
    if (hub === null) throw new SlackRefusal("not_found");
    hub.disconnect(disconnection.parse(body).disconnect);
    return {};
  },

  async reset(core) {
    await core.onReset();
    core.store.reset();
    core.modals.clear();
    core.forms.clear();
    core.live.publish({ type: "reset" });
    return {};
  },
};

/** Sends the bot a payload as it is, also one that Slack would never send. */
export function inject(core: Core, type: "events_api" | "slash_commands" | "interactive", payload: Fields) {
  const event = payload["event"];
  const name = String(isFields(event) ? event["type"] : (payload["command"] ?? payload["type"] ?? "unknown"));
  return core.delivery.send({ type, name, payload, acceptsResponse: type !== "events_api" });
}
