import type { MeetingRefusal } from "../domain/meetings/types.ts";
import type { MeetingMessage, MeetingRecord, MeetingSummary } from "../domain/messages/meetings.ts";
import { MAX_TITLE } from "../domain/title.ts";
import { sayDay, sayDayOfYear, sayNumber } from "../text/dates.ts";
import { actions, button, context, type Element, header, present, type Rendered, section } from "./blocks.ts";
import {
  answered,
  attendanceAnswered,
  decisionTwin,
  gone,
  goneOwner,
  readAs,
  lineQuestion,
  twin,
} from "./meeting-lines.ts";
import { closedViews } from "./meeting-closed.ts";
import { meetingRoot } from "./meeting-root.ts";
import { channelLink, named, plainName, whenOf } from "./meeting-words.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

type Content<Kind extends MeetingMessage["kind"]> = Extract<MeetingMessage, { kind: Kind }>;

const LINE = 200;
/** So many meetings or records are listed. */
const SHOWN = 12;
/** Bodies that can be chosen with a button: Slack takes 25 in a row. */
const BODIES = 20;

const said = (text: string, ...row: (Element | null)[]): Rendered => ({
  text,
  blocks: present(section(text), actions(...row)),
});

function planned({ meeting, what, dated }: Content<"meeting.planned">, context_: ViewContext): Rendered {
  const { meetings: words } = context_.text;
  const headline = words.planned[what](named(meeting, context_));
  const count = what === "cancelled" ? words.planned.waiting(dated) : words.planned.dated(dated);
  const hints = [
    ...(dated === 0 ? [] : [count]),
    ...(what === "cancelled"
      ? []
      : [words.planned.howToMove(quoted(meeting.id)), words.planned.howToStart(quoted(meeting.body))]),
  ];
  return {
    text: [`${headline}: ${whenOf(meeting, context_, true)}`, ...hints].join("\n"),
    blocks: present(
      section(`*${headline}*\n${whenOf(meeting, context_, true)}`),
      hints.length === 0 ? null : context(hints.join("\n")),
      what === "cancelled" ? null : actions(itemButton(meeting, context_), cancelButton(meeting, context_)),
    ),
  };
}

function itemButton(meeting: MeetingSummary, context_: ViewContext): Element {
  const { meetings: words } = context_.text;
  const label = words.aloud.item(plainName(meeting, context_));
  return aloud(button(words.buttons.item, { kind: "meeting.item-form", id: meeting.id }), label);
}

function cancelButton(meeting: MeetingSummary, context_: ViewContext): Element {
  const { buttons, aloud: spoken, confirmCancel } = context_.text.meetings;
  const name = plainName(meeting, context_);
  const { title, text, yes, no } = confirmCancel;
  const cancel = button(
    buttons.cancel,
    { kind: "meeting.cancel", id: meeting.id },
    { confirm: { title, text: text(name), yes, no } },
  );
  return aloud(cancel, spoken.cancel(name));
}

function question(
  { question: asked, command, bodies }: Content<"meeting.question">,
  context_: ViewContext,
): Rendered {
  const {
    text: {
      meetings: { question: words, buttons },
    },
    language,
  } = context_;
  switch (asked.about) {
    case "body": {
      const text = asked.typed === "" ? words.body : words.bodyUnknown(quoted(asked.typed));
      if (command === "start") {
        const choices = bodies
          .slice(0, BODIES)
          .map(({ key, name }) => button(buttons.start(name), { kind: "meeting.start", text: key }));
        return said(text, ...choices);
      }
      const names = bodies.map(({ key }) => `\`${quoted(key)}\``).join(" · ");
      return said(`${text}\n${names}\n${words.date}`);
    }
    case "date":
      return said(asked.typed === "" ? words.date : words.dateUnknown(quoted(asked.typed)));
    case "past":
      return said(`${words.past(sayDayOfYear(asked.date, language))} ${words.date}`);
    case "impossible":
      return said(words.impossible(quoted(asked.words)));
  }
}

function overview({ open, upcoming }: Content<"meeting.overview">, context_: ViewContext): Rendered {
  const {
    text: {
      meetings: { overview: words },
    },
  } = context_;
  const going = open
    .slice(0, SHOWN)
    .map((meeting) => [named(meeting, context_), ...inChannel(meeting)].join(" · "));
  const coming = upcoming
    .slice(0, SHOWN)
    .map((meeting) => `${named(meeting, context_)} · ${whenOf(meeting, context_)}`);
  const rest = upcoming.length - coming.length;
  const [next] = upcoming;
  return {
    text: [
      words.title,
      ...going.map((line) => `${words.open}: ${line}`),
      ...(coming.length === 0 ? [words.none] : coming.map((line) => `${words.upcoming}: ${line}`)),
      ...words.how,
    ].join("\n"),
    blocks: present(
      header(words.title),
      going.length === 0 ? null : section(bulleted(words.open, going)),
      section(
        coming.length === 0
          ? words.none
          : bulleted(words.upcoming, rest > 0 ? [...coming, words.more(rest)] : coming),
      ),
      next === undefined ? null : actions(itemButton(next, context_)),
      context(words.how.join("\n")),
    ),
  };
}

