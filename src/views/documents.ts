import { dateInWords } from "../domain/knowledge/dates.ts";
import type { DocumentForm, DocumentMessage, DocumentSummary } from "../domain/messages/documents.ts";
import { sayNumber } from "../text/dates.ts";
import {
  actions,
  button,
  context,
  header,
  input,
  type Modal,
  options,
  plainText,
  present,
  type Rendered,
  section,
  textField,
} from "./blocks.ts";
import { problemInWords } from "./document-problems.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

type Content<Kind extends DocumentMessage["kind"]> = Extract<DocumentMessage, { kind: Kind }>;

/** Formats that are read; as Slack calls them. */
const FILE_TYPES = ["pdf", "docx", "pptx", "xlsx", "html", "htm", "md", "markdown", "txt"];
const TITLE = 200;

const short = (text: string, ...details: string[]): Rendered => ({
  text: [text, ...details].join("\n"),
  blocks: present(section(text), details.length === 0 ? null : context(details.join(" · "))),
});

/** "19 januari 2023 · voor deelnemers · versie 2 · 320 stukken tekst". */
function detailsOf(
  { date, audience, version, passages }: DocumentSummary,
  { text: { documents: words }, language }: ViewContext,
): string {
  return [
    ...(date === "" ? [] : [escape(dateInWords(date, language))]),
    words.audience[audience],
    ...(version === 1 ? [] : [words.version(sayNumber(version, language))]),
    words.passages(passages, sayNumber(passages, language)),
  ].join(" · ");
}

function offer({ fileIds, audiences }: Content<"document.offer">, { text }: ViewContext): Rendered {
  const words = text.documents;
  const [fileId, ...others] = fileIds;
  return {
    text: words.offer(fileIds.length),
    blocks: present(
      section(words.offer(fileIds.length)),
      actions(
        ...audiences.map((audience) =>
          button(words.forWhom[audience], { kind: "document.learn", fileIds, audience }),
        ),
        fileId === undefined || others.length > 0
          ? null
          : button(words.details, { kind: "document.form", fileId }),
      ),
    ),
  };
}

function reading({ name, passages }: Content<"document.reading">, view: ViewContext): Rendered {
  const words = view.text.documents;
  if (name === undefined) return short(words.fetching);
  return short(
    passages === undefined
      ? words.reading(quoted(name, TITLE))
      : words.learning(quoted(name, TITLE), sayNumber(passages, view.language)),
  );
}

function learned({ what, document }: Content<"document.learned">, view: ViewContext): Rendered {
  const words = view.text.documents;
  const title = quoted(document.title, TITLE);
  const said =
    what === "replaced"
      ? words.replaced(title, sayNumber(document.version, view.language))
      : words[what](title);
  return short(said, detailsOf(document, view));
}

function list(content: Content<"document.list">, view: ViewContext): Rendered {
  const words = view.text.documents;
  const { items, total, page, pageSize, may } = content;
  const add = may.add ? button(words.add, { kind: "document.form" }) : null;
  if (items.length === 0)
    return { text: words.list.none, blocks: present(section(words.list.none), actions(add)) };
  const first = (page - 1) * pageSize + 1;
  const last = first + items.length - 1;
  const shown = items.map((document) => {
    const title = quoted(document.title, TITLE);
    const plain = clamp(oneLine(document.title), 120);
    const { title: confirm, text, yes, no } = words.forgetConfirm;
    const forget = aloud(
      button(
        words.forget,
        { kind: "document.forget", id: String(document.id) },
        { confirm: { title: confirm, text: text(plain), yes, no } },
      ),
      words.forgetAloud(plain),
    );
    const details = detailsOf(document, view);
    return {
      block: section(`*${title}*\n${details}`, may.forget ? forget : undefined),
      line: `${title} (${details})`,
    };
  });
  const turn = (to: number) => ({ kind: "document.list" as const, page: to, inPlace: true });
  return {
    text: [`${words.list.title} (${sayNumber(total, view.language)})`, ...shown.map(({ line }) => line)].join(
      "\n",
    ),
    blocks: present(
      header(words.list.title),
      ...shown.map(({ block }) => block),
      context(words.list.page(first, last, total)),
      actions(
        page > 1 ? button(words.previous, turn(page - 1)) : null,
        last < total ? button(words.next, turn(page + 1)) : null,
        add,
      ),
    ),
  };
}

export const documentViews: ViewsOf<DocumentMessage> = {
  "document.offer": offer,
  "document.reading": reading,
  "document.learned": learned,
  "document.unreadable": ({ name, problem }, { text }) => {
    const file = name === undefined ? text.documents.file : `*${quoted(name, TITLE)}*`;
    return short(`${file} ${escape(problemInWords(problem, text))}.`);
  },
  "document.list": list,
  "document.forgotten": ({ title }, { text }) => short(text.documents.forgetting(quoted(title, TITLE))),
  "document.gone": (_content, { text }) => short(text.documents.gone),
  "document.usage": (_content, { text }) => short(text.documents.usage),
};

/** The form in which a document is added; a file that was given already is not asked for. */
export function documentForm(
  { fileId, audiences }: DocumentForm,
  { text: { documents } }: ViewContext,
): Modal {
  const { form } = documents;
  const choices = options(audiences.map((value) => ({ value, label: documents.forWhom[value] })));
  const usual = choices[audiences.indexOf("participants")];
  return {
    title: form.title,
    submit: form.submit,
    close: form.close,
    blocks: present(
      fileId === undefined
        ? input("file", form.file, false, form.fileHint, {
            type: "file_input",
            action_id: "file",
            filetypes: FILE_TYPES,
            max_files: 1,
          })
        : null,
      textField("title", form.name, { hint: form.nameHint, optional: true, max: 200 }),
      input("date", form.date, true, undefined, {
        type: "datepicker",
        action_id: "date",
        placeholder: plainText(form.datePlaceholder, LIMITS.placeholder),
      }),
      input("audience", form.audience, false, undefined, {
        type: "radio_buttons",
        action_id: "audience",
        options: choices,
        ...(usual === undefined ? {} : { initial_option: usual }),
      }),
    ),
    ...(fileId === undefined ? {} : { context: { id: fileId } }),
  };
}
