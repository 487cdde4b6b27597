/** Minutes as text: Markdown that people can read and edit as it stands, and what Slack shows of it. */
import type { Minutes, MinutesAction, MinutesTopic } from "../domain/meetings/minutes.ts";
import { sayDayOfYear } from "../text/dates.ts";
import { escape, oneLine } from "./escape.ts";
import type { ViewContext } from "./view.ts";

/** The minutes in the words of a language. An `addition` has only what was said, under a heading of its own. */
export function minutesMarkdown(
  minutes: Minutes,
  which: "whole" | "addition",
  context: Pick<ViewContext, "language" | "text">,
): string {
  const words = context.text.meetings.document;
  const said = minutes.topics.map((topic) => topicText(topic, which === "whole", context));
  if (which === "addition") return said.length === 0 ? "" : [`## ${words.addition}`, ...said].join("\n\n");
  const { name, date, time, present, absent, agenda, changed, carriedOver } = minutes;
  const list = (items: readonly string[]): string => items.map((item) => `- ${oneLine(item)}`).join("\n");
  const actionList = (actions: readonly MinutesAction[]): string =>
    list(actions.map((action) => actionText(action, context)));
  const people = [
    ...(present.length === 0 ? [] : [`**${words.present}:** ${oneLine(present.join(", "))}`]),
    ...(absent.length === 0 ? [] : [`**${words.absent}:** ${oneLine(absent.join(", "))}`]),
  ];
  const parts = [
    `# ${words.title(oneLine(name), context.text.meetings.at(sayDayOfYear(date, context.language), time))}`,
    minutes.id,
    people.join("\n\n"),
    agenda.length === 0
      ? ""
      : `## ${words.agenda}\n\n${agenda.map((item, index) => `${index + 1}. ${oneLine(item)}`).join("\n")}`,
    ...(said.length === 0 ? [words.nothing] : said),
    changed.length === 0 ? "" : `## ${words.changed}\n\n${actionList(changed)}`,
    carriedOver.length === 0 ? "" : `## ${words.carriedOver}\n\n${actionList(carriedOver)}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function topicText(
  topic: MinutesTopic,
  headed: boolean,
  context: Pick<ViewContext, "language" | "text">,
): string {
  const words = context.text.meetings.document;
  const title = topic.title ?? (headed ? words.discussed : null);
  const lines = [
    ...topic.notes,
    ...topic.bottlenecks.map((text) => `**${words.bottleneck}:** ${text}`),
    ...topic.decisions.map((each) => `**${words.decision[each.status]} ${each.id}:** ${each.title}`),
    ...topic.actions.map((each) => `**${words.action}** ${actionText(each, context)}`),
  ].map((line) => `- ${oneLine(line)}`);
  return [...(title === null ? [] : [`## ${oneLine(title)}`, ""]), ...lines].join("\n");
}

/** "A-031: zaal regelen (Lisa Verhaeghe, uiterlijk vr 24 mrt 2023)" */
function actionText(
  action: MinutesAction,
  { text, language }: Pick<ViewContext, "language" | "text">,
): string {
  const { id, title, owners, due, dueEvent, status } = action;
  const details = [
    owners.length === 0 ? text.actions.noOwner : owners.join(", "),
    due === null
      ? dueEvent === null
        ? text.actions.noDate
        : text.actions.dueBefore(dueEvent)
      : text.actions.due(sayDayOfYear(due, language)),
    ...(status === "open" ? [] : [text.actions.status[status]]),
  ];
  return `${id}: ${title} (${details.join(", ")})`;
}

/** Our Markdown as Slack's mrkdwn, a line each. People's own marks stay what they typed. */
export function mrkdwnOf(markdown: string): string[] {
  return markdown.split("\n").map((line) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) return `*${escape(heading)}*`;
    const item = /^- (.*)$/.exec(line)?.[1];
    return item === undefined ? emphasised(line) : `• ${emphasised(item)}`;
  });
}

const emphasised = (text: string): string =>
  text
    .split("**")
    .map((piece, index, all) =>
      index % 2 === 1 && index < all.length - 1 && piece.trim() !== "" ? `*${escape(piece)}*` : escape(piece),
    )
    .join("");
