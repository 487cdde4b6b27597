import type { Source } from "../domain/answers/answer.ts";
import { personInWords } from "../domain/answers/grounds.ts";
import { dateInWords } from "../domain/knowledge/dates.ts";
import type { AnswerMessage, AskForm, SourcesDialog } from "../domain/messages/answers.ts";
import {
  actions,
  type Block,
  button,
  context,
  type Modal,
  plainText,
  present,
  type Rendered,
  section,
  sentence,
  textField,
} from "./blocks.ts";
import { clamp, clampMrkdwn, escape, link, mention, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext, ViewsOf } from "./view.ts";

/** More sources than this are not shown: whoever wants all of them opens the documents. */
const SOURCES = 5;
const QUESTION = 300;

/** A source in words; a correction stands there with who made it, and when. */
function sourceWords(source: Source, number: number, { text, language }: ViewContext): string {
  const person = personInWords(source, language);
  const date = source.date === "" ? "" : dateInWords(source.date, language);
  return person === undefined
    ? text.answers.source(number, source.title, source.locator, date)
    : `[${number}] ${person}`;
}

function sourceLine(source: Source, number: number, view: ViewContext): string {
  const words = sourceWords(source, number, view);
  return source.url === undefined ? escape(words) : link(source.url, words);
}

type AnswerContent = Extract<AnswerMessage, { kind: "answer" }>;

function answerView(content: AnswerContent, view: ViewContext): Rendered {
  const asked =
    content.sharedBy === undefined
      ? ""
      : `${view.text.answers.sharedBy(mention(content.sharedBy))} _${escape(content.question)}_\n`;
  const plainSources = content.sources
    .slice(0, SOURCES)
    .map((source, index) => sourceWords(source, index + 1, view));
  return {
    text: [content.answer, ...plainSources].join("\n"),
    blocks: [section(asked + escape(content.answer)), ...underAnswer(content, view)],
  };
}

/** What stands under the text of an answer: its sources, what can be done with it, and the thumbs. */
export function underAnswer(content: AnswerContent, view: ViewContext): Block[] {
  const { text } = view;
  const { questionId } = content;
  const sources = content.sources
    .slice(0, SOURCES)
    .map((source, index) => sourceLine(source, index + 1, view));
  return present(
    content.more === undefined ? null : section(escape(content.more)),
    sources.length === 0 ? null : context(sources.join("\n")),
    actions(
      content.shareable && content.answered
        ? button(text.answers.share, { kind: "ask.share", questionId })
        : null,
      content.correctable === true
        ? button(text.corrections.buttons.correct, { kind: "correction.start", questionId })
        : null,
      content.editable === undefined
        ? null
        : button(text.questions.buttons.edit, { kind: "kept.edit", id: content.editable }),
      content.sources.length === 0 ? null : button(text.answers.sources, { kind: "ask.sources", questionId }),
      ...alternatives(content),
      routeButton(content, view),
    ),
    content.answered ? thumbs(questionId, view) : null,
  );
}

/** Each person who may be meant is a button that answers. */
const alternatives = ({ alternatives: some = [], shareable }: AnswerContent) =>
  some.map(({ label, question }) => button(label, { kind: "ask", question, shareable }));

/** *Vraag het Lisa*; the coordinator where there is nobody to write to. */
function routeButton({ answered, route, questionId }: AnswerContent, { text: { questions } }: ViewContext) {
  if (answered || route === undefined) return null;
  const [first = ""] = (route.name ?? "").split(" ");
  const { handOn, handOnCoordinator } = questions.buttons;
  return button(
    route.userId === undefined || first === "" ? handOnCoordinator : handOn(first),
    { kind: "question.hand-on", questionId },
    { style: "primary" },
  );
}

/** Thumbs, as Slack draws them under an answer. */
function thumbs(questionId: string, { text: { answers } }: ViewContext): Block {
  const thumb = (label: string, good: boolean) => ({
    text: plainText(label, LIMITS.button),
    value: JSON.stringify({ kind: "ask.feedback", questionId, good }),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "ask.feedback",
        positive_button: thumb(answers.good, true),
        negative_button: thumb(answers.bad, false),
      },
    ],
  };
}

export const answerViews: ViewsOf<AnswerMessage> = {
  answer: answerView,
  "answer.thanks": ({ good, questionId }, { text }) =>
    sentence(
      good
        ? text.answers.thanksGood
        : questionId === undefined
          ? text.answers.thanksBad
          : text.answers.thanksMayCorrect,
      questionId === undefined
        ? null
        : button(
            text.corrections.buttons.correct,
            { kind: "correction.start", questionId },
            { style: "primary" },
          ),
    ),
  "source.revoked": ({ given }, { text }) =>
    sentence(given ? text.answers.revoked : text.answers.revokedNone),
  "answer.gone": (_content, { text }) => sentence(text.answers.gone),
  "answer.usage": (_content, { text }) => sentence(text.answers.usage),
};

/** A source's words, as much as one section holds. */
const SOURCE_TEXT = 2_800;

/** The sources of an answer, each with its place and what it says there. */
export function sourcesDialog({ question, sources }: SourcesDialog, view: ViewContext): Modal {
  const { answers } = view.text;
  return {
    title: answers.sources,
    close: answers.sourcesClose,
    blocks: [
      section(`_${escape(clamp(oneLine(question), QUESTION))}_`),
      ...sources
        .slice(0, SOURCES)
        .flatMap((source, index) => [
          section(`*${sourceLine(source, index + 1, view)}*`),
          section(clampMrkdwn(escape(source.text), SOURCE_TEXT)),
        ]),
    ],
  };
}

/** The form that asks a question. */
export function askForm({ question }: AskForm, { text }: ViewContext): Modal {
  const { title, label, placeholder, submit, close } = text.answers.form;
  return {
    title,
    submit,
    close,
    blocks: [textField("question", label, { initial: question, placeholder, multiline: true, max: 3000 })],
  };
}
