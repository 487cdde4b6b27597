/** Blocks as plain HTML: near enough to Slack to read and compare them, with nothing that runs. */
import type { Json } from "../../../kernel/json.ts";

/** One rendered thing on the page. */
export interface Shown {
  /** What it is: "action.receipt, logged". */
  name: string;
  language: string;
  /** What a notification or a screen reader says; a dialog has its title here. */
  text: string;
  blocks: readonly Json[];
  problems: readonly string[];
}

type Fields = { [field: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1d1c1d}
section{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:0 0 2rem}
h2{grid-column:1/-1;font-size:1rem;margin:0}article{border:1px solid #767676;border-radius:.5rem;padding:.75rem;overflow-wrap:anywhere}
h3{margin:.25rem 0}.context{color:#565656;font-size:.85rem}.button{display:inline-block;border:1px solid #767676;border-radius:.25rem;padding:.1rem .6rem;margin:.15rem}
.primary{background:#006b54;color:#fff}.field{border:1px solid #767676;border-radius:.25rem;padding:.2rem .5rem}.problem{color:#a40000;font-weight:bold}
pre{white-space:pre-wrap;font-size:.8rem;background:#f6f6f6;padding:.5rem}code{background:#f0f0f0}
@media(max-width:50rem){section{grid-template-columns:1fr}}`;

/** The page with everything, by name, each in its languages side by side. */
export function previewPage(title: string, shown: readonly Shown[]): string {
  const groups = [...Map.groupBy(shown, ({ name }) => name)];
  const sections = groups.map(
    ([name, each]) => `<section><h2>${html(name)}</h2>${each.map(article).join("")}</section>`,
  );
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>${STYLE}</style><main><h1>${html(title)}</h1>${sections.join("\n")}</main></html>\n`;
}

function article({ language, text, blocks, problems }: Shown): string {
  const faults = problems.map((problem) => `<p class="problem">${html(problem)}</p>`).join("");
  return `<article lang="${html(language)}">${faults}${blocks.map(block).join("")}<details><summary>${html(language)}: text and JSON</summary><pre>${html(text)}</pre><pre>${html(JSON.stringify(blocks, null, 2))}</pre></details></article>`;
}

function block(value: Json): string {
  if (!isFields(value)) return "";
  switch (value["type"]) {
    case "header":
      return `<h3>${textOf(value["text"])}</h3>`;
    case "divider":
      return "<hr>";
    case "context":
      return `<p class="context">${list(value["elements"]).map(textOf).join(" ")}</p>`;
    case "actions":
    case "context_actions":
      return `<p>${list(value["elements"]).map(element).join("")}</p>`;
    case "input":
      return `<p><strong>${textOf(value["label"])}</strong><br>${element(value["element"] ?? null)}${isFields(value["hint"]) ? `<br><small>${textOf(value["hint"])}</small>` : ""}</p>`;
    case "image":
      return `<p>[${typeof value["alt_text"] === "string" ? html(value["alt_text"]) : ""}]</p>`;
    default:
      return `<p>${[value["text"], ...list(value["fields"])].map(textOf).filter(Boolean).join("<br>")} ${element(value["accessory"] ?? null)}</p>`;
  }
}

function textOf(value: Json | undefined): string {
  if (!isFields(value) || typeof value["text"] !== "string") return "";
  return value["type"] === "mrkdwn" ? mrkdwn(value["text"]) : html(value["text"]);
}

/** Slack escapes `& < >` only, so what is left of them is its own: links, mentions, channels. */
function mrkdwn(text: string): string {
  return text
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, (_link, _url, label: string) => `<u>${label}</u>`)
    .replace(/<([@#][^|>]+)(?:\|([^>]*))?>/g, (_mention, id: string, label?: string) => label ?? id)
    .replace(/`([^`\n]+)`/g, "<code>$1</code>")
    .replace(/(^|[\s(•])\*([^*\n]+)\*/g, "$1<strong>$2</strong>")
    .replace(/(^|[\s(•])_([^_\n]+)_/g, "$1<em>$2</em>")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}

function element(value: Json): string {
  if (!isFields(value)) return "";
  if (value["type"] === "button") {
    const style = value["style"] === "primary" ? " primary" : "";
    return `<span class="button${style}">${textOf(value["text"])}</span>`;
  }
  const initial = [value["initial_option"], ...list(value["initial_options"])]
    .map((option) => (isFields(option) ? textOf(option["text"]) : ""))
    .filter(Boolean);
  const plain = value["initial_value"] ?? value["initial_date"];
  const shown = typeof plain === "string" ? html(plain) : initial.join(", ");
  return `<span class="field">${shown || textOf(value["placeholder"]) || "…"}</span>`;
}
