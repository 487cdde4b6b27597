import type { NoticeMessage } from "../domain/messages/notices.ts";
import { actions, button, present, type Rendered, section } from "./blocks.ts";
import { escape } from "./escape.ts";
import { helpView } from "./help.ts";
import { nearest } from "./nearest.ts";
import type { ViewContext, ViewsOf } from "./view.ts";

/** What can follow `/wegwijzer`, as people type it; for finding what somebody meant. */
const SUBCOMMANDS = [
  "help",
  "status",
  "ik ben",
  "koppel",
  "rol",
  "trekker",
  "plaatsvervanger",
  "ondersteuner",
  "kanaal",
  "afwezig",
  "werkdagen",
  "herinneringen",
  "weekbericht",
  "taal",
  "vragen",
  "mijn vragen",
  "antwoorden",
  "corrigeer",
  "correcties",
  "privacy",
  "emoji",
  "document toevoegen",
  "documenten",
  "mensen toevoegen",
];
const COMMANDS = ["vraag", "actie", "acties", "besluit", "besluiten", "overleg", "deadline", "deadlines"];

const short = (text: string): Rendered => ({ text, blocks: [section(text)] });

export const noticeViews: ViewsOf<NoticeMessage> = {
  "notice.failure": ({ reference }, { text }) => short(text.common.failure(reference)),
  "notice.refused": ({ permission, refused }, { text }) => {
    const what = text.common.permissions[permission];
    if (refused === "cannot-check") return short(text.common.refusedUnchecked(what));
    return short(
      refused === "guests-cannot"
        ? text.common.refusedGuest(what)
        : text.common.refused(what, text.common.who[refused]),
    );
  },
  "notice.unsupported": (content, { text }) => {
    const words = unsupportedText(content, text);
    return {
      text: words,
      blocks: present(section(words), actions(button(text.help.helpButton, { kind: "help" }))),
    };
  },
  "notice.expired": ({ again }, { text }) => ({
    text: text.common.expired,
    blocks: present(
      section(text.common.expired),
      actions(button(text.common.openAgain, again, { style: "primary" })),
    ),
  }),
  "notice.mistakes": ({ fields }, { text }) => {
    const reasons = [...new Set(Object.values(fields))].map((code) => `• ${mistakeText(code, text)}`);
    return short([text.common.mistakes, ...reasons].join("\n"));
  },
  "notice.talk": ({ said }, { text }) => {
    if (said === "thanks") return short(text.help.welcome);
    return {
      text: text.help.hello,
      blocks: present(section(text.help.hello), actions(button(text.help.helpButton, { kind: "help" }))),
    };
  },
  "notice.help": (content, context) => helpView(content, context),
};

/** What is wrong with a dialog's field, in words; an unknown code gets the general ones. */
export function mistakeText(code: string, text: ViewContext["text"]): string {
  return text.common.fieldErrors[code] ?? text.common.fieldErrors["invalid"] ?? code;
}

function unsupportedText(
  { what, typed }: Extract<NoticeMessage, { kind: "notice.unsupported" }>,
  text: ViewContext["text"],
): string {
  const reason = text.help.unsupported[what] ?? text.help.unsupportedElse;
  if (typed === undefined || (what !== "subcommand" && what !== "command")) return reason;
  const found =
    what === "command"
      ? nearest(typed.replace(/^\//, ""), COMMANDS)
      : (nearest(typed, SUBCOMMANDS) ?? nearest(typed.split(" ")[0] ?? "", SUBCOMMANDS));
  if (found === undefined) return `${reason} ${escape(typed.slice(0, 100))}`.trim();
  return `${reason} ${text.help.didYouMean(what === "command" ? `/${found}` : `/wegwijzer ${found}`)}`;
}
