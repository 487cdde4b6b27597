import { describe, expect, test } from "vitest";
import { emojiPicture, withEmoji } from "../../../../src/adapters/workspace/page/mrkdwn/emoji.ts";
import type { Inline } from "../../../../src/adapters/workspace/page/mrkdwn/nodes.ts";
import { parseMrkdwn } from "../../../../src/adapters/workspace/page/mrkdwn/parse.ts";

/** Inline nodes written short: `[bold hoi]`. */
function short(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "text":
          return node.text;
        case "code":
          return `[code ${node.text}]`;
        case "bold":
        case "italic":
        case "strike":
          return `[${node.kind} ${short(node.children)}]`;
        case "link":
          return `[link ${node.url} ${short(node.children)}]`;
        case "user":
        case "channel":
          return `[${node.kind} ${node.id}]`;
        case "broadcast":
          return `[broadcast ${node.name}]`;
        case "date":
          return `[date ${node.timestamp} ${node.format} ${node.fallback}]`;
        case "emoji":
          return `[emoji ${node.name}]`;
      }
    })
    .join("");
}

function line(text: string): string {
  const [paragraph] = parseMrkdwn(text);
  if (!paragraph || paragraph.kind === "preformatted") return "";
  return paragraph.lines.map(({ children }) => short(children)).join("\n");
}

describe("one line of mrkdwn", () => {
  test.each([
    ["gewoon", "gewoon"],
    ["*vet* en _schuin_ en ~weg~", "[bold vet] en [italic schuin] en [strike weg]"],
    ["*_beide_*", "[bold [italic beide]]"],
    ["`code *geen vet*`", "[code code *geen vet*]"],
    ["2*3*4 en snake_case_naam", "2*3*4 en snake_case_naam"],
    ["los * sterretje *", "los * sterretje *"],
    ["*niet gesloten", "*niet gesloten"],
    ["(*vet*), klaar", "([bold vet]), klaar"],
    ["<https://a.nl/x?a=1&amp;b=2|de bron>", "[link https://a.nl/x?a=1&b=2 de bron]"],
    ["zie https://a.nl/x.", "zie [link https://a.nl/x https://a.nl/x]."],
    ["<mailto:a@b.nl|a@b.nl>", "[link mailto:a@b.nl a@b.nl]"],
    ["<javascript:alert(1)|klik>", "<javascript:alert(1)|klik>"],
    ["<@U1> en <@U2|hannah> in <#C1|algemeen>", "[user U1] en [user U2] in [channel C1]"],
    ["<!channel> <!here>", "[broadcast channel] [broadcast here]"],
    ["<!date^1678347000^{date_short} {time}|9 mrt>", "[date 1678347000 {date_short} {time} 9 mrt]"],
    [":white_check_mark: klaar om 10:30:15", "[emoji white_check_mark] klaar om 10[emoji 30]15"],
    ["a &lt;b&gt; &amp; c &amp;lt;", "a <b> & c &lt;"],
    ["*<@U1>*: <https://a.nl/a_b*c|x>", "[bold [user U1]]: [link https://a.nl/a_b*c x]"],
  ])("%s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe("paragraphs of mrkdwn", () => {
  test("quotes, lists and preformatted text", () => {
    const read = parseMrkdwn(
      "Eerst\n> geciteerd\n&gt; ook\n• een\n  - twee\n1. drie\n```\nlet *op*\n```\nna",
    );
    expect(read.map(({ kind }) => kind)).toEqual(["lines", "quote", "lines", "preformatted", "lines"]);
    expect(read[1]).toMatchObject({
      lines: [{ children: [{ text: "geciteerd" }] }, { children: [{ text: "ook" }] }],
    });
    expect(read[2]).toMatchObject({
      lines: [
        { marker: "•", depth: 0 },
        { marker: "•", depth: 1 },
        { marker: "1.", depth: 0 },
      ],
    });
    expect(read[3]).toEqual({ kind: "preformatted", text: "let *op*" });
  });

  test("an open fence is plain text, and nothing at all gives nothing", () => {
    expect(parseMrkdwn("```open")).toMatchObject([{ kind: "lines" }]);
    expect(parseMrkdwn("")).toEqual([]);
  });

  test("40,000 signs are read without trouble", () => {
    for (const sign of ["*", "_", "`", "<", ":", "> ", "<@", "```", "*a "]) {
      expect(() => parseMrkdwn(sign.repeat(40_000 / sign.length))).not.toThrow();
    }
  });
});

test("emoji that the workspace does not know keep their name", () => {
  expect(emojiPicture("tada")).toBe("🎉");
  expect(emojiPicture("bestaat_niet")).toBeNull();
  expect(withEmoji("Klaar :tada: :bestaat_niet:")).toBe("Klaar 🎉 :bestaat_niet:");
});
