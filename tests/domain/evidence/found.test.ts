import { describe, expect, test } from "vitest";
import { decide } from "../../../src/domain/evidence/decide.ts";
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

  test("is the one that was taken from the first passage of the same document, and no other", () => {
    const [found] = vague.filter(
      ({ question }) =>
        chooseFacts(question, index).kind === "unknown" &&
        chooseFacts(question, index, () => true).kind === "facts",
    );
    const { fact, question } = found!;
    const passage = (text: string, of: string) => ({
      id: text,
      document: of,
      title: of,
      date: "",
      locator: "blz. 1",
      text,
      score: 1,
      of,
    });
    const own = passage(`${fact.nl} ${fact.members.join(" ")}`, fact.document);
    const other = passage("Over iets heel anders.", fact.document);
    const asked = { whole: question, parts: [] };
    expect(decide(asked, index, [own, other]).kind).toBe("facts");
    expect(decide(asked, index, [other, own]).kind).toBe("unknown");
    expect(decide(asked, index, [{ ...own, of: "another-document" }]).kind).not.toBe("facts");
  });
});
