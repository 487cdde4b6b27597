/**
 * Text as people typed it, out of Slack's mrkdwn. Mentions stay `<@U…>` and channels `<#C…|name>`, because the domain
 * reads those; links become what people saw; `&amp; &lt; &gt;` are decoded once.
 */

// Zero-width characters and the byte order mark; written by code, because nobody can see them.
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u02BC]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;

/** Plain typed text: one kind of dash, quote and space, no invisible characters. */
export function normalise(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(DASHES, "-")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/ {2,}/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
}

/** Slack's angle brackets, read; then normalised. */
export function typedText(mrkdwn: string): string {
  const read = mrkdwn.replace(/<([^<>\n]*)>/g, (whole, inside: string) => {
    const [target = "", label] = inside.split("|", 2);
    if (/^@[UW][A-Z0-9]+$/.test(target)) return `<${target}>`;
    if (/^#[CGD][A-Z0-9]+$/.test(target)) return label ? `<${target}|${label}>` : `<${target}>`;
    if (target.startsWith("!subteam^")) return label ?? "@groep";
    if (target.startsWith("!date^")) return label ?? "";
    if (target.startsWith("!")) return `@${target.slice(1)}`;
    if (target.startsWith("mailto:")) return label ?? target.slice("mailto:".length);
    if (/^(https?|tel):/.test(target)) return label ?? target;
    return whole;
  });
  return normalise(decodeEntities(read));
}

/** Exactly once, in one pass: `&amp;lt;` is the text `&lt;`. */
function decodeEntities(text: string): string {
  const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
}

const BROADCAST = /@(?:channel|here|everyone)\b|<!(?:channel|here|everyone)(?:\|[^>]*)?>/g;

/** The text without the mentions that call everybody: they ask nothing and name nobody. */
export function withoutBroadcast(text: string): string {
  return text
    .replace(BROADCAST, " ")
    .replace(/ {2,}/g, " ")
    .replace(/^[\s,:]+/, "")
    .trimEnd();
}

/** True when there is nothing to read: only emoji, punctuation or broadcast mentions. */
export function hasNoWords(text: string): boolean {
  const rest = text.replace(/:[a-z0-9_+'-]+:/gi, "").replace(BROADCAST, "");
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** The text without mentions of the bot, and without the comma or colon after one that opens it. */
export function withoutMention(text: string, botUserId: string): string {
  const mention = `<@${botUserId}>`;
  const rest = text.startsWith(mention) ? text.slice(mention.length).replace(/^[\s,:]+/, "") : text;
  return rest.replaceAll(mention, " ").replace(/ {2,}/g, " ").trim();
}
