import type { LoggedEntry, MinutesMessage, MinutesProblem } from "../domain/messages/minutes.ts";
import { sayNumber } from "../text/dates.ts";
import { actions, button, context, present, type Rendered, section } from "./blocks.ts";
import { escape } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** As many of what was logged as one message names, and as many characters of them. */
const NAMED = 40;
const CHARACTERS = 9_000;

/** What became of minutes: each id with its title, and what still waits. */
export function logged(
  content: Extract<MinutesMessage, { kind: "minutes.logged" }>,
  around: ViewContext,
): Rendered {
  const {
    text: { minutes: words },
    language,
  } = around;
  const { id, left } = content;
  const number = (kind: LoggedEntry["kind"]): number =>
    content.logged.filter((each) => each.kind === kind).length;
  const what = [
    ...(number("action") > 0
      ? [words.actions(sayNumber(number("action"), language), number("action") === 1)]
      : []),
    ...(number("decision") > 0
      ? [words.decisions(sayNumber(number("decision"), language), number("decision") === 1)]
      : []),
  ].join(` ${around.text.common.list.and} `);
  const headline = words.logged(what, quoted(content.by));
  const lines = fitting(
    content.logged.map(
      (each) =>
        `• ${escape(each.id)} ${quoted(each.title, 150)}${each.proposed ? ` (${words.proposed})` : ""}`,
    ),
  );
  const rest = content.logged.length - lines.length;
  if (rest > 0) lines.push(words.more(sayNumber(rest, language)));
  const waiting = left === 0 ? [] : [words.leftOver(sayNumber(left, language), left === 1)];
  return {
    text: [headline, ...lines, ...waiting].join("\n"),
    blocks: present(
      section(`*${headline}*`),
      ...chunks(lines).map((each) => section(each.join("\n"))),
      ...waiting.map((each) => context(each)),
      actions(
        left === 0
          ? null
          : button(words.buttons.questions, { kind: "minutes.page", id, page: 1 }, { style: "primary" }),
        button(words.buttons.all, { kind: "action.list", filter: "", page: 1 }),
      ),
    ),
  };
}

/** As many lines as one message takes. */
function fitting(lines: readonly string[]): string[] {
  let characters = 0;
  return lines.slice(0, NAMED).filter((line) => (characters += line.length) <= CHARACTERS);
}

/** Some lines a section stay within what Slack takes in one. */
function chunks(lines: readonly string[]): string[][] {
  const each = 3;
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, index) =>
    lines.slice(index * each, (index + 1) * each),
  );
}

/** Why nothing could be made of minutes, with what to do instead. */
export function problemText(
  problem: MinutesProblem,
  { text: { minutes: words }, language }: ViewContext,
): string {
  const number = (value: number): string => sayNumber(value, language);
  switch (problem.kind) {
    case "nothing":
      return words.problem.nothing(words.lines(number(problem.lines), problem.lines === 1));
    case "too-many-lines":
      return words.problem.tooManyLines(number(problem.lines), number(problem.max));
    case "too-many-entries":
      return words.problem.tooManyEntries(number(problem.entries), number(problem.max));
    case "too-large":
      return words.problem.tooLarge(number(problem.megabytes));
    case "file":
      return words.problem.file[problem.why];
    case "unreadable":
      return words.problem.unreadable[problem.why] ?? words.problem.unreadableElse;
  }
}
