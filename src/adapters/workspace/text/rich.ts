import type { Block, Fields } from "../model.ts";
import { unescapeText } from "./typed.ts";

/**
 * The rich_text block that Slack makes of a message that was given as text only: fenced code, quotes, bullets, and
 * inside a line mentions, links, emoji and the four styles.
 */
export function richText(text: string, blockId: string): Block {
  const elements: Fields[] = [];
  const parts = text.split(/```\n?([\s\S]*?)\n?```/);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      elements.push({
        type: "rich_text_preformatted",
        elements: [{ type: "text", text: unescapeText(part) }],
      });
    } else elements.push(...linesOf(part));
  }
  return { type: "rich_text", block_id: blockId, elements: elements.length > 0 ? elements : [section([])] };
}

function section(elements: Fields[]): Fields {
  return { type: "rich_text_section", elements };
}

function linesOf(text: string): Fields[] {
  const out: Fields[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    const joined = plain.join("\n");
    if (joined !== "") out.push(section(inline(joined)));
    plain = [];
  };
  for (const line of text.split("\n")) {
    const quote = /^&gt; ?(.*)$/.exec(line);
    const bullet = /^(?:•|-|\*) (.*)$/.exec(line);
    if (quote === null && bullet === null) {
      plain.push(line);
      continue;
    }
    flush();
    const last = out.at(-1);
    if (quote !== null) out.push({ type: "rich_text_quote", elements: inline(quote[1] ?? "") });
    else if (last?.["type"] === "rich_text_list" && Array.isArray(last["elements"])) {
      last["elements"].push(section(inline(bullet?.[1] ?? "")));
    } else
      out.push({
        type: "rich_text_list",
        style: "bullet",
        indent: 0,
        elements: [section(inline(bullet?.[1] ?? ""))],
      });
  }
  flush();
  return out;
}

const INLINE =
  /<@(?<user>\w+)(?:\|[^>]*)?>|<#(?<channel>\w+)(?:\|[^>]*)?>|<!(?<range>here|channel|everyone)(?:\|[^>]*)?>|<(?<url>(?:https?|mailto|tel):[^|>]+)(?:\|(?<label>[^>]*))?>|:(?<emoji>[a-z0-9_+-]+):|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}])(?:\*(?<bold>[^*\n]+)\*|_(?<italic>[^_\n]+)_|~(?<strike>[^~\n]+)~)(?![\p{L}\p{N}])/gu;

function inline(text: string): Fields[] {
  const out: Fields[] = [];
  let from = 0;
  const plain = (piece: string): void => {
    if (piece !== "") out.push({ type: "text", text: unescapeText(piece) });
  };
  for (const match of text.matchAll(INLINE)) {
    plain(text.slice(from, match.index));
    from = match.index + match[0].length;
    out.push(inlineElement(match.groups ?? {}));
  }
  plain(text.slice(from));
  return out;
}

function inlineElement(groups: Record<string, string | undefined>): Fields {
  const { user, channel, range, url, label, emoji, code, bold, italic, strike } = groups;
  if (user !== undefined) return { type: "user", user_id: user };
  if (channel !== undefined) return { type: "channel", channel_id: channel };
  if (range !== undefined) return { type: "broadcast", range };
  if (url !== undefined) {
    const link = { type: "link", url: unescapeText(url) };
    return label === undefined ? link : { ...link, text: unescapeText(label) };
  }
  if (emoji !== undefined) return { type: "emoji", name: emoji };
  const [styled, style] = [
    [code, "code"],
    [bold, "bold"],
    [italic, "italic"],
    [strike, "strike"],
  ].find(([value]) => value !== undefined) ?? ["", "bold"];
  return { type: "text", text: unescapeText(styled ?? ""), style: { [style ?? "bold"]: true } };
}
