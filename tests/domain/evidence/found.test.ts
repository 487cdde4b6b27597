import { describe, expect, test } from "vitest";
import { chooseFacts } from "../../../src/domain/evidence/choose.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const { facts, index, read } = asker(smallProgramme());

/** Questions of few known words about each fact: what they find is not sure by itself. */
const vague = facts
  .filter(({ gap, attribute }) => !gap && attribute !== "page")
  .map((fact) => ({
    fact,
    question: read(`iets met ${fact.nl.split(" ").slice(0, 2).join(" ")} en bijzaken?`),
  }));

describe("a fact whose own passage the search puts first", () => {
  test("answers more easily, and never a question that is refused for another reason", () => {
    let more = 0;
    for (const { question } of vague) {
      const alone = chooseFacts(question, index);
      const found = chooseFacts(question, index, () => true);
      if (alone.kind === "facts") expect(found.kind).toBe("facts");
      if (alone.kind === "unknown" && found.kind === "facts") more += 1;
      if (alone.kind === "unknown" && alone.why !== "uncovered") expect(found).toEqual(alone);
    }
    expect(more).toBeGreaterThan(0);
  });
});
