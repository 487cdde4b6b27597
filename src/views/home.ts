import type { HomeContent } from "../domain/messages/content.ts";
import { actions, type Block, button, header, present, section } from "./blocks.ts";
import { escape } from "./escape.ts";
import type { ViewContext } from "./view.ts";

/** App Home. */
export function homeView({ greeting }: HomeContent, { text: { help } }: ViewContext): Block[] {
  return present(
    header(help.homeTitle),
    section(escape(greeting)),
    actions(
      button(help.askButton, { kind: "ask.form" }, { style: "primary" }),
      button(help.newAction, { kind: "action.form" }),
      button(help.myActions, { kind: "action.list", filter: "mijn", page: 1 }),
      button(help.helpButton, { kind: "help" }),
    ),
  );
}
