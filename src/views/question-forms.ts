import type { Audience } from "../domain/audience.ts";
import type { LocalDate } from "../domain/calendar/local-date.ts";
import { LONGEST_KEPT } from "../domain/kept/types.ts";
import { type FeedbackForm, type KeptForm, REASONS, type ReplyForm } from "../domain/messages/questions.ts";
import { type Block, context, input, type Modal, options, present, section, textField } from "./blocks.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

const QUESTION = 500;
const WORDINGS = 3000;

/** Why an answer is wrong: a choice, and words when somebody has them. */
export function feedbackForm({ id, question }: FeedbackForm, { text: { questions } }: ViewContext): Modal {
  const { feedback, reasons } = questions;
  return {
    title: feedback.title,
    submit: feedback.submit,
    close: feedback.close,
    blocks: [
      context(feedback.intro(quoted(question, QUESTION))),
      input("reason", feedback.reason, false, undefined, {
        type: "radio_buttons",
        action_id: "reason",
        options: options(REASONS.map((value) => ({ value, label: reasons[value] }))),
      }),
      textField("words", feedback.words, {
        placeholder: feedback.wordsPlaceholder,
        multiline: true,
        optional: true,
        max: 1000,
      }),
    ],
    context: { id },
  };
}

/** The answer to a question, and whether it is kept. */
export function replyForm(content: ReplyForm, view: ViewContext): Modal {
  const { reply } = view.text.questions;
  const { id, question, inChannel, mayKeep } = content;
  return {
    title: reply.title,
    submit: reply.submit,
    close: reply.close,
    blocks: present(
      section(reply.intro(quoted(question, QUESTION))),
      answerField("", view),
      context(inChannel ? reply.inChannel : reply.alone),
      ...(mayKeep
        ? [
            input("keep", reply.keep, true, reply.keepHint, {
              type: "checkboxes",
              action_id: "keep",
              options: options([{ value: "keep", label: reply.keepChoice }]),
            }),
            ...keepingFields([question], content, view),
          ]
        : []),
    ),
    context: { id },
  };
}

/** A kept answer, to be changed. */
export function keptForm(content: KeptForm, view: ViewContext): Modal {
  const { form } = view.text.questions.kept;
  const { id, version, questions, answer } = content;
  return {
    title: form.title,
    submit: form.submit,
    close: form.close,
    blocks: [answerField(answer, view), ...keepingFields(questions, content, view)],
    context: { id, version },
  };
}

const answerField = (initial: string, { text: { questions } }: ViewContext): Block =>
  textField("answer", questions.reply.answer, { initial, multiline: true, max: LONGEST_KEPT });

function keepingFields(
  wordings: readonly string[],
  { audiences, audience, reviewOn }: { audiences: Audience[]; audience: Audience; reviewOn: LocalDate },
  { text: { questions } }: ViewContext,
): Block[] {
  const { reply } = questions;
  const all = options(audiences.map((value) => ({ value, label: questions.audience[value] })));
  const chosen = all[audiences.indexOf(audience)];
  return [
    textField("questions", reply.questions, {
      initial: wordings.join("\n"),
      hint: reply.questionsHint,
      multiline: true,
      optional: true,
      max: WORDINGS,
    }),
    input("audience", reply.audience, true, undefined, {
      type: "static_select",
      action_id: "audience",
      options: all,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    }),
    input("review", reply.review, true, undefined, {
      type: "datepicker",
      action_id: "review",
      initial_date: reviewOn,
    }),
  ];
}
