import { z } from "zod";
import { plainText } from "../blocks/texts.ts";
import { stateValue, type InputValue, type InputValues } from "../blocks/inputs.ts";
import { conversationFor, messageAt } from "../conversations.ts";
import type { Core } from "../core.ts";
import type { Acknowledgement } from "../delivery/delivery.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, isFields, type Fields } from "../model.ts";
import { outward } from "../posting.ts";
import { acknowledged, channelName, type Actor } from "./commands.ts";
import {
  containerFields,
  fill,
  findContainer,
  findElement,
  interactionFields,
  responseUrl,
  type ContainerName,
} from "./container.ts";

interface ActionGiven {
  container: ContainerName;
  blockId?: string | undefined;
  actionId: string;
  input?: InputValue | undefined;
  values?: InputValues | undefined;
}

/** Sends an interaction and waits for its acknowledgement. */
export function interact(core: Core, payload: Fields): Promise<Acknowledgement> {
  return core.delivery.send({
    type: "interactive",
    name: String(payload["type"]),
    payload,
    acceptsResponse: true,
  });
}

/**
 * Someone presses a button or changes a menu, date or other element. Resolves when the bot has acknowledged.
 * Throws `message_not_found`, `view_not_found`, `invalid_arguments`, `operation_timeout`, `dispatch_failed`.
 */
export async function act(core: Core, actor: Actor, given: ActionGiven): Promise<void> {
  const container = findContainer(core, actor.user, given.container);
  const { blockId, element } = findElement(container, given.blockId, given.actionId);
  const offered = (action: string): readonly Fields[] => core.forms.offered(container.place, action);
  const own = given.input === undefined ? {} : { [blockId]: { [given.actionId]: given.input } };
  const values = fill(core, container, merge(given.values ?? {}, own));
  const chosen = given.input === undefined ? {} : actionValue(element, given.input, offered);
  const action = {
    type: element["type"],
    action_id: given.actionId,
    block_id: blockId,
    ...only(element, ["text", "value", "style", "placeholder", "url", "accessibility_label"]),
    ...chosen,
    action_ts: core.store.newTs(core.clock.now()),
  };
  const viewId = container.kind === "view" && container.view.type === "modal" ? container.view.id : null;
  const answer = await interact(core, {
    type: "block_actions",
    ...interactionFields(core, actor),
    trigger_id: core.triggers.issue({ ...actor, viewId }),
    ...containerFields(container),
    ...(container.kind === "message"
      ? {
          state: { values },
          response_url: responseUrl(
            core,
            actor.user,
            container.conversation,
            container.message,
            container.ephemeral,
          ),
        }
      : {}),
    actions: [action],
  });
  acknowledged(answer);
}

/** The chosen value, as an action carries it. */
function actionValue(
  element: Fields,
  input: InputValue,
  offered: (action: string) => readonly Fields[],
): Fields {
  const type = String(element["type"]);
  if (type === "feedback_buttons") {
    const pressed = [element["positive_button"], element["negative_button"]].find(
      (one) => isFields(one) && one["value"] === input,
    );
    if (!isFields(pressed))
      throw new SlackRefusal("invalid_arguments", { message: "no such feedback button" });
    return { value: pressed["value"], text: pressed["text"] };
  }
  if (type === "button" || type === "icon_button" || type === "workflow_button") return {};
  return stateValue(element, input, offered);
}

/** The options of an external select, checked. Throws `invalid_response` on options that Slack would refuse. */
export async function suggest(
  core: Core,
  actor: Actor,
  given: { container: ContainerName; blockId?: string | undefined; actionId: string; query: string },
): Promise<Fields> {
  const container = findContainer(core, actor.user, given.container);
  const { blockId } = findElement(container, given.blockId, given.actionId);
  const answer = await interact(core, {
    type: "block_suggestion",
    ...interactionFields(core, actor),
    ...containerFields(container),
    action_id: given.actionId,
    block_id: blockId,
    value: given.query,
  });
  const parsed = Suggestions.safeParse(acknowledged(answer));
  if (!parsed.success) throw new SlackRefusal("invalid_response", { message: z.prettifyError(parsed.error) });
  const { options = [], option_groups: groups = [] } = parsed.data;
  core.forms.offer(container.place, given.actionId, [
    ...options,
    ...groups.flatMap((group) => group.options),
  ]);
  return groups.length > 0 ? { optionGroups: groups } : { options };
}

const options = z
  .array(
    z.looseObject({
      text: plainText(LIMITS.optionText),
      value: z.string().min(1).max(LIMITS.optionValue),
      description: plainText(LIMITS.optionDescription).optional(),
    }),
  )
  .max(LIMITS.options);
const Suggestions = z.object({
  options: options.optional(),
  option_groups: z
    .array(z.object({ label: plainText(LIMITS.optionText), options }))
    .max(LIMITS.optionGroups)
    .optional(),
});

/** A global shortcut, or one on a message. Throws `not_found` when the manifest has none of that name and kind. */
export async function shortcut(
  core: Core,
  actor: Actor,
  given: { callbackId: string; channel?: string | undefined; ts?: string | undefined },
): Promise<void> {
  const onMessage = given.channel !== undefined && given.ts !== undefined;
  const known = core.manifest.features.shortcuts.some(
    (one) => one.callback_id === given.callbackId && one.type === (onMessage ? "message" : "global"),
  );
  if (!known)
    throw new SlackRefusal("not_found", { message: `there is no shortcut ${given.callbackId} for this` });
  const common = {
    ...interactionFields(core, actor),
    callback_id: given.callbackId,
    trigger_id: core.triggers.issue({ ...actor, viewId: null }),
    action_ts: core.store.newTs(core.clock.now()),
  };
  if (given.channel === undefined || given.ts === undefined) {
    acknowledged(await interact(core, { type: "shortcut", ...common }));
    return;
  }
  const conversation = conversationFor(core, given.channel, actor.user);
  const message = messageAt(core, conversation.id, given.ts);
  const payload = {
    type: "message_action",
    ...common,
    channel: { id: conversation.id, name: channelName(conversation) },
    message_ts: message.ts,
    message: outward(message, true),
    response_url: responseUrl(core, actor.user, conversation, null, false),
  };
  acknowledged(await interact(core, payload));
}

function only(element: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => element[name] !== undefined).map((name) => [name, element[name]]),
  );
}

function merge(values: InputValues, own: InputValues): InputValues {
  const merged = { ...values };
  for (const [blockId, actions] of Object.entries(own)) merged[blockId] = { ...merged[blockId], ...actions };
  return merged;
}
