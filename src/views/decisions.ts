import type { DecisionMessage, DecisionPlace, DecisionSummary } from "../domain/messages/decisions.ts";
import {
  actions,
  button,
  context,
  type Element,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { decisionDetails, decisionList } from "./decision-list.ts";
import { questionText, refusalText } from "./decision-refusals.ts";
import { history, inShort, saidDeleted, suggestion, twin } from "./decision-said.ts";
import { sayDayOfYear } from "../text/dates.ts";
import { escape, oneLine } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { NAME, quoted } from "./words.ts";

type Content<Kind extends DecisionMessage["kind"]> = Extract<DecisionMessage, { kind: Kind }>;

/** A channel as Slack shows it; only for ids that Slack gave us. */
const channelLink = (channelId: string): string =>
  /^[CG][A-Z0-9]+$/.test(channelId) ? `<#${channelId}>` : escape(channelId);

interface Frame {
  /** Fit for mrkdwn. */
  headline: string;
  /** What must be seen before anything is clicked. */
  warning?: string | undefined;
  hints?: (string | undefined)[];
  row?: (Element | null)[];
}

/** A whole decision under a headline. */
function whole(
  decision: DecisionSummary,
  context_: ViewContext,
  { headline, warning, hints = [], row = [] }: Frame,
): Rendered {
  const {
    text: { decisions: words },
    language,
  } = context_;
  const title = escape(oneLine(decision.title));
  const replaced = decision.status === "superseded" || decision.status === "withdrawn";
  const { meeting } = decision;
  const about = [
    ...decisionDetails(decision, context_),
    ...(meeting == null
      ? []
      : [
          words.takenIn(
            quoted(meeting.name[language]),
            sayDayOfYear(meeting.date, language),
            escape(meeting.id),
          ),
        ]),
  ];
  const said = hints.filter((hint) => hint !== undefined);
  return {
    text: [
      `${headline}: ${title} (${about.join(", ")})`,
      ...(decision.reason === null ? [] : [words.reason(escape(oneLine(decision.reason)))]),
      ...(warning === undefined ? [] : [warning]),
      ...said,
    ].join("\n"),
    blocks: present(
      section(`*${headline}*\n${replaced ? `~${title}~` : title}`),
      decision.reason === null ? null : section(words.reason(escape(decision.reason))),
      context(about.join(" · ")),
      warning === undefined ? null : section(warning),
      said.length === 0 ? null : context(said.join("\n")),
      actions(...row),
    ),
  };
}

function place(
  where: DecisionPlace,
  tense: "place" | "placed",
  { text: { decisions: words } }: ViewContext,
): string {
  if (where.to === "channel") return words[tense].channel(channelLink(where.channelId));
  if (where.to === "people") return words[tense].people(where.count);
  return where.why === "no-channel" ? words.place.noChannel : words.place.wideChannel;
}

/** The buttons with which somebody who may record decides. */
function deciding(
  { id, version, status }: DecisionSummary,
  { text }: ViewContext,
  twin?: DecisionSummary,
): (Element | null)[] {
  const { buttons } = text.decisions;
  const record =
    twin === undefined
      ? button(buttons.record, { kind: "decision.record", id, version }, { style: "primary" })
      : button(buttons.recordAnyway, { kind: "decision.record", id, version, beside: twin.id });
  return [
    twin === undefined ? null : button(buttons.showOther(twin.id), { kind: "decision.show", id: twin.id }),
    record,
    status === "deferred" ? null : button(buttons.defer, { kind: "decision.defer", id, version }),
    button(buttons.reject, { kind: "decision.reject", id, version }),
    button(buttons.edit, { kind: "decision.edit", id }),
  ];
}

function preview(
  { decision, place: where, stale, twin }: Content<"decision.preview">,
  context_: ViewContext,
): Rendered {
  const { decisions: words } = context_.text;
  const { id, version } = decision;
  return whole(decision, context_, {
    headline: words.preview.title(escape(id)),
    warning:
      twin === undefined ? undefined : `${words.twin.like(escape(twin.id))} ${inShort(twin, context_)}`,
    hints: [
      stale ? words.preview.stale : undefined,
      audienceOf(decision, context_),
      place(where, "place", context_),
      words.preview.alone(twin === undefined ? words.buttons.record : words.buttons.recordAnyway),
    ],
    row: [
      ...deciding(decision, context_, twin),
      decision.status === "proposed"
        ? button(words.buttons.cancel, { kind: "decision.withdraw", id, version })
        : null,
    ],
  });
}

/** A preview also says it when a decision is for participants, as most are. */
function audienceOf({ audience }: DecisionSummary, { text }: ViewContext): string | undefined {
  const said = text.decisions.audience[audience];
  return audience === "participants" ? said.charAt(0).toUpperCase() + said.slice(1) : undefined;
}

function proposal(
  { decision, proposer, settledBy }: Content<"decision.proposal">,
  context_: ViewContext,
): Rendered {
  const { decisions: words } = context_.text;
  const { id, version, status } = decision;
  const headline = words.proposal.title(quoted(proposer), escape(id));
  if (settledBy === undefined)
    return whole(decision, context_, { headline, row: deciding(decision, context_) });
  return whole(decision, context_, {
    headline,
    hints: [words.proposal.settled(escape(id), words.status[status], quoted(settledBy))],
    row: changing(id, version, status, context_),
  });
}

/** What can still be done with a decision that was decided on. */
function changing(
  id: string,
  version: number,
  status: DecisionSummary["status"],
  { text }: ViewContext,
): (Element | null)[] {
  const { buttons } = text.decisions;
  if (status === "superseded" || status === "proposed") return [];
  if (status === "withdrawn") return [button(buttons.undo, { kind: "decision.undo", id, version })];
  return [
    status === "deferred"
      ? button(buttons.record, { kind: "decision.record", id, version }, { style: "primary" })
      : null,
    button(buttons.edit, { kind: "decision.edit", id }),
    button(buttons.undo, { kind: "decision.undo", id, version }),
  ];
}

function card(
  { decision, what, place: where, may }: Content<"decision.card">,
  context_: ViewContext,
): Rendered {
  const { decisions: words } = context_.text;
  const { id, version, status } = decision;
  const headline = what === null ? words.announced(escape(id)) : `${escape(id)} ${words.happened[what]}`;
  const withdraw = button(words.buttons.withdraw, { kind: "decision.withdraw", id, version });
  return whole(decision, context_, {
    headline,
    hints: [
      where === undefined ? undefined : place(where, "placed", context_),
      may === "withdraw" ? words.proposal.waiting : undefined,
    ],
    row: [
      ...(may === "change" ? changing(id, version, status, context_) : []),
      ...(may === "withdraw" ? [button(words.buttons.edit, { kind: "decision.edit", id }), withdraw] : []),
      version > 1 ? button(words.buttons.history, { kind: "decision.history", id }) : null,
      button(words.buttons.all, { kind: "decision.list", filter: "" }),
    ],
  });
}

function settled({ decision, by }: Content<"decision.settled">, context_: ViewContext): Rendered {
  const { decisions: words } = context_.text;
  const who = quoted(by);
  const said =
    decision.status === "recorded" || decision.status === "deferred" || decision.status === "rejected"
      ? words.settled[decision.status](who)
      : words.settled.other(who, words.status[decision.status]);
  return whole(decision, context_, { headline: words.settled.title(escape(decision.id)), hints: [said] });
}

function question({ question: asked, text }: Content<"decision.question">, context_: ViewContext): Rendered {
  const { decisions: words } = context_.text;
  const said = questionText(asked, context_);
  return {
    text: `${said} ${words.question.waiting}`,
    blocks: present(
      section(said),
      actions(button(words.buttons.form, { kind: "decision.form", prefill: text })),
      context(words.question.waiting),
    ),
  };
}

export const decisionViews: ViewsOf<DecisionMessage> = {
  "decision.preview": preview,
  "decision.proposal": proposal,
  "decision.card": card,
  "decision.settled": settled,
  "decision.announcement": ({ decision }, context_) =>
    whole(decision, context_, { headline: context_.text.decisions.announced(escape(decision.id)) }),
  "decision.hidden": ({ id }, { text: { decisions: words } }) => sentence(words.hidden(escape(id))),
  "decision.unposted": ({ id, channelId }, { text: { decisions: words } }) =>
    sentence(
      words.unposted(escape(id), channelLink(channelId)),
      button(words.buttons.show, { kind: "decision.show", id }),
    ),
  "decision.list": decisionList,
  "decision.twin": twin,
  "decision.history": history,
  "decision.suggestion": suggestion,
  "decision.suggested": ({ id, asked }, { text: { decisions: words } }) =>
    sentence(asked ? words.said.suggested(escape(id)) : words.said.nobody(escape(id))),
  "decision.suggestion-settled": ({ id, taken, by }, { text: { decisions: words } }) =>
    sentence(
      taken ? words.said.taken(escape(id), quoted(by)) : words.said.kept(escape(id), quoted(by)),
      button(words.buttons.show, { kind: "decision.show", id }),
    ),
  "decision.edited-unclear": ({ id, may }, { text: { decisions: words } }) =>
    sentence(
      words.said.unclear(escape(id)),
      may
        ? button(words.buttons.edit, { kind: "decision.edit", id }, { style: "primary" })
        : button(words.buttons.show, { kind: "decision.show", id }),
    ),
  "decision.said-deleted": saidDeleted,
  "decision.question": question,
  "decision.unknown": ({ id }, { text: { decisions: words } }) =>
    sentence(
      words.unknown(quoted(id, NAME)),
      button(words.buttons.all, { kind: "decision.list", filter: "" }),
    ),
  "decision.refused": ({ id, refusal }, context_) =>
    sentence(
      refusalText(id, refusal, context_),
      refusal.kind === "conflict"
        ? button(context_.text.decisions.buttons.show, { kind: "decision.show", id })
        : null,
    ),
  "decision.usage": (_content, { text: { decisions: words } }) =>
    sentence(words.usage, button(words.buttons.new, { kind: "decision.form" }, { style: "primary" })),
};
