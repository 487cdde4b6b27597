import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { ReminderFor, ReminderLine, ReminderMessage } from "../domain/messages/reminders.ts";
import { sayDay, sayNearDay, sayNumber } from "../text/dates.ts";
import { actions, type Block, button, context, header, present, type Rendered, section } from "./blocks.ts";
import { clampMrkdwn, escape } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, NAME, quoted } from "./words.ts";

type Content<Kind extends ReminderMessage["kind"]> = Extract<ReminderMessage, { kind: Kind }>;

const TITLE = 120;
const TEAM = 40;
/** What a list of other people's items shows of each. */
const SHORT_TITLE = 80;
const ITEMS_EACH = 5;
/** Slack takes 13,000 characters in all; a section of a day or a person takes at most this. */
const SECTION = 1_500;
const SECTIONS = 8;

function reminder({ date, items, more, key }: Content<"reminder">, context_: ViewContext): Rendered {
  const {
    text: { reminders: words },
    language,
  } = context_;
  const open =
    items.filter((item) => item.status === "open" && item.snoozedUntil === undefined).length + more;
  const title =
    open === 0 && items.every(({ status }) => status !== "open")
      ? words.allDone
      : words.title(sayNumber(Math.max(1, open), language));
  const lines = items.map((item) => lineOf(item, date, context_));
  const rest = more === 0 ? undefined : words.more(sayNumber(more, language));
  return {
    text: [title, ...lines.map(({ text }) => text), ...(rest === undefined ? [] : [rest])].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...items.flatMap((item, index) => [
        section(lines[index]!.mrkdwn),
        buttonsOf(item, key, context_),
        ...fallbackOf(item, context_),
      ]),
      rest === undefined ? null : section(rest),
      open === 0 ? null : context(words.hint),
    ),
  };
}

function lineOf(
  item: ReminderLine,
  date: LocalDate,
  { text, language }: ViewContext,
): { mrkdwn: string; text: string } {
  const { reminders: words } = text;
  const name = `${escape(item.id)} ${quoted(item.title, TITLE)}`.trim();
  if (item.status !== "open") {
    const state = words.status[item.status];
    return { mrkdwn: `~${name}~ ${state}`, text: `${name}: ${state}` };
  }
  const due =
    item.due === date
      ? words.due.today
      : item.due > date
        ? words.due.ahead(sayNearDay(item.due, date, language))
        : words.due.overdue(sayNearDay(item.due, date, language));
  const later =
    item.snoozedUntil === undefined ? [] : [words.snoozed(sayNearDay(item.snoozedUntil, date, language))];
  const details = [due, ...(item.team === null ? [] : [quoted(item.team, TEAM)]), ...later];
  const emphasised = item.due <= date ? [`*${due}*`, ...details.slice(1)] : details;
  return {
    mrkdwn: `*${escape(item.id)}* ${quoted(item.title, TITLE)}\n${emphasised.join(" · ")}`,
    text: `${name} (${details.join(", ")})`,
  };
}

function buttonsOf(
  { id, kind, status, snoozedUntil }: ReminderLine,
  key: string,
  { text }: ViewContext,
): Block | null {
  if (status !== "open") return null;
  const { buttons, aloud: spoken } = text.reminders;
  const done = kind === "action" ? ("action.done" as const) : ("deadline.done" as const);
  const later = (until: string) => ({ kind: "reminder.snooze" as const, item: id, until, reminder: key });
  return actions(
    aloud(button(buttons.done, { kind: done, id, reminder: key }, { style: "primary" }), spoken.done(id)),
    snoozedUntil === undefined
      ? aloud(button(buttons.tomorrow, later("tomorrow")), spoken.tomorrow(id))
      : null,
    snoozedUntil === undefined
      ? aloud(button(buttons.nextWeek, later("next-week")), spoken.nextWeek(id))
      : null,
  );
}

function fallbackOf({ fallback, status, team }: ReminderLine, { text }: ViewContext): Block[] {
  if (fallback === undefined || status !== "open") return [];
  return [context(text.reminders.fallback[fallback](team === null ? "" : quoted(team, TEAM)))];
}

/** Somebody's items, in a few lines. */
function personOf(
  { name, linked, items }: ReminderFor,
  today: LocalDate,
  { text, language }: ViewContext,
): string {
  const { reminders: words, actions: common } = text;
  const shown = items
    .slice(0, ITEMS_EACH)
    .map(
      ({ id, title, due, rule }) =>
        `• ${escape(id)} ${quoted(title, SHORT_TITLE)} (${sayDay(due, today, language)}, ${words.rules[rule] ?? escape(rule)})`,
    );
  const rest = items.length - shown.length;
  const who = `${quoted(name, NAME)}${linked ? "" : ` _(${words.preview.notLinked})_`}`;
  return [who, ...shown, ...(rest > 0 ? [`• ${common.more(rest)}`] : [])].join("\n");
}

function preview({ days, own, from, until }: Content<"reminder.preview">, context_: ViewContext): Rendered {
  const {
    text: { reminders: words },
    language,
  } = context_;
  if (days.length === 0) {
    const none = words.preview.none(sayDay(from, from, language), sayDay(until, from, language));
    return { text: none, blocks: [section(none)] };
  }
  const title = own ? words.preview.titleOwn : words.preview.title;
  const shown = days.slice(0, SECTIONS).map(({ date, people }) => {
    const said = people.map((person) => personOf(person, from, context_)).join("\n");
    return clampMrkdwn(`*${sayDay(date, from, language)}*\n${said}`, SECTION);
  });
  const left = days.length - shown.length;
  const rest = left > 0 ? [words.preview.more(sayNumber(left, language))] : [];
  return {
    text: [title, ...shown, ...rest].join("\n"),
    blocks: present(
      header(title),
      ...shown.map((each) => section(each)),
      ...rest.map((each) => context(each)),
    ),
  };
}

function unreached({ date, people }: Content<"reminder.unreached">, context_: ViewContext): Rendered {
  const { reminders: words, actions: common } = context_.text;
  const shown = people
    .slice(0, SECTIONS)
    .map((person) => clampMrkdwn(personOf({ ...person, linked: true }, date, context_), SECTION));
  const rest = people.length - shown.length;
  return {
    text: [words.unreached.title, ...shown].join("\n"),
    blocks: present(
      section(`*${words.unreached.title}*\n${words.unreached.why}`),
      ...shown.map((each) => section(each)),
      rest > 0 ? context(common.more(rest)) : null,
    ),
  };
}

const said = (text: string): Rendered => ({ text, blocks: [section(text)] });

export const reminderViews: ViewsOf<ReminderMessage> = {
  reminder,
  "reminder.unreached": unreached,
  "reminder.preview": preview,
  "reminder.snoozed": ({ id, until, today }, { text, language }) =>
    said(text.reminders.later(escape(id), sayNearDay(until, today, language))),
  "reminder.refused": ({ id, why }, { text }) => said(text.reminders.refused[why](quoted(id, NAME))),
};
