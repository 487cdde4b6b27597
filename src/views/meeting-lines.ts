/** What is said about single lines of a meeting's thread. */
import { parseLocalDate } from "../domain/calendar/local-date.ts";
import type { MeetingMessage } from "../domain/messages/meetings.ts";
import { sayDayOfYear } from "../text/dates.ts";
import { actionDetails, goneHint } from "./action-items.ts";
import { actions, button, context, present, type Rendered, section, sentence } from "./blocks.ts";
import { escape, oneLine } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

type Content<Kind extends MeetingMessage["kind"]> = Extract<MeetingMessage, { kind: Kind }>;

const LINE = 200;
const NAMES = 1_000;

export function lineQuestion(content: Content<"meeting.line-question">, context_: ViewContext): Rendered {
  const {
    text: {
      meetings: { line: words },
    },
    language,
  } = context_;
  const { question: asked, meeting: id, ts, index } = content;
  const text = {
    owner: () => words.owner(quoted(asked.about === "owner" ? asked.typed : "")),
    attendee: () => words.attendee(quoted(asked.about === "attendee" ? asked.typed : "")),
    "past-date": () => words.past(asked.about === "past-date" ? sayDayOfYear(asked.date, language) : ""),
    "impossible-date": () => words.impossible(quoted(asked.about === "impossible-date" ? asked.words : "")),
    meant: () => words.meant(quoted(asked.about === "meant" ? asked.meant : "", LINE)),
    team: () => words.team(quoted(asked.about === "team" ? asked.typed : "")),
  }[asked.about]();
  const about = words.about(quoted(content.line, LINE));
  const choices = content.choices.map(({ label, text: answer }) => {
    const day = parseLocalDate(label);
    const plain =
      asked.about === "meant"
        ? words.meantChoice[label === "" ? "yes" : "no"]
        : label === ""
          ? words.noDate
          : day === null
            ? label
            : sayDayOfYear(day, language);
    return button(plain, { kind: "meeting.answer", id, ts, index, text: answer });
  });
  const waiting = asked.about === "attendee" ? words.othersNoted : words.waiting;
  return {
    text: [text, about, waiting].join("\n"),
    blocks: present(section(`${text}\n${about}`), actions(...choices), context(waiting)),
  };
}

export function attendanceAnswered(
  { present: there, absent }: Content<"meeting.attendance-answered">,
  { text: { meetings: words } }: ViewContext,
): Rendered {
  return sentence(
    [
      ...(there.length === 0 ? [] : [words.line.present(quoted(there.join(", "), NAMES))]),
      ...(absent.length === 0 ? [] : [words.line.absent(quoted(absent.join(", "), NAMES))]),
    ].join("\n"),
  );
}

export function readAs(
  { line }: Content<"meeting.line-read">,
  { text: { meetings: words } }: ViewContext,
): Rendered {
  return sentence(line === null ? words.line.left : words.line.readAs(quoted(line, LINE)));
}

export function answered({ action }: Content<"meeting.line-answered">, context_: ViewContext): Rendered {
  const headline = context_.text.meetings.line.answered(escape(action.id));
  const details = actionDetails(action, context_, false).join(" · ");
  const title = escape(oneLine(action.title));
  const { buttons } = context_.text.actions;
  return {
    text: `${headline}: ${title} (${details})`,
    blocks: present(
      section(`*${headline}*\n${title}`),
      context(details),
      actions(button(buttons.edit, { kind: "action.edit", id: action.id })),
    ),
  };
}

export function twin({ action, first }: Content<"meeting.line-twin">, context_: ViewContext): Rendered {
  const { line: words } = context_.text.meetings;
  const said = words.twin(escape(action.id), escape(first.id));
  const details = actionDetails(first, context_).join(" · ");
  const shown = `*${escape(first.id)}* ${quoted(first.title, LINE)}`;
  return {
    text: [said, shown, details].join("\n"),
    blocks: present(
      section(`${said}\n${shown}`),
      context(details),
      actions(button(words.twinCancel(action.id), { kind: "action.cancel", id: action.id })),
    ),
  };
}

export function goneOwner({ action }: Content<"meeting.line-gone-owner">, context_: ViewContext): Rendered {
  const title = quoted(action.title, LINE);
  const said = `*${escape(action.id)}* ${title}\n${goneHint(action.owners, context_) ?? ""}`;
  return {
    text: said,
    blocks: present(
      section(said),
      actions(button(context_.text.actions.buttons.edit, { kind: "action.edit", id: action.id })),
    ),
  };
}

/** The same decision was taken already, or waits: one of the two can go. */
export function decisionTwin(
  { decision: { id, version }, first }: Content<"meeting.decision-twin">,
  { text, language }: ViewContext,
): Rendered {
  const { line: words } = text.meetings;
  const said = words.sameDecision(escape(id), escape(first.id));
  const shown = `*${escape(first.id)}* ${quoted(first.title, LINE)}`;
  const details = [text.decisions.status[first.status], sayDayOfYear(first.date, language)].join(" · ");
  return {
    text: [said, shown, details].join("\n"),
    blocks: present(
      section(`${said}\n${shown}`),
      context(details),
      actions(button(words.withdrawDecision(id), { kind: "decision.withdraw", id, version })),
    ),
  };
}

export function gone({ records }: Content<"meeting.line-gone">, context_: ViewContext): Rendered {
  const { line: words } = context_.text.meetings;
  const lines = records.map(({ id, title }) => `*${quoted(id ?? "")}* ${quoted(title, LINE)}`);
  const row = records.slice(0, 10).map(({ id, kind }) => {
    const item = id ?? "";
    return kind === "action"
      ? button(words.cancelAction(item), { kind: "action.cancel", id: item })
      : button(words.withdrawDecision(item), { kind: "decision.withdraw", id: item });
  });
  return {
    text: [words.gone, ...lines, words.goneHint].join("\n"),
    blocks: present(section([words.gone, ...lines].join("\n")), actions(...row), context(words.goneHint)),
  };
}
