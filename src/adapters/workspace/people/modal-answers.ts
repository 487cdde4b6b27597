import { formErrors, type InputValues } from "../blocks/inputs.ts";
import type { Core } from "../core.ts";
import { SlackRefusal, isFields, type Fields, type View } from "../model.ts";
import { openModal, tell, updateModal } from "../views.ts";
import { acknowledged, type Actor } from "./commands.ts";
import { fill, findContainer, interactionFields, responseUrl } from "./container.ts";
import { interact } from "./interactions.ts";

export interface SubmitResult {
  result: "closed" | "updated" | "pushed" | "cleared" | "errors";
  errors?: Record<string, string>;
  views: readonly View[];
}

/**
 * Someone sends a modal. What Slack's own client refuses (empty required fields, lengths) never reaches the bot.
 * Throws `view_not_found`, `operation_timeout`, `dispatch_failed`, `invalid_response`.
 */
export async function submit(
  core: Core,
  actor: Actor,
  viewId: string,
  values: InputValues,
): Promise<SubmitResult> {
  const container = findContainer(core, actor.user, { type: "view", viewId });
  if (container.kind !== "view" || container.view.type !== "modal") throw new SlackRefusal("view_not_found");
  const { view } = container;
  const errors = formErrors(view.blocks, fill(core, container, values));
  if (Object.keys(errors).length > 0)
    return { result: "errors", errors, views: core.modals.stack(actor.user) };
  const answer = await interact(core, {
    type: "view_submission",
    ...interactionFields(core, actor),
    trigger_id: core.triggers.issue({ ...actor, viewId }),
    view,
    response_urls: responseUrls(core, actor.user, view),
  });
  return answerSubmission(core, actor, view, acknowledged(answer));
}

function answerSubmission(core: Core, actor: Actor, view: View, answer: Fields): SubmitResult {
  const { user, window } = actor;
  const done = (result: SubmitResult["result"]): SubmitResult => ({ result, views: core.modals.stack(user) });
  try {
    switch (answer["response_action"]) {
      case undefined:
        if (Object.keys(answer).length > 0)
          throw new SlackRefusal("a view_submission is answered with a response_action");
        // While it was being handled the bot may have opened something else on top.
        if (core.modals.stack(user).at(-1)?.id === view.id) close(core, actor, false);
        return done("closed");
      case "clear":
        close(core, actor, true);
        return done("cleared");
      case "update":
        updateModal(core, user, view, answer["view"], undefined);
        return done("updated");
      case "push":
        openModal(core, user, window, answer["view"], "pushed");
        return done("pushed");
      case "errors":
        return { ...done("errors"), errors: errorsFor(view, answer["errors"]) };
      default:
        throw new SlackRefusal(`there is no response_action ${String(answer["response_action"])}`);
    }
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    throw new SlackRefusal("invalid_response", { message: error.code, ...error.details });
  }
}

/** Slack shows errors at input blocks only; anything else is the app's mistake. */
function errorsFor(view: View, errors: unknown): Record<string, string> {
  const entries = isFields(errors) ? Object.entries(errors) : [];
  if (entries.length === 0) throw new SlackRefusal("errors without an error");
  return Object.fromEntries(
    entries.map(([blockId, text]) => {
      const known = view.blocks.some((block) => block.block_id === blockId && block.type === "input");
      if (!known || typeof text !== "string")
        throw new SlackRefusal(`errors names ${blockId}, which is no input block`);
      return [blockId, text];
    }),
  );
}

/** Someone closes the topmost modal, or all of them; the bot hears of it when it asked to. Throws `view_not_found`. */
export async function closeView(core: Core, actor: Actor, viewId: string, all: boolean): Promise<void> {
  const view = core.modals.stack(actor.user).find((one) => one.id === viewId);
  if (view === undefined) throw new SlackRefusal("view_not_found");
  const cleared = all || view.clear_on_close;
  const closed = close(core, actor, cleared);
  for (const one of closed.filter((other) => other.notify_on_close)) {
    await interact(core, {
      type: "view_closed",
      ...interactionFields(core, actor),
      view: one,
      is_cleared: cleared,
    });
  }
}

function close(core: Core, actor: Actor, all: boolean): View[] {
  const closed = core.modals.pop(actor.user, all);
  const last = closed.at(-1);
  if (last !== undefined) tell(core, actor.user, "view_closed", last, actor.window);
  return closed;
}

/** A conversation chosen in an element with `response_url_enabled` may be answered to. */
function responseUrls(core: Core, user: string, view: View): Fields[] {
  return view.blocks.flatMap((block) => {
    const element = block["element"];
    if (!isFields(element) || element["response_url_enabled"] !== true) return [];
    const blockId = block.block_id ?? "";
    const actionId = String(element["action_id"]);
    const value = view.state.values[blockId]?.[actionId];
    const chosen = value?.["selected_conversation"] ?? value?.["selected_channel"];
    const conversation = typeof chosen === "string" ? core.store.state.conversations[chosen] : undefined;
    if (conversation === undefined) return [];
    const url = responseUrl(core, user, conversation, null, false);
    return [{ block_id: blockId, action_id: actionId, channel_id: conversation.id, response_url: url }];
  });
}
