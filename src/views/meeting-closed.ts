/** What is said once a meeting is over: its draft and its minutes. */
import type { MeetingMessage } from "../domain/messages/meetings.ts";
import { sayList } from "../text/dates.ts";
import { actions, button, context, present, type Rendered, section, sentence } from "./blocks.ts";
import { link, mention } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { mrkdwnOf } from "./meeting-minutes.ts";
import { named } from "./meeting-words.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { quoted } from "./words.ts";

type Content<Kind extends ClosedMessage["kind"]> = Extract<ClosedMessage, { kind: Kind }>;
export type ClosedMessage = Extract<
  MeetingMessage,
  {
    kind:
      | "meeting.forgotten"
      | "meeting.closed"
      | "meeting.draft"
      | "meeting.approved"
      | "meeting.minutes"
      | "meeting.too-long";
  }
>;

/** Characters of minutes in one message, which leaves room for what stands around them. */
const ROOM = LIMITS.messageBlocksText - 3_000;
const SECTION = 2_800;
const NAMES = 20;
/** A line of the thread is quoted to recognise it. */
const LINE = 120;

/** As many lines as fit, in sections; `whole`: nothing was left out. */
function shown(markdown: string): { parts: string[]; whole: boolean } {
  const parts: string[] = [];
  let room = ROOM;
  let whole = true;
  for (const line of mrkdwnOf(markdown)) {
    const piece = line.slice(0, SECTION);
    room -= piece.length + 1;
    if (room < 0) {
      whole = false;
      break;
    }
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < SECTION)
      parts[parts.length - 1] = `${last}\n${piece}`;
    else parts.push(piece);
  }
  return { parts: parts.map((part) => part.trim()).filter((part) => part !== ""), whole };
}

function forgotten({ meeting, opener }: Content<"meeting.forgotten">, context_: ViewContext): Rendered {
  const { forgotten: words } = context_.text.meetings;
  const { id } = meeting;
  const asked = words.ask(named(meeting, context_));
  const text = opener === null ? asked : `${mention(opener)} ${asked}`;
  return {
    text,
    blocks: present(
      section(text),
      actions(
        button(words.close, { kind: "meeting.close", id }, { style: "primary" }),
        button(words.goOn, { kind: "meeting.continue", id }),
      ),
    ),
  };
}

function draft(
  { meeting, text, proposals, unanswered }: Content<"meeting.draft">,
  context_: ViewContext,
): Rendered {
  const { draft: words, status } = context_.text.meetings;
  const { id, version } = meeting;
  const title = words.title(named(meeting, context_));
  if (meeting.status !== "closed") return sentence(`*${title}*\n${words.noLonger(status[meeting.status])}`);
  const { parts, whole } = shown(text);
  const hints = [
    ...(proposals === 0 ? [] : [words.proposals(proposals)]),
    ...(unanswered.length === 0
      ? []
      : [words.unanswered(quoted(unanswered[0] ?? "", LINE), unanswered.length)]),
    ...(whole ? [] : [words.cut]),
    words.hint,
  ];
  return {
    text: [title, ...parts, ...hints].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...parts.map((part) => section(part)),
      context(hints.join("\n")),
      actions(
        proposals === 0 ? null : button(words.tick(proposals), { kind: "meeting.proposals", id }),
        button(words.approve, { kind: "meeting.approve", id, version }, { style: "primary" }),
        button(words.mend, { kind: "meeting.mend", id }),
        button(words.reopen, { kind: "meeting.reopen", id }),
      ),
    ),
  };
}

function approved(content: Content<"meeting.approved">, context_: ViewContext): Rendered {
  const { approved: words } = context_.text.meetings;
  const { meeting, number, told, unreached } = content;
  const list = (names: readonly string[]): string =>
    sayList(
      names.slice(0, NAMES).map((name) => quoted(name)),
      context_.language,
    );
  const lines = [
    words.shared,
    told.length === 0 ? words.toldNobody : words.told(list(told)),
    ...(unreached.length === 0 ? [] : [words.unreached(list(unreached))]),
  ];
  const title = words.title(named(meeting, context_), number);
  return {
    text: [title, ...lines].join("\n"),
    blocks: present(
      section(`*${title}*\n${lines.join("\n")}`),
      actions(button(context_.text.meetings.buttons.reopen, { kind: "meeting.reopen", id: meeting.id })),
    ),
  };
}

function minutes(
  { meeting, number, text, files }: Content<"meeting.minutes">,
  context_: ViewContext,
): Rendered {
  const { minutes: words } = context_.text.meetings;
  const title = words.title(named(meeting, context_), number);
  const { parts, whole } = shown(text);
  const links = files.map(({ url, name }) => link(url, name)).join(" · ");
  const hints = [...(whole ? [] : [words.cut]), ...(files.length === 0 ? [] : [words.files(links)])];
  return {
    text: [title, ...parts, ...hints].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...parts.map((part) => section(part)),
      hints.length === 0 ? null : section(hints.join("\n")),
    ),
  };
}

export const closedViews: ViewsOf<ClosedMessage> = {
  "meeting.forgotten": forgotten,
  "meeting.closed": ({ meeting }, context_) =>
    sentence(context_.text.meetings.closed(named(meeting, context_))),
  "meeting.draft": draft,
  "meeting.approved": approved,
  "meeting.minutes": minutes,
  "meeting.too-long": ({ meeting }, context_) =>
    sentence(context_.text.meetings.minutes.tooLong(named(meeting, context_))),
};
