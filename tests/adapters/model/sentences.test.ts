import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceReader } from "../../../src/adapters/model/sentences.ts";

const ONE = { text: 'Een "zin" met } en \\ en {.', sources: [1] };
const TWO = { text: "Twee", sources: [1, 2] };
const whole = (...sentences: unknown[]): string => JSON.stringify({ sentences });

/** What comes of it, read in pieces that are cut at these places. */
function read(text: string, cuts: readonly number[] = []): unknown[] {
  const reader = sentenceReader();
  const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  return places.slice(1).flatMap((end, index) => reader(text.slice(places[index], end)));
}

describe("the sentences of a wording that is still being written", () => {
  it.each<[what: string, text: string, sentences: unknown[]]>([
    ["all of them", whole(ONE, TWO), [ONE, TWO]],
    ["what is whole so far", whole(ONE, TWO).slice(0, -8), [ONE]],
    ["nothing before the list begins", '{"sentences":', []],
    ["in a code fence", `\`\`\`json\n${whole(ONE)}\n\`\`\``, [ONE]],
    ["with white space", JSON.stringify({ sentences: [ONE, TWO] }, null, 2), [ONE, TWO]],
    ["not what it thinks aloud", `<think>${whole(TWO)} hm</think>${whole(ONE)}`, [ONE]],
    ["not while it thinks aloud", `<think>${whole(TWO)} hm`, []],
    ["nothing of another form", '{"answer":"ja"}', []],
    ["nothing after what is no sentence", whole(ONE, { text: 1 }, TWO), [ONE]],
    ["nothing after the list", `${whole(ONE)},${whole(TWO)}`, [ONE]],
    [
      "no more than a wording holds",
      whole(...Array.from({ length: 20 }, () => TWO)),
      Array.from({ length: 12 }, () => TWO),
    ],
    ["nothing of prose", "Hannah is projectmanager.", []],
  ])("%s", (_what, text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  it("are the same wherever a stream was cut", () => {
    const text = `<think>{"a":1}</think> ${whole(ONE, TWO, ONE)}`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
        expect(read(text, cuts)).toEqual([ONE, TWO, ONE]);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (pieces) => {
        const reader = sentenceReader();
        for (const piece of pieces) reader(piece);
        reader('{"sentences":[');
        for (const piece of pieces) reader(piece);
      }),
    );
  });
});
