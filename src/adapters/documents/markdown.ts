import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import type { ReadPassage } from "../../features/learn/ports.ts";

const AIM = 90;

/** Front matter between two lines of ---, as simple `name: value` pairs, and the rest. */
export function frontMatter(text: string): { values: Record<string, string>; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (!match) return { values: {}, body: text };
  const values: Record<string, string> = {};
  for (const line of (match[1] ?? "").split(/\r?\n/)) {
    const [, name, value] = /^([a-z_]+):\s*["']?(.*?)["']?\s*$/i.exec(line) ?? [];
    if (name !== undefined && value !== undefined) values[name.toLowerCase()] = value;
  }
  return { values, body: match[2] ?? "" };
}

/** Markdown in passages by heading; the trail of headings is the place. */
export function passagesOfMarkdown(title: string, text: string): ReadPassage[] {
  const passages: ReadPassage[] = [];
  const trail: string[] = [];
  let blocks: string[] = [];
  const close = (): void => {
    const body = blocks.join("\n").trim();
    const heading = trail.filter((each) => each !== "").join(" › ");
    if (body !== "")
      passages.push({ title, heading, locator: heading || `deel ${passages.length + 1}`, text: body });
    blocks = [];
  };
  for (const node of fromMarkdown(text).children) {
    if (node.type === "heading") {
      close();
      trail.length = node.depth - 1;
      trail[node.depth - 1] = toString(node);
      for (let level = 0; level < node.depth; level += 1) trail[level] ??= "";
    } else if (node.type === "list") {
      for (const item of node.children) blocks.push(`• ${toString(item)}`);
    } else {
      const plain = toString(node).replace(/\s+/g, " ").trim();
      if (plain !== "") blocks.push(plain);
    }
    if (blocks.join(" ").split(/\s+/).length >= AIM) close();
  }
  close();
  return passages;
}
