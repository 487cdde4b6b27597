import { expect, it } from "vitest";
import { previewCommand, renderSamples } from "../../../src/adapters/cli/preview.ts";
import { previewPage } from "../../../src/adapters/cli/preview/page.ts";

it("renders every sample in both languages, none of which Slack would refuse", () => {
  const shown = renderSamples("Europe/Amsterdam");
  expect(shown.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))).toEqual([]);
  expect(shown.filter(({ language }) => language === "nl").length).toBe(shown.length / 2);
  for (const kind of ["action.receipt", "privacy", "dialog", "home", "reminder", "answer"])
    expect(
      shown.some(({ name }) => name.startsWith(`${kind},`)),
      kind,
    ).toBe(true);
});

it("writes one page and the JSON of the blocks, and says where", async () => {
  const files = new Map<string, string>();
  const lines: string[] = [];
  const code = await previewCommand(
    { out: "docs/preview", json: true },
    {
      out: (line) => lines.push(line),
      err: (line) => lines.push(line),
      timezone: "Europe/Amsterdam",
      writeFile: async (path, text) => void files.set(path, text),
    },
  );
  expect(code).toBe(0);
  expect([...files.keys()]).toEqual(["docs/preview/index.html", "docs/preview/blocks.json"]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ page: "docs/preview/index.html", problems: 0 });
  expect(files.get("docs/preview/index.html")).toContain("<strong>A-031 vastgelegd</strong>");
  expect(JSON.parse(files.get("docs/preview/blocks.json") ?? "")).toBeInstanceOf(Array);
});

it("puts what people typed on the page as text", () => {
  const page = previewPage("x", [
    {
      name: "hostile",
      language: "nl",
      text: "<script>alert(1)</script>",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "<script>" } },
        { type: "section", text: { type: "mrkdwn", text: "&lt;img src=x onerror=alert(1)&gt; *vet*" } },
      ],
      problems: ["<b>"],
    },
  ]);
  expect(page).not.toMatch(/<script|<img|<b>/);
  expect(page).toContain("<strong>vet</strong>");
});
