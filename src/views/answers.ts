import type { Source } from "../domain/answers/answer.ts";
import { dateInWords } from "../domain/knowledge/dates.ts";
import type { AnswerMessage, AskForm } from "../domain/messages/answers.ts";
import {
  actions,
  button,
  context,
  type Modal,
  present,
  type Rendered,
  section,
  textField,
} from "./blocks.ts";
import { escape, link, mention } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";

/** More sources than this are not shown: whoever wants all of them opens the documents. */
const SOURCES = 5;

const short = (text: string): Rendered => ({ text, blocks: [section(text)] });

/** A source in words; a correction stands there with who made it, and when. */
function sourceWords(source: Source, number: number, { text, language }: ViewContext): string {
  const { title, locator, correctedBy } = source;
  const date = source.date === "" ? "" : dateInWords(source.date, language);
  return correctedBy === undefined
    ? text.answers.source(number, title, locator, date)
    : text.answers.corrected(number, correctedBy, date, source.document.replace(/^correction:/, ""));
}

function sourceLine(source: Source, number: number, view: ViewContext): string {
  const words = sourceWords(source, number, view);
  return source.url === undefined ? escape(words) : link(source.url, words);
}

function answerView(content: Extract<AnswerMessage, { kind: "answer" }>, view: ViewContext): Rendered {
  const { text } = view;
  const sources = content.sources
    .slice(0, SOURCES)
    .map((source, index) => sourceLine(source, index + 1, view));
  const asked =
    content.sharedBy === undefined
      ? ""
      : `${text.answers.sharedBy(mention(content.sharedBy))} _${escape(content.question)}_\n`;
  const { questionId } = content;
  const plainSources = content.sources
    .slice(0, SOURCES)
    .map((source, index) => sourceWords(source, index + 1, view));
  return {
    text: [content.answer, ...plainSources].join("\n"),
    blocks: present(
      section(asked + escape(content.answer)),
      content.more === undefined ? null : section(escape(content.more)),
      sources.length === 0 ? null : context(sources.join("\n")),
      actions(
        content.shareable && content.answered
          ? button(text.answers.share, { kind: "ask.share", questionId })
          : null,
        content.answered ? button(text.answers.good, { kind: "ask.feedback", questionId, good: true }) : null,
        content.answered ? button(text.answers.bad, { kind: "ask.feedback", questionId, good: false }) : null,
        content.correctable === true
          ? button(text.corrections.buttons.correct, { kind: "correction.start", questionId })
          : null,
      ),
    ),
  };
}

export const answerViews: ViewsOf<AnswerMessage> = {
  answer: answerView,
  "answer.thanks": ({ good }, { text }) => short(good ? text.answers.thanksGood : text.answers.thanksBad),
  "answer.gone": (_content, { text }) => short(text.answers.gone),
  "answer.usage": (_content, { text }) => short(text.answers.usage),
};

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
