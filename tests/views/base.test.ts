import { describe, expect, it } from "vitest";
import {
  actions,
  button,
  context,
  header,
  linkButton,
  overflow,
  present,
  section,
  textField,
} from "../../src/views/blocks.ts";
import { clamp, clampMrkdwn, escape, link, mention } from "../../src/views/escape.ts";
import { LIMITS } from "../../src/views/limits.ts";
import { nearest } from "../../src/views/nearest.ts";
import { validateHome, validateMessage, validateModal } from "../../src/views/validate.ts";

const bare = (text: string): string => text.replaceAll("\u200B", "");

describe("people's text", () => {
  it.each([
    ["<!channel> <@U1> <https://a.nl|b>", "&lt;!channel&gt; &lt;@U1&gt; &lt;https://a.nl|b&gt;"],
    ["a & b &amp; c", "a &amp; b &amp;amp; c"],
    ["*vet* _schuin_ ~weg~ `code`", "*vet* _schuin_ ~weg~ `code`"],
    ["'; drop table inbox; --", "'; drop table inbox; --"],
  ])("stays what was typed: %s", (typed, shown) => {
    expect(bare(escape(typed))).toBe(shown);
  });

  it("forms no formatting, and leaves marks within words alone", () => {
    expect(escape("*vet*")).not.toMatch(/\*v|t\*/);
    expect(escape("> citaat")).toMatch(/^\u200B&gt;/);
    expect(escape("plan_van_aanpak.docx")).toBe("plan_van_aanpak.docx");
  });

  it("links only to web pages and mentions only ids", () => {
    expect(link("https://a.nl/?b=1&c=2", "a|b <c>")).toBe("<https://a.nl/?b=1&amp;c=2|a¦b &lt;c&gt;>");
    expect(link("javascript:alert(1)", "x")).toBe("x");
    expect(mention("U012AB")).toBe("<@U012AB>");
    expect(mention("!channel")).toBe("!channel");
  });

  it("is cut between characters, entities and links", () => {
    expect(clamp("a😀b", 3)).toBe("a…");
    expect(clampMrkdwn("abc &amp; d", 8)).toBe("abc…");
    expect(clampMrkdwn("zie <https://a.nl|daar> en", 15)).toBe("zie…");
    expect(clampMrkdwn("kort", 10)).toBe("kort");
  });
});

describe("builders", () => {
  const long = "x & <y> ".repeat(3_000);
  const huge = { kind: "action.list", filter: "f".repeat(2_500), page: 1 } as const;

  it("stay within Slack's limits whatever they are given", () => {
    const blocks = present(
      header(long),
      section(escape(long), button(long, { kind: "help" })),
      context(escape(long)),
      actions(
        button("Een", { kind: "help" }, { style: "primary" }),
        button("Twee", { kind: "help" }, { confirm: { title: long, text: long, yes: long, no: long } }),
        linkButton("Drie", "https://a.nl"),
        overflow(Array.from({ length: 9 }, () => ({ label: long, request: { kind: "help" } as const }))),
        button("Te veel", huge),
        null,
      ),
    );
    expect(validateMessage({ text: "t", blocks })).toEqual([]);
    expect(blocks.at(-1)?.["elements"]).toHaveLength(4);
    expect(actions(button("Te veel", huge), null)).toBeNull();
  });

  it("make fields whose name comes back with the submission", () => {
    const field = textField("title", "Wat?", {
      initial: long,
      placeholder: long,
      hint: "h",
      multiline: true,
    });
    expect(field["block_id"]).toBe("title");
    expect(validateModal({ title: "Actie", submit: "Ok", close: "Weg", blocks: [field] })).toEqual([]);
  });
});

describe("the validator", () => {
  const many = (count: number) => Array.from({ length: count }, () => section("x"));
  it.each([
    ["no text", validateMessage({ text: "", blocks: [] })],
    ["too many blocks", validateMessage({ text: "t", blocks: many(51) })],
    [
      "too much text in all",
      validateMessage({ text: "t", blocks: many(5).map(() => section("x".repeat(2_900))) }),
    ],
    ["an input in a message", validateMessage({ text: "t", blocks: [textField("a", "A")] })],
    ["an unknown block", validateMessage({ text: "t", blocks: [{ type: "alert" }] })],
    ["an empty row", validateMessage({ text: "t", blocks: [{ type: "actions", elements: [] }] })],
    [
      "the same field twice",
      validateModal({
        title: "t",
        submit: "s",
        close: "c",
        blocks: [textField("a", "A"), textField("a", "A")],
      }),
    ],
    ["a long title", validateModal({ title: "t".repeat(25), close: "c", blocks: many(1) })],
    ["inputs without submit", validateModal({ title: "t", close: "c", blocks: [textField("a", "A")] })],
    [
      "long metadata",
      validateModal({ title: "t", close: "c", blocks: [] }, "m".repeat(LIMITS.privateMetadata + 1)),
    ],
    [
      "a long value",
      validateHome([
        { type: "actions", elements: [button("a", { kind: "help", about: "a".repeat(2_100) })] },
      ]),
    ],
    ["too many blocks at home", validateHome(many(101))],
  ])("sees %s", (_what, problems) => {
    expect(problems).not.toEqual([]);
  });
});

it("finds the word that was meant, and none when nothing is near", () => {
  const words = ["status", "herinneringen", "weekbericht"];
  expect(nearest("statsu", words)).toBe("status");
  expect(nearest("herinering", words)).toBe("herinneringen");
  expect(nearest("banaan", words)).toBeUndefined();
  expect(nearest("", words)).toBeUndefined();
});
