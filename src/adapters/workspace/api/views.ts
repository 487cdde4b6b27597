import { z } from "zod";
import { SlackRefusal } from "../model.ts";
import { openModal, publishHome, updateModal } from "../views.ts";
import { jsonField, method } from "./method.ts";

const view = jsonField(z.unknown());
const trigger = z.string().optional();

/** Slack also takes a trigger under the name of interactivity_pointer. */
const opening = z.object({ trigger_id: trigger, interactivity_pointer: trigger, view });

function triggerOf(args: z.infer<typeof opening>): string {
  const id = args.trigger_id ?? args.interactivity_pointer;
  if (id === undefined) {
    throw new SlackRefusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] missing required field: trigger_id"] },
    });
  }
  return id;
}

export const viewMethods = {
  "views.open": method({
    scopes: [],
    tier: 4,
    args: opening,
    run(core, args) {
      const owner = core.triggers.exchange(triggerOf(args));
      return { view: openModal(core, owner.user, owner.window, args.view, "opened") };
    },
  }),

  "views.push": method({
    scopes: [],
    tier: 4,
    args: opening,
    run(core, args) {
      const owner = core.triggers.exchange(triggerOf(args));
      if (owner.viewId === null || core.modals.find(owner.viewId) === undefined)
        throw new SlackRefusal("not_found");
      return { view: openModal(core, owner.user, owner.window, args.view, "pushed") };
    },
  }),

  "views.update": method({
    scopes: [],
    tier: 4,
    args: z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view,
    }),
    run(core, args) {
      const { view_id: id, external_id: external } = args;
      const home = Object.entries(core.store.state.homes).find(([, one]) => one.id === id);
      if (home !== undefined) return { view: publishHome(core, home[0], args.view, args.hash) };
      const open =
        id !== undefined
          ? core.modals.find(id)
          : external !== undefined
            ? core.modals.findExternal(external)
            : undefined;
      if (open === undefined) throw new SlackRefusal("not_found");
      return { view: updateModal(core, open.user, open.view, args.view, args.hash) };
    },
  }),

  "views.publish": method({
    scopes: [],
    tier: 4,
    args: z.object({ user_id: z.string().min(1), hash: z.string().optional(), view }),
    run(core, args) {
      const user = core.store.state.users[args.user_id];
      if (user === undefined || user.isBot) throw new SlackRefusal("user_not_found");
      return { view: publishHome(core, user.id, args.view, args.hash) };
    },
  }),
};
