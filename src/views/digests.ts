import type { DigestMessage } from "../domain/messages/digests.ts";
import type { Language } from "../domain/people/types.ts";
import { textIn } from "../text/catalogue.ts";
import { actions, button, context, header, present, type Rendered, section } from "./blocks.ts";
import { digestParagraphs, digestTitle, headlineOf, numbersOf } from "./digest-lines.ts";
import { clampMrkdwn, escape } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { quoted } from "./words.ts";

type Content<Kind extends DigestMessage["kind"]> = Extract<DigestMessage, { kind: Kind }>;

/** Slack takes 13,000 characters in all. */
const SECTION = 1_500;

function digestView(content: Content<"digest">, context_: ViewContext): Rendered {
  const { digest, today, preview, channelId } = content;
  const { digests: words } = context_.text;
  const title = digestTitle(digest, context_);
  const headline = headlineOf(digest, today, context_);
  const paragraphs = digestParagraphs(digest, today, context_).map(({ heading, lines }) =>
    clampMrkdwn([`*${heading}*`, ...lines.map((line) => `• ${line}`)].join("\n"), SECTION),
  );
  const numbers = numbersOf(digest, context_);
  const note = !preview
    ? undefined
    : channelId === null
      ? words.previewNowhere
      : words.preview(channelMention(channelId));
  return {
    text: [escape(title), headline, ...paragraphs, numbers].join("\n"),
    blocks: present(
      note === undefined ? null : context(note),
      header(title),
      section(`*${headline}*`),
      ...paragraphs.map((each) => section(each)),
      context(numbers),
      preview && content.sendable === true && channelId !== null
        ? actions(button(words.sendNow, { kind: "digest.send", track: digest.track }))
        : null,
    ),
  };
}

/** The same in Markdown, for outside Slack. */
export function digestMarkdown(
  { digest, today }: Pick<Content<"digest">, "digest" | "today">,
  language: Language,
  settings: Pick<ViewContext, "timezone" | "now">,
): string {
  const around: ViewContext = { ...settings, language, text: textIn(language) };
  const paragraphs = digestParagraphs(digest, today, around).map(({ heading, lines }) =>
    [`## ${heading}`, "", ...lines.map((line) => `- ${markdown(line)}`)].join("\n"),
  );
  return [
    `# ${markdown(escape(digestTitle(digest, around)))}`,
    `**${markdown(headlineOf(digest, today, around))}**`,
    ...paragraphs,
    markdown(numbersOf(digest, around)),
  ].join("\n\n");
}

/** Text that was made fit for mrkdwn, fit for Markdown. */
function markdown(mrkdwn: string): string {
  return mrkdwn.replace(/\u200B/g, "").replace(/[\\`*_[\]#|]/g, (mark) => `\\${mark}`);
}

/** Slack shows the channel's name; anything that is no id of Slack stays text. */
const channelMention = (channelId: string): string =>
  /^[CG][A-Z0-9]+$/.test(channelId) ? `<#${channelId}>` : escape(channelId);

const said = (text: string): Rendered => ({ text, blocks: [section(text)] });

export const digestViews: ViewsOf<DigestMessage> = {
  digest: digestView,
  "digest.quiet": ({ name, week }, { text }) =>
    said(text.digests.quiet(quoted(name), String(Number(week.slice(6))))),
  "digest.sent": ({ name, channelId, again }, { text: { digests: words } }) =>
    said((again ? words.sentAgain : words.sent)(quoted(name), channelMention(channelId))),
  "digest.no-channel": ({ name, command }, { text }) =>
    said(text.digests.noChannel(quoted(name), escape(command))),
  "digest.unknown-track": ({ typed, tracks }, { text }) => {
    const question = text.digests.unknownTrack(quoted(typed));
    return {
      text: [question, ...tracks.map(({ name }) => `• ${escape(name)}`)].join("\n"),
      blocks: present(
        section(question),
        actions(...tracks.map(({ key, name }) => button(name, { kind: "digest.preview", track: key }))),
      ),
    };
  },
  "digest.unknown-week": ({ typed }, { text }) => said(text.digests.unknownWeek(quoted(typed))),
};
