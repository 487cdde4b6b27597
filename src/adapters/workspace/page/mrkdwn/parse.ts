import { unescape } from "./escape.ts";
import { parseInline } from "./inline.ts";
import type { Line, Paragraph } from "./nodes.ts";

const MARKER = /^(\s*)([•◦▪\-*]|\d{1,3}[.)])\s+(?=\S)/u;

function readLine(text: string): Line {
  const marker = MARKER.exec(text);
  if (!marker) return { marker: null, depth: 0, children: parseInline(text) };
  const [whole, indent = "", sign = ""] = marker;
  return {
    marker: /^[-*]$/.test(sign) ? "•" : sign,
    depth: Math.min(4, Math.floor(indent.length / 2)),
    children: parseInline(text.slice(whole.length)),
  };
}

function readLines(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const raw of text.split("\n")) {
    const quoted = /^(?:&gt;|>)\s?/.exec(raw);
    const kind = quoted ? "quote" : "lines";
    const line = readLine(quoted ? raw.slice(quoted[0].length) : raw);
    const last = paragraphs.at(-1);
    if (last && last.kind === kind) last.lines.push(line);
    else paragraphs.push({ kind, lines: [line] });
  }
  return paragraphs;
}

/**
 * Reads Slack's mrkdwn into paragraphs. Never throws: what does not parse is plain text.
 * Notation after https://docs.slack.dev/messaging/formatting-message-text.
 */
export function parseMrkdwn(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  source.split("```").forEach((part, index, parts) => {
    const closed = index < parts.length - 1;
    if (index % 2 === 1 && closed) {
      paragraphs.push({ kind: "preformatted", text: unescape(part.replace(/^\n|\n$/g, "")) });
      return;
    }
    const text = index % 2 === 1 ? "```" + part : part;
    const trimmed = index > 0 && index % 2 === 0 ? text.replace(/^\n/, "") : text;
    if (trimmed !== "") paragraphs.push(...readLines(closed ? trimmed.replace(/\n$/, "") : trimmed));
  });
  return paragraphs;
}
