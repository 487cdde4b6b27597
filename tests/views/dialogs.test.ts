import { describe, expect, it } from "vitest";
import type { ActionForm } from "../../src/domain/messages/actions.ts";
import { dialog, HOSTILE, LANGUAGES } from "./looks.ts";

const form = (more: Partial<ActionForm> = {}): ActionForm => ({
  kind: "action.form",
  title: "",
  owners: [],
  due: null,
  teams: [
    { value: "OT1", label: "OT1 Integrale opgave" },
    { value: "OT3", label: "OT3 Integrale uitvoering" },
  ],
  team: null,
  ...more,
});
const filled = form({
  id: "A-031",
  version: 4,
  title: "Conceptplan delen",
  owners: [{ value: "person:hannah-kandel", label: "Hannah Kandel" }],
  due: "2023-03-24",
  team: "OT3",
});

describe.each(LANGUAGES)("the form in %s", (language) => {
  it("is empty for a new action", () => {
    expect(dialog(form(), language)).toMatchSnapshot();
  });

  it("is filled in for an action that is changed, and remembers which version was seen", () => {
    const shown = dialog(filled, language);
    expect(shown.context).toEqual({ id: "A-031", version: 4 });
    expect(shown).toMatchSnapshot();
  });

  it.each([0, 1, 500])("takes %d teams and owners", (count) => {
    const choices = Array.from({ length: count }, (_, index) => ({
      value: `person:${index}`,
      label: "x".repeat(300),
    }));
    dialog(form({ teams: choices, owners: choices, id: "A-1234567", version: 1 }), language);
  });

  it.each(HOSTILE)("shows %s as it is", (_name, text) => {
    const owner = { value: `name:${text}`.slice(0, 75), label: text };
    dialog(form({ title: text, owners: [owner], teams: [owner], team: owner.value }), language);
  });
});
