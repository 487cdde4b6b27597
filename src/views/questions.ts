import type { KeptSummary, QuestionMessage } from "../domain/messages/questions.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import { sayDay, sayDayOfYear, sayNumber } from "../text/dates.ts";
import {
  actions,
  type Block,
  button,
  context,
  divider,
  header,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { clampMrkdwn, escape, link, mention } from "./escape.ts";
import { openQuestions } from "./open-questions.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

type Content<Kind extends QuestionMessage["kind"]> = Extract<QuestionMessage, { kind: Kind }>;

/** Questions and answers are told with so many characters at most. */
const QUESTION = 500;
const ANSWER = 700;
const WORDS = 1000;
/** Room for one kept answer, so that a page of the longest ones fits in a message. */
const ITEM = 1200;

function reported(content: Content<"question.reported">, { text }: ViewContext): Rendered {
  const { questions, corrections } = text;
  const { questionId, question, answer, reason, words, by, correctable } = content;
  const title = questions.reported(quoted(by));
  const lines = [
    questions.question(quoted(question, QUESTION)),
    questions.answer(quoted(answer, ANSWER)),
    questions.because(questions.reasons[reason], quoted(words, WORDS)),
  ];
  return {
    text: [title, ...lines].join("\n"),
    blocks: present(
      section(`*${title}*`),
      section(lines.join("\n")),
      actions(
        correctable
          ? button(
              corrections.buttons.correct,
              { kind: "correction.start", questionId },
              { style: "primary" },
            )
          : null,
        button(questions.buttons.reply, { kind: "question.reply", questionId }),
        button(questions.buttons.settle, { kind: "question.settle", questionId }),
      ),
    ),
  };
}

function asked(content: Content<"question.asked">, { text: { questions } }: ViewContext): Rendered {
  const { questionId, question, by, link: url, coordinators } = content;
  const detour = detourOf(content.detour, questions);
  const title = [
    detour,
    coordinators ? questions.asked.coordinators(quoted(by)) : questions.asked.you(quoted(by)),
  ]
    .filter((each) => each !== "")
    .join(" ");
  const words = quoted(question, QUESTION);
  return {
    text: `${title}\n${words}`,
    blocks: present(
      section(title),
      section(`*${words}*`),
      context(
        [questions.asked.hint, url === undefined ? "" : link(url, questions.asked.link)]
          .filter(Boolean)
          .join(" · "),
      ),
      actions(
        button(questions.buttons.reply, { kind: "question.reply", questionId }, { style: "primary" }),
        coordinators
          ? button(questions.buttons.settle, { kind: "question.settle", questionId })
          : button(questions.buttons.pass, { kind: "question.pass", questionId }),
      ),
    ),
  };
}

function detourOf(
  detour: Content<"question.handed">["detour"],
  questions: ViewContext["text"]["questions"],
): string {
  return detour === undefined ? "" : questions.detour[detour.why](quoted(detour.name ?? ""));
}

function replied(
  { question, reply, by, asker }: Content<"question.replied">,
  { text: { questions } }: ViewContext,
): Rendered {
  const title = questions.replied.title(quoted(by));
  const opening = asker === undefined ? questions.replied.you : questions.replied.asker(mention(asker));
  const words = quoted(question, QUESTION);
  return {
    text: `${title}: ${escape(reply)}`,
    blocks: [section(`${opening} _${words}_`), section(`*${title}*\n${escape(reply)}`)],
  };
}

function keptLines(kept: KeptSummary, view: ViewContext): { lines: string[]; about: string } {
  const { questions } = view.text;
  const today = localDateAt(view.now, view.timezone);
  const day = (date: KeptSummary["day"]): string => sayDay(date, today, view.language);
  return {
    lines: [...kept.questions.map((question) => `_${quoted(question, 150)}_`), quoted(kept.answer, ANSWER)],
    about: [
      questions.kept.by(quoted(kept.owner), day(kept.day)),
      questions.audience[kept.audience],
      questions.kept.review(day(kept.reviewOn)),
    ].join(" · "),
  };
}

function keptButtons(
  { id, version }: KeptSummary,
  { text: { questions } }: ViewContext,
  review: boolean,
): Block | null {
  return actions(
    review
      ? button(questions.buttons.still, { kind: "kept.review", id, version }, { style: "primary" })
      : null,
    aloud(button(questions.buttons.edit, { kind: "kept.edit", id }), questions.aloud.edit(id)),
    button(questions.buttons.withdraw, { kind: "kept.withdraw", id, version }),
  );
}

function keptMessage(kept: KeptSummary, title: string, buttons: Block | null, view: ViewContext): Rendered {
  const { lines, about } = keptLines(kept, view);
  return {
    text: [title, ...lines, about].join("\n"),
    blocks: present(
      section(`*${title}*`),
      section(clampMrkdwn(lines.join("\n"), ITEM * 2)),
      context(about),
      buttons,
    ),
  };
}

function keptList(content: Content<"kept.list">, view: ViewContext): Rendered {
  const { questions } = view.text;
  const { items, total, page, pageSize, may } = content;
  if (total === 0) return sentence(questions.kept.none);
  const from = (page - 1) * pageSize + 1;
  const range = questions.kept.page(from, from + items.length - 1, total);
  const turn = (words: string, spoken: string, to: number) =>
    aloud(button(words, { kind: "kept.list", page: to, inPlace: true }), spoken);
  return {
    text: [
      `${questions.kept.list}: ${range}`,
      ...items.map(
        (each) => `${each.id} ${quoted(each.questions[0] ?? "", 150)}: ${quoted(each.answer, 200)}`,
      ),
    ].join("\n"),
    blocks: present(
      header(questions.kept.list),
      context(range),
      ...items.flatMap((each) => {
        const { lines, about } = keptLines(each, view);
        return [
          divider(),
          section(clampMrkdwn([`*${each.id}*`, ...lines].join("\n"), ITEM)),
          context(clampMrkdwn(about, 300)),
          may ? keptButtons(each, view, false) : null,
        ];
      }),
      actions(
        page > 1 ? turn(questions.buttons.previous, questions.aloud.previous, page - 1) : null,
        from + items.length - 1 < total ? turn(questions.buttons.next, questions.aloud.next, page + 1) : null,
      ),
    ),
  };
}

function mine(
  { items, total }: Content<"question.mine">,
  { text: { questions }, language }: ViewContext,
): Rendered {
  const { mine: words, buttons, erase } = questions;
  if (total === 0) return sentence(words.none);
  const lines = items.map(
    ({ question, answered, day }) =>
      `• ${quoted(question, 200)} (${sayDayOfYear(day, language)}${answered ? "" : `, ${words.unanswered}`})`,
  );
  const rest = total - items.length;
  if (rest > 0) lines.push(words.rest(sayNumber(rest, language)));
  return {
    text: [words.title, ...lines].join("\n"),
    blocks: present(
      header(words.title),
      section(clampMrkdwn(lines.join("\n"), 2900)),
      context(`${words.total(sayNumber(total, language))}. ${words.kept}`),
      actions(
        button(
          buttons.erase,
          { kind: "question.erase" },
          {
            style: "danger",
            confirm: { title: erase.title, text: erase.text, yes: erase.yes, no: erase.no },
          },
        ),
      ),
    ),
  };
}

export const questionViews: ViewsOf<QuestionMessage> = {
  "question.reported": reported,
  "question.asked": asked,
  "question.handed": ({ to, detour }, { text: { questions } }) =>
    sentence(
      [
        detourOf(detour, questions),
        to === null ? questions.handed.coordinators : questions.handed.person(quoted(to)),
      ]
        .filter((each) => each !== "")
        .join(" "),
    ),
  "question.unreached": (_content, { text: { questions } }) => sentence(questions.unreached),
  "question.already": ({ what }, { text: { questions } }) => sentence(questions.already[what]),
  "question.replied": replied,
  "question.reply-sent": ({ readers }, { text: { questions }, language }) =>
    sentence(questions.replySent(sayNumber(readers, language))),
  "question.passed": (_content, { text: { questions } }) => sentence(questions.passed),
  "question.open": openQuestions,
  "question.settled": ({ question, count }, { text: { questions }, language }) =>
    sentence(questions.settled(quoted(question, QUESTION), sayNumber(count, language))),
  "question.mine": mine,
  "question.erased": ({ count }, { text: { questions }, language }) =>
    sentence(questions.erased(sayNumber(count, language))),
  "kept.card": ({ kept, what, may }, view) => {
    const title = view.text.questions.kept.happened[what](kept.id);
    return what === "withdrawn"
      ? sentence(title)
      : keptMessage(kept, title, may ? keptButtons(kept, view, false) : null, view);
  },
  "kept.list": keptList,
  "kept.review": ({ kept }, view) =>
    keptMessage(kept, view.text.questions.kept.ask(kept.id), keptButtons(kept, view, true), view),
  "kept.refused": ({ why }, { text: { questions } }) => sentence(questions.keptRefused[why]),
};
