import { unescape } from "./escape.ts";
import type { Inline } from "./nodes.ts";

const STYLES = { "*": "bold", _: "italic", "~": "strike" } as const;
type Sign = keyof typeof STYLES;

const ANGLE = /^<([^<>\n]+)>/;
const CODE = /^`([^`\n]+)`/;
const EMOJI = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;
const BARE_URL = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"]/;
const WORD = /[\p{L}\p{N}]/u;

function readDate(body: string): Inline | null {
  const [head = "", fallback = ""] = body.split("|", 2);
  const [, seconds = "", format = "", url] = head.split("^");
  const timestamp = Number(seconds);
  if (!Number.isFinite(timestamp) || format === "") return { kind: "text", text: unescape(fallback) };
  return { kind: "date", timestamp, format, url: url ?? null, fallback: unescape(fallback) };
}

/** Reads what stands between `<` and `>`: a mention, a date or a link. */
function readAngle(body: string): Inline | null {
  const [target = "", label] = body.split("|", 2);
  const name = target.slice(1).split("^")[0] ?? "";
  if (target.startsWith("@")) return { kind: "user", id: name, label: label ? unescape(label) : null };
  if (target.startsWith("#")) return { kind: "channel", id: name, label: label ? unescape(label) : null };
  if (target.startsWith("!date^")) return readDate(body);
  if (target.startsWith("!subteam")) return { kind: "broadcast", name: (label ?? "groep").replace(/^@/, "") };
  if (target.startsWith("!")) return { kind: "broadcast", name };
  if (!/^(https?:|mailto:|tel:)/i.test(target)) return null;
  const text = label ?? target.replace(/^(mailto:|tel:)/i, "");
  return { kind: "link", url: unescape(target), children: [{ kind: "text", text: unescape(text) }] };
}

/** How far a style reaches; without an end, a long line of signs would take time squared. */
const LONGEST_STYLE = 3000;

/** The place where a style that opens at `start` closes, or -1. Signs inside words do not count. */
function closing(text: string, start: number, sign: Sign): number {
  const before = text[start - 1] ?? " ";
  const first = text[start + 1] ?? " ";
  if (WORD.test(before) || /\s/.test(first) || first === sign) return -1;
  const end = Math.min(text.length, start + LONGEST_STYLE);
  for (let at = start + 2; at < end; at++) {
    if (text[at] === "<") {
      const angle = ANGLE.exec(text.slice(at, at + LONGEST_STYLE));
      if (angle) at += angle[0].length - 1;
      continue;
    }
    if (text[at] !== sign || /\s/.test(text[at - 1] ?? " ")) continue;
    if (!WORD.test(text[at + 1] ?? " ")) return at;
  }
  return -1;
}

function isSign(character: string): character is Sign {
  return character in STYLES;
}

type Piece = { node: Inline; length: number };

function readPiece(text: string, at: number): Piece | null {
  const rest = text.slice(at, at + 4000);
  const character = text[at] ?? "";
  if (isSign(character)) {
    const end = closing(text, at, character);
    if (end < 0) return null;
    const children = parseInline(text.slice(at + 1, end));
    return { node: { kind: STYLES[character], children }, length: end - at + 1 };
  }
  if (character === "<") {
    const angle = ANGLE.exec(rest);
    const node = angle ? readAngle(angle[1] ?? "") : null;
    return angle && node ? { node, length: angle[0].length } : null;
  }
  if (character === "`") {
    const code = CODE.exec(rest);
    return code ? { node: { kind: "code", text: unescape(code[1] ?? "") }, length: code[0].length } : null;
  }
  if (character === ":") {
    const emoji = EMOJI.exec(rest);
    return emoji ? { node: { kind: "emoji", name: emoji[1] ?? "" }, length: emoji[0].length } : null;
  }
  if (character === "h" && !WORD.test(text[at - 1] ?? " ")) {
    const url = BARE_URL.exec(rest)?.[0];
    if (!url) return null;
    const target = unescape(url);
    return {
      node: { kind: "link", url: target, children: [{ kind: "text", text: target }] },
      length: url.length,
    };
  }
  return null;
}

/** Reads one line of mrkdwn. Signs that open nothing stay as they were typed. */
export function parseInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") nodes.push({ kind: "text", text: unescape(plain) });
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const piece = readPiece(text, at);
    if (!piece) {
      plain += text[at] ?? "";
      at += 1;
      continue;
    }
    flush();
    nodes.push(piece.node);
    at += piece.length;
  }
  flush();
  return nodes;
}
