import { randomBytes } from "node:crypto";
import { checkView, type GivenView } from "./blocks/check.ts";
import { fillState } from "./blocks/inputs.ts";
import type { Core } from "./core.ts";
import { SlackRefusal, type View } from "./model.ts";

/** Makes a view object of what the app gave; `before` is the view that it replaces, whose typed values it keeps. */
function makeView(core: Core, given: GivenView, place: { before?: View; under?: View }): View {
  const { before, under } = place;
  const id = before?.id ?? core.store.newId("V");
  return {
    id,
    team_id: core.team.id,
    type: given.type,
    blocks: given.blocks,
    private_metadata: given.private_metadata ?? "",
    callback_id: given.callback_id ?? "",
    state: { values: fillState(given.blocks, before?.state.values ?? {}, {}, () => []) },
    hash: newHash(core),
    title: given.title ?? null,
    submit: given.submit ?? null,
    close: given.close ?? null,
    submit_disabled: given.submit_disabled ?? false,
    clear_on_close: given.clear_on_close ?? false,
    notify_on_close: given.notify_on_close ?? false,
    previous_view_id: before?.previous_view_id ?? under?.id ?? null,
    root_view_id: before?.root_view_id ?? under?.root_view_id ?? id,
    app_id: core.app.appId,
    external_id: given.external_id ?? "",
    app_installed_team_id: core.team.id,
    bot_id: core.app.botId,
  };
}

function newHash(core: Core): string {
  return `${Math.floor(core.clock.now().getTime() / 1000)}.${randomBytes(4).toString("base64url")}`;
}

/** Opens a modal on top of what this person has open. */
export function openModal(
  core: Core,
  user: string,
  window: string | null,
  given: unknown,
  how: "opened" | "pushed",
): View {
  const checked = checkView(given, "modal");
  if (
    checked.external_id !== undefined &&
    checked.external_id !== "" &&
    core.modals.findExternal(checked.external_id)
  ) {
    throw new SlackRefusal("duplicate_external_id");
  }
  const under = core.modals.stack(user).at(-1);
  const view = makeView(core, checked, how === "pushed" && under !== undefined ? { under } : {});
  if (how === "opened") core.modals.pop(user, true);
  core.modals.push(user, view);
  tell(core, user, `view_${how}`, view, window);
  return view;
}

/** Replaces a modal in place. Throws `hash_conflict` when it changed since `hash`. */
export function updateModal(
  core: Core,
  user: string,
  before: View,
  given: unknown,
  hash: string | undefined,
): View {
  const checked = checkView(given, "modal");
  if (hash !== undefined && hash !== "" && hash !== before.hash) throw new SlackRefusal("hash_conflict");
  const view = makeView(core, checked, { before });
  core.modals.replace(view);
  tell(core, user, "view_updated", view, null);
  return view;
}

/** Publishes someone's Home tab. */
export function publishHome(core: Core, user: string, given: unknown, hash: string | undefined): View {
  const checked = checkView(given, "home");
  const before = core.store.state.homes[user];
  if (hash !== undefined && hash !== "" && hash !== before?.hash) throw new SlackRefusal("hash_conflict");
  const view = makeView(core, checked, before === undefined ? {} : { before });
  core.store.state.homes[user] = view;
  core.store.save();
  core.live.publish({ type: "home", view, audience: [user] });
  return view;
}

export function tell(core: Core, user: string, type: string, view: View, window: string | null): void {
  core.live.publish({ type, view, views: core.modals.stack(user), window, audience: [user] });
}
