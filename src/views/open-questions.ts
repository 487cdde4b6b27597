import type { OpenGroup, QuestionMessage } from "../domain/messages/questions.ts";
import { sayNumber } from "../text/dates.ts";
import {
  actions,
  type Block,
  button,
  context,
  header,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import type { ViewContext } from "./view.ts";
import { aloud, quoted } from "./words.ts";

const QUESTION = 300;

const about = ({ count, wrong }: OpenGroup, { text: { questions }, language }: ViewContext): string =>
  `${wrong ? questions.open.wrong : questions.open.unanswered}, ${questions.open.times(sayNumber(count, language))}`;

/** One group of questions with what a coordinator may do about it. */
export function openGroup(group: OpenGroup, view: ViewContext): Block[] {
  const { questions, corrections } = view.text;
  const { questionId, question, correctable } = group;
  return present(
    section(`${quoted(question, QUESTION)}\n_${about(group, view)}_`),
    actions(
      aloud(
        button(questions.buttons.reply, { kind: "question.reply", questionId }),
        questions.aloud.reply(question),
      ),
      correctable
        ? aloud(
            button(corrections.buttons.correct, { kind: "correction.start", questionId }),
            questions.aloud.correct(question),
          )
        : null,
      aloud(
        button(questions.buttons.settle, { kind: "question.settle", questionId }),
        questions.aloud.settle(question),
      ),
    ),
  );
}

/** The questions that wait: asked for, or in the week's message. */
export function openQuestions(
  { groups, total, weekly }: Extract<QuestionMessage, { kind: "question.open" }>,
  view: ViewContext,
): Rendered {
  const { text, language } = view;
  const { open } = text.questions;
  if (total === 0) return sentence(open.none);
  const rest = total - groups.length;
  const more = rest > 0 ? open.more(sayNumber(rest, language)) : null;
  return {
    text: [
      open.title,
      ...groups.map((group) => `• ${quoted(group.question, QUESTION)} (${about(group, view)})`),
      ...(more === null ? [] : [more]),
    ].join("\n"),
    blocks: present(
      header(open.title),
      weekly ? section(open.weekly) : null,
      ...groups.flatMap((group) => openGroup(group, view)),
      more === null ? null : context(more),
    ),
  };
}
