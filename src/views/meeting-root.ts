import type { AgendaEntry } from "../domain/meetings/agenda.ts";
import type { MeetingMessage } from "../domain/messages/meetings.ts";
import { sayDay } from "../text/dates.ts";
import {
  actions,
  type Block,
  button,
  context,
  type Element,
  header,
  present,
  type Rendered,
  section,
} from "./blocks.ts";
import { clampMrkdwn } from "./escape.ts";
import { named, plainName, whenOf } from "./meeting-words.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

type Root = Extract<MeetingMessage, { kind: "meeting.root" }>;

/** So many of a kind are shown: the agenda has to fit one message together with everything else. */
const SHOWN = 8;
const TITLE = 120;
const NAMES = 1_200;
/** Characters of one part of the agenda. */
const PART = 1_600;

/** The first message of a meeting: its agenda, who is there, and what to do. */
export function meetingRoot(content: Root, context_: ViewContext): Rendered {
  const { meeting, present: there, absent } = content;
  const { meetings: words } = context_.text;
  const agenda = agendaOf(content, context_);
  const attendance = [
    ...(there.length === 0 ? [] : [words.root.present(names(there))]),
    ...(absent.length === 0 ? [] : [words.root.absent(names(absent))]),
  ];
  const open = meeting.status === "open";
  const state = open
    ? []
    : [words.status[meeting.status], words.root.result(content.actions, content.decisions)];
  const headline = open ? words.root.opened(named(meeting, context_)) : named(meeting, context_);
  return {
    text: [headline, whenOf(meeting, context_), ...state, ...agenda, ...attendance].join("\n"),
    blocks: present(
      header(plainName(meeting, context_)),
      context([quoted(meeting.id), whenOf(meeting, context_), ...state].join(" · ")),
      ...agenda.map((part): Block => section(part)),
      attendance.length === 0 ? null : section(attendance.join("\n")),
      actions(...rootButtons(meeting.id, meeting.status, context_)),
      open ? context(words.root.how, words.root.marks) : null,
    ),
  };
}

function rootButtons(
  id: string,
  status: Root["meeting"]["status"],
  { text }: ViewContext,
): (Element | null)[] {
  const { buttons } = text.meetings;
  if (status !== "open")
    return [
      button(buttons.recorded, { kind: "meeting.recorded", id }),
      status === "closed" ? button(buttons.reopen, { kind: "meeting.reopen", id }) : null,
    ];
  return [
    button(buttons.attend, { kind: "meeting.attend", id }, { style: "primary" }),
    button(buttons.item, { kind: "meeting.item-form", id }),
    button(buttons.recorded, { kind: "meeting.recorded", id }),
    button(buttons.close, { kind: "meeting.close", id }),
  ];
}

/** Each part of the agenda that has something in it, fit for mrkdwn. */
function agendaOf({ agenda, added, meeting }: Root, context_: ViewContext): string[] {
  const { root } = context_.text.meetings;
  const entry = ({ id, title, owners, due }: AgendaEntry): string => {
    const details = [
      ...owners.slice(0, 3).map((name) => quoted(name)),
      ...(due === null ? [] : [root.due(sayDay(due, meeting.today, context_.language))]),
    ];
    return `*${quoted(id)}* ${quoted(title, TITLE)}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
  };
  const items = [
    ...agenda.standing.map((text) => quoted(text, TITLE)),
    ...added.map(({ text, by }) => root.added(quoted(text, TITLE), quoted(by))),
  ];
  const parts = [
    items.length === 0
      ? `*${root.agenda}*\n${root.emptyAgenda}`
      : `*${root.agenda}*\n${items.map((text, index) => `${index + 1}. ${text}`).join("\n")}`,
    list(root.lastTime, agenda.lastTime.map(entry), root.more),
    list(root.undated, agenda.undated.map(entry), root.more),
    list(root.overdue, agenda.overdue.map(entry), root.more),
    list(root.proposals, agenda.proposals.map(entry), root.more),
  ];
  return parts.flatMap((part) => (part === null ? [] : [clampMrkdwn(part, PART)]));
}

function list(title: string, lines: readonly string[], more: (count: number) => string): string | null {
  if (lines.length === 0) return null;
  const rest = lines.length - SHOWN;
  return [
    `*${title}*`,
    ...lines.slice(0, SHOWN).map((line) => `• ${line}`),
    ...(rest > 0 ? [more(rest)] : []),
  ].join("\n");
}

const names = (people: readonly string[]): string =>
  clampMrkdwn(people.map((name) => quoted(name)).join(", "), NAMES);
