import type { DecisionRefusal } from "../domain/decisions/types.ts";
import type {
  DecisionMessage,
  DecisionPlace,
  DecisionQuestion,
  DecisionSummary,
} from "../domain/messages/decisions.ts";
import { sayNumber } from "../text/dates.ts";
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
  hints?: (string | undefined)[];
  row?: (Element | null)[];
}

/** A whole decision under a headline. */
function whole(
  decision: DecisionSummary,
  context_: ViewContext,
  { headline, hints = [], row = [] }: Frame,
): Rendered {
  const { decisions: words } = context_.text;
  const title = escape(oneLine(decision.title));
  const replaced = decision.status === "superseded" || decision.status === "withdrawn";
  const about = decisionDetails(decision, context_);
  const said = hints.filter((hint) => hint !== undefined);
  return {
    text: [
      `${headline}: ${title} (${about.join(", ")})`,
      ...(decision.reason === null ? [] : [words.reason(escape(oneLine(decision.reason)))]),
      ...said,
    ].join("\n"),
    blocks: present(
      section(`*${headline}*\n${replaced ? `~${title}~` : title}`),
      decision.reason === null ? null : section(words.reason(escape(decision.reason))),
      context(about.join(" · ")),
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
function deciding({ id, version }: DecisionSummary, { text }: ViewContext): Element[] {
  const { buttons } = text.decisions;
  return [
    button(buttons.record, { kind: "decision.record", id, version }, { style: "primary" }),
    button(buttons.defer, { kind: "decision.defer", id, version }),
    button(buttons.reject, { kind: "decision.reject", id, version }),
    button(buttons.edit, { kind: "decision.edit", id }),
  ];
}

function preview(
  { decision, place: where, stale }: Content<"decision.preview">,
  context_: ViewContext,
): Rendered {
  const { decisions: words } = context_.text;
  const { id, version } = decision;
  return whole(decision, context_, {
    headline: words.preview.title(escape(id)),
    hints: [
      stale ? words.preview.stale : undefined,
      audienceOf(decision, context_),
      place(where, "place", context_),
      words.preview.alone,
    ],
    row: [
      ...deciding(decision, context_),
      button(words.buttons.cancel, { kind: "decision.withdraw", id, version }),
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
  if (status === "superseded" || status === "withdrawn" || status === "proposed") return [];
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

function questionText(asked: DecisionQuestion, { text: { decisions: words } }: ViewContext): string {
  switch (asked.about) {
    case "part":
    case "amount":
    case "replaces":
      return words.question[asked.about](quoted(asked.typed));
    case "replaced-unknown":
      return words.question.replacedUnknown(escape(asked.id));
    case "replaced-status":
      return words.question.replacedStatus(escape(asked.id), words.status[asked.status]);
    case "audience":
      return words.question.audience;
  }
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

function refusalText(id: string, refusal: DecisionRefusal, { text, language }: ViewContext): string {
  const { decisions: words } = text;
  const { refused, status } = words;
  const name = escape(id);
  switch (refusal.kind) {
    case "not-found":
      return words.unknown(name);
    case "title-empty":
      return words.usage;
    case "title-too-long":
      return refused.titleTooLong(sayNumber(refusal.length, language), sayNumber(refusal.max, language));
    case "conflict":
      return refused.conflict(name);
    case "already":
      return refused.already(name, status[refusal.status]);
    case "closed":
      return refused.closed(name, status[refusal.status]);
    case "not-recorded":
      return refused.notRecorded(name, status[refusal.status]);
    case "replaces-itself":
      return refused.replacesItself(name);
    case "nothing-to-undo":
      return refused.nothingToUndo(name);
    case "exists":
      return refused.exists(name);
  }
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
