import { describe, expect, it } from "vitest";
import type { NoticeMessage } from "../../src/domain/messages/notices.ts";
import { renderMessage } from "../../src/views/render.ts";
import { textIn } from "../../src/text/catalogue.ts";

const settings = { timezone: "Europe/Amsterdam", now: new Date("2023-03-09T07:30:00Z") };

const NOTICES: NoticeMessage[] = [
  { kind: "notice.failure", reference: "K7Q4MX" },
  { kind: "notice.refused", permission: "action.change", refused: "needs-owner" },
  { kind: "notice.refused", permission: "action.log", refused: "guests-cannot" },
  { kind: "notice.unsupported", what: "decision", typed: "we gaan door" },
  { kind: "notice.unsupported", what: "subcommand", typed: "statsu" },
  { kind: "notice.unsupported", what: "subcommand", typed: "<!channel> *banaan*" },
  { kind: "notice.unsupported", what: "command", typed: "/akties" },
  { kind: "notice.unsupported", what: "something new" },
  { kind: "notice.expired", again: { kind: "action.form" } },
  { kind: "notice.mistakes", fields: { title: "title-empty", due: "never heard of" } },
  { kind: "notice.help", coordinator: false },
  { kind: "notice.help", coordinator: true },
  { kind: "notice.help", about: "acties", coordinator: false },
];

describe.each(["nl", "en"] as const)("notices in %s", (language) => {
  it.each(NOTICES)("$kind %#", (notice) => {
    const { problems, ...rendered } = renderMessage(notice, language, settings);
    expect(problems).toEqual([]);
    expect(JSON.stringify(rendered)).not.toContain("<!channel>");
    expect(rendered).toMatchSnapshot();
  });

  it("shows coordinators what only they can do", () => {
    const help = (coordinator: boolean): string =>
      JSON.stringify(renderMessage({ kind: "notice.help", coordinator }, language, settings));
    const { title } = textIn(language).help.topics.coordinator;
    expect(help(true)).toContain(title);
    expect(help(false)).not.toContain(title);
  });

  it("says something else for every code", () => {
    const { unsupported } = textIn(language).help;
    expect(Object.keys(unsupported)).toEqual(Object.keys(textIn("nl").help.unsupported));
    const { fieldErrors } = textIn(language).common;
    expect(Object.keys(fieldErrors)).toEqual(Object.keys(textIn("nl").common.fieldErrors));
  });
});
