import { describe, expect, it } from "vitest";
import { CORRECTION_FORMS, CORRECTIONS } from "../../src/adapters/cli/preview/corrections.ts";
import type { CorrectionMessage, CorrectionSummary } from "../../src/domain/messages/corrections.ts";
import { dialog, HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

const samples = Object.entries(CORRECTIONS).flatMap(([kind, situations]) =>
  Object.entries(situations).map(
    ([situation, content]) => [`${kind}, ${situation}`, content as CorrectionMessage] as const,
  ),
);

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(samples)("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it.each(Object.entries(CORRECTION_FORMS))("a form: %s", (_name, content) => {
    expect(dialog(content, language)).toMatchSnapshot();
  });

  it.each(HOSTILE)("does nothing that %s asks for, and stays within Slack's limits", (_name, text) => {
    const correction: CorrectionSummary = {
      id: "C-001",
      version: 1,
      status: "recorded",
      record: text,
      changes: Array.from({ length: 40 }, () => ({
        label: "amount" as const,
        of: text,
        from: text,
        to: text,
      })),
      hidden: false,
      why: text,
      by: text,
      day: "2023-03-09",
      unfit: "gone",
    };
    const contents: CorrectionMessage[] = [
      {
        kind: "correction.choose",
        options: Array.from({ length: 8 }, () => ({ record: "facts/x", label: text })),
      },
      { kind: "correction.preview", correction },
      { kind: "correction.card", correction, what: "recorded", may: true },
      { kind: "correction.unfit", correction },
      {
        kind: "correction.list",
        items: Array.from({ length: 8 }, () => correction),
        total: 99,
        page: 2,
        pageSize: 8,
      },
    ];
    for (const content of contents) message(content, language);
    const value = text.slice(0, 3000);
    dialog(
      {
        kind: "correction.form",
        id: "facts/x",
        version: 1,
        record: text,
        fields: Array.from({ length: 45 }, (_, at) => ({
          path: `rows/${at}/amounts/x`,
          label: "amount" as const,
          kind: "amount" as const,
          optional: true,
          of: text,
          value,
        })),
        removable: true,
      },
      language,
    );
  });
});