const inChannel = ({ channelId }: MeetingSummary): string[] =>
  channelId === null ? [] : [channelLink(channelId)];

const bulleted = (title: string, lines: readonly string[]): string =>
  [`*${title}*`, ...lines.map((line) => `• ${line}`)].join("\n");

function refused({ meeting, refusal }: Content<"meeting.refused">, context_: ViewContext): Rendered {
  return said(refusalText(meeting, refusal, context_));
}

function refusalText(meeting: MeetingSummary, refusal: MeetingRefusal, context_: ViewContext): string {
  const { refused: words, status } = context_.text.meetings;
  const what = named(meeting, context_);
  switch (refusal.kind) {
    case "not-found":
    case "exists":
      return words.notFound;
    case "conflict":
      return words.conflict(what);
    case "status":
      return words.status(what, status[refusal.status]);
    case "title-empty":
      return words.itemEmpty;
    case "title-too-long":
      return words.itemTooLong(sayNumber(MAX_TITLE, context_.language));
    case "text-empty":
      return words.textEmpty;
  }
}

/** "*A-031* zaal regelen (Lisa, uiterlijk vr 24 mrt)" */
function recordLine(
  { id, title, owners, due }: MeetingRecord,
  { text: { meetings, actions: actionWords }, language }: ViewContext,
  today: MeetingSummary["today"],
): string {
  const details = [
    ...owners.slice(0, 4).map((name) => quoted(name)),
    ...(due === null ? [] : [actionWords.due(sayDay(due, today, language))]),
  ];
  const name = id === null ? `_${meetings.recorded.proposal}_` : `*${quoted(id)}*`;
  return `${name} ${quoted(title, LINE)}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** So many lines of records fit one message. */
const RECORDS = 40;

function recorded({ meeting, records }: Content<"meeting.recorded">, context_: ViewContext): Rendered {
  const { recorded: words, root } = context_.text.meetings;
  const lines = records.slice(0, RECORDS).map((record) => recordLine(record, context_, meeting.today));
  const rest = records.length - lines.length;
  const shown = lines.length === 0 ? [words.none] : rest > 0 ? [...lines, root.more(rest)] : lines;
  const title = words.title(named(meeting, context_));
  return {
    text: [title, ...shown].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...chunks(shown.map((line) => `• ${line}`)).map((part) => section(part)),
      context(words.hint),
    ),
  };
}

/** Lines together, as many as fit a section each. */
function chunks(lines: readonly string[], most = 2_800): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < most) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}

export const meetingViews: ViewsOf<MeetingMessage> = {
  ...closedViews,
  "meeting.planned": planned,
  "meeting.question": question,
  "meeting.overview": overview,
  "meeting.pick": ({ meetings }, context_) =>
    said(
      context_.text.meetings.pick,
      ...meetings
        .slice(0, SHOWN)
        .map((meeting) => button(plainName(meeting, context_), { kind: "meeting.close", id: meeting.id })),
    ),
  "meeting.running": ({ meeting }, context_) => {
    const { meetings: words } = context_.text;
    const what = named(meeting, context_);
    return said(
      meeting.channelId === null
        ? words.runningHere(what)
        : words.running(what, channelLink(meeting.channelId)),
    );
  },
  "meeting.unknown": ({ typed }, { text: { meetings: words } }) =>
    said(`${words.unknown(quoted(typed))} ${words.unknownHint}`),
  "meeting.none-open": (_content, { text: { meetings: words } }) => said(words.noneOpen),
  "meeting.nowhere": (_content, { text: { meetings: words } }) => said(words.nowhere),
  "meeting.not-in-channel": ({ meeting }, context_) =>
    said(context_.text.meetings.notInChannel(named(meeting, context_))),
  "meeting.refused": refused,
  "meeting.root": meetingRoot,
  "meeting.item-added": ({ meeting, text }, context_) =>
    said(
      context_.text.meetings.itemAdded(quoted(text, LINE), named(meeting, context_)),
      itemButton(meeting, context_),
    ),
  "meeting.recorded": recorded,
  "meeting.line-question": lineQuestion,
  "meeting.line-answered": answered,
  "meeting.attendance-answered": attendanceAnswered,
  "meeting.line-read": readAs,
  "meeting.line-twin": twin,
  "meeting.line-gone-owner": goneOwner,
  "meeting.decision-twin": decisionTwin,
  "meeting.line-gone": gone,
  "meeting.too-many-lines": ({ lines, most }, { text: { meetings: words }, language }) =>
    said(words.line.tooMany(sayNumber(lines, language), sayNumber(most, language))),
};
