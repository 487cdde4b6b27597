/** What the tests of views share: rendering in both languages, held against Slack's limits. */
import { expect } from "vitest";
import type { ActionSummary } from "../../src/domain/messages/actions.ts";
import type { DialogContent, HomeContent, MessageContent } from "../../src/domain/messages/content.ts";
import type { Language } from "../../src/domain/people/types.ts";
import type { Json } from "../../src/kernel/json.ts";
import { renderDialog, renderHome, renderMessage } from "../../src/views/render.ts";

export const LANGUAGES: readonly Language[] = ["nl", "en"];
const settings = { timezone: "Europe/Amsterdam", now: new Date("2023-03-09T08:00:00Z") };

/** What people type to break things. */
export const HOSTILE: readonly [name: string, text: string][] = [
  ["a broadcast", "<!channel>"],
  ["formatting", "*x* _y_ ~z~ `w`"],
  ["a link", "<http://a|b>"],
  ["a mention", "<@U123>"],
  ["a quote", "> quote & more"],
  ["3,000 letters", "a".repeat(3_000)],
  ["3,000 characters of words", "é ".repeat(1_500)],
  ["3,000 entities", "<&>".repeat(1_000)],
  ["3,000 halves of emoji", "😀".repeat(1_500)],
];

export const action = (more: Partial<ActionSummary> = {}): ActionSummary => ({
  id: "A-031",
  title: "Conceptplan delen met de gemeenten",
  owners: [{ label: "Hannah Kandel", userId: "UHANNAH" }],
  due: "2023-03-24",
  dueEvent: null,
  team: "OT3",
  track: null,
  status: "open",
  today: "2023-03-09",
  ...more,
});

/** An action in which everything is as hostile and as long as it can be. */
export const hostileAction = (text: string): ActionSummary =>
  action({
    title: text,
    owners: Array.from({ length: 9 }, () => ({ label: text })),
    due: null,
    dueEvent: text,
    team: text,
  });

/** The message in a language; fails on anything that Slack would refuse. */
export function message(content: MessageContent, language: Language): { text: string; blocks: Json[] } {
  const { text, blocks, problems } = renderMessage(content, language, settings);
  expect(problems).toEqual([]);
  expect(blocks.length).toBeGreaterThan(0);
  harmless({ text, blocks });
  return { text, blocks };
}

export function dialog(content: DialogContent, language: Language) {
  const { problems, ...modal } = renderDialog(content, language, settings);
  expect(problems).toEqual([]);
  return modal;
}

export function home(content: HomeContent, language: Language): Json[] {
  const { blocks, problems } = renderHome(content, language, settings);
  expect(problems).toEqual([]);
  harmless({ text: "", blocks });
  return blocks;
}

/** No broadcast, no mention of an account and no link that people typed stands in what Slack formats. */
function harmless({ text, blocks }: { text: string; blocks: Json[] }): void {
  const formatted = [text, ...mrkdwnIn(blocks)].join("\n");
  expect(formatted).not.toMatch(/<!|<@U123|<http:\/\/a/);
}

function mrkdwnIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== "object" || value === null) return [];
  const own = value["type"] === "mrkdwn" && typeof value["text"] === "string" ? [value["text"]] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

/** What people read of it: texts and buttons in order, for snapshots that a person can check. */
export function reading(blocks: readonly Json[]): string {
  return blocks.flatMap(lines).join("\n");
}

function lines(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(lines);
  if (typeof value !== "object" || value === null) return [];
  if (value["type"] === "button") {
    const label = lines(value["text"] ?? null).join("");
    return [`[${label}] ${typeof value["value"] === "string" ? value["value"] : ""}`];
  }
  if (typeof value["text"] === "string") return [value["text"]];
  return Object.values(value).flatMap(lines);
}

/** The values of all buttons in blocks. */
export function buttonsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== "object" || value === null) return [];
  if (value["type"] === "button" && typeof value["value"] === "string") return [value["value"]];
  return Object.values(value).flatMap(buttonsIn);
}
