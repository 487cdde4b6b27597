import type { NoticeMessage } from "../domain/messages/notices.ts";
import { actions, button, context, header, present, type Rendered, section } from "./blocks.ts";
import type { ViewContext } from "./view.ts";

/** Words by which people ask for one topic of the help. */
const TOPIC_WORDS = {
  ask: ["vraag", "vragen", "ask", "question", "questions"],
  actions: ["actie", "acties", "action", "actions"],
  decisions: ["besluit", "besluiten", "decision", "decisions"],
  meetings: ["overleg", "overleggen", "meeting", "meetings", "verslag", "agenda"],
  deadlines: ["deadline", "deadlines", "weekbericht", "digest"],
  you: ["ik", "taal", "privacy", "afwezig", "werkdagen", "me", "language"],
  coordinator: ["coördinator", "coordinator", "rol", "koppel", "kanaal", "trekker", "beheer"],
} as const;

type Topic = keyof typeof TOPIC_WORDS;
const TOPICS = Object.keys(TOPIC_WORDS) as Topic[];

/** What somebody can ask, with examples; for coordinators what only they can do as well. */
export function helpView(
  { about, coordinator }: Extract<NoticeMessage, { kind: "notice.help" }>,
  { text: { help } }: ViewContext,
): Rendered {
  const asked = about?.trim().toLowerCase().replace(/^\//, "");
  const one = TOPICS.find((topic) => asked !== undefined && wordsOf(topic).includes(asked));
  const topics = one === undefined ? TOPICS.filter((topic) => topic !== "coordinator" || coordinator) : [one];
  const paragraphs = topics.map((topic) => {
    const { title, lines } = help.topics[topic];
    return `*${title}*\n${lines.join("\n")}`;
  });
  return {
    text: `${help.title}: ${help.intro}`,
    blocks: present(
      header(help.title),
      ...paragraphs.map((paragraph) => section(paragraph)),
      actions(
        button(help.askButton, { kind: "ask.form" }, { style: "primary" }),
        button(help.newAction, { kind: "action.form" }),
        button(help.myActions, { kind: "action.list", filter: "mijn", page: 1 }),
      ),
      context(help.intro, help.threads),
    ),
  };
}

const wordsOf = (topic: Topic): readonly string[] => TOPIC_WORDS[topic];
