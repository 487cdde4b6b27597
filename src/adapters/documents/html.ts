import type { DefaultTreeAdapterTypes } from "parse5";
import type { Block } from "./blocks.ts";
import { realTitle } from "./ooxml.ts";
import type { Parsed } from "./parsed.ts";
import { rowsAsText } from "./rows.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A web page: what it is about; menus, scripts and the like are dropped. */
export async function blocksOfHtml(html: string): Promise<Parsed> {
  const { parse } = await import("parse5");
  const document = parse(html);
  const all = [...elements(document)];
  const main =
    all.find((each) => each.tagName === "main" || attribute(each, "role") === "main") ??
    only(all.filter(({ tagName }) => tagName === "article")) ??
    document;
  const title = realTitle(textOf(all.find(({ tagName }) => tagName === "title")));
  const date = dateOf(all);
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    blocks: walk(main),
  };
}

const DROPPED = new Set(
  "script style noscript template nav aside button select input textarea svg math iframe object video audio canvas dialog head".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article blockquote body dd details div dl dt fieldset figcaption figure footer form header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const FURNITURE = /\b(cookie|breadcrumb|skip-?link|sr-only|visually-hidden|navbar|share-buttons)/i;

function* walk(root: Parent): Generator<Block> {
  let text = "";
  let bullet = "";
  function* flush(): Generator<Block> {
    const clean = text
      .replace(/[\s\u00a0]+/g, " ")
      .replaceAll("\u00ad", "")
      .trim();
    text = "";
    if (clean === "") return;
    yield { kind: "text", text: bullet + clean };
    bullet = "";
  }
  function* into(node: Node): Generator<Block> {
    if (node.nodeName === "#text") text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!("tagName" in node) || dropped(node)) return;
    const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (heading !== undefined) {
      yield* flush();
      const words = textOf(node);
      if (words !== "") yield { kind: "heading", level: Number(heading), text: words };
    } else if (node.tagName === "table" && isData(node)) {
      yield* flush();
      yield* rowsOf(node);
    } else if (node.tagName === "br") {
      text += " ";
    } else if (BLOCKS.has(node.tagName)) {
      yield* flush();
      bullet = node.tagName === "li" ? "• " : bullet;
      for (const child of node.childNodes) yield* into(child);
      yield* flush();
      bullet = "";
    } else for (const child of node.childNodes) yield* into(child);
  }
  for (const child of root.childNodes) yield* into(child);
  yield* flush();
}

/** Furniture of the page; a header or footer belongs to the text only inside an article. */
function dropped(node: Element): boolean {
  if (DROPPED.has(node.tagName)) return true;
  if ((node.tagName === "header" || node.tagName === "footer") && node.parentNode?.nodeName === "body")
    return true;
  return (
    attribute(node, "hidden") !== undefined ||
    attribute(node, "aria-hidden") === "true" ||
    /^(navigation|banner|contentinfo|search)$/.test(attribute(node, "role") ?? "") ||
    FURNITURE.test(`${attribute(node, "class") ?? ""} ${attribute(node, "id") ?? ""}`)
  );
}

/** A table that holds data, not the layout of a page. */
function isData(table: Element): boolean {
  const inside = [...elements(table)];
  return (
    inside.filter(({ tagName }) => tagName === "tr").length > 1 &&
    !inside.some(({ tagName }) => tagName === "table" || /^h[1-6]$/.test(tagName))
  );
}

function* rowsOf(table: Element): Generator<Block> {
  const rows: string[][] = [];
  let named = false;
  for (const row of elements(table)) {
    if (row.tagName === "caption") yield { kind: "text", text: textOf(row) };
    if (row.tagName !== "tr") continue;
    const cells = row.childNodes.filter(
      (each): each is Element => each.nodeName === "td" || each.nodeName === "th",
    );
    if (rows.length === 0) named = cells.length > 1 && cells.every(({ tagName }) => tagName === "th");
    rows.push(
      cells.flatMap((cell) => {
        const span = Math.min(Number(attribute(cell, "colspan") ?? 1) || 1, 50);
        return [textOf(cell), ...Array.from({ length: span - 1 }, () => "")];
      }),
    );
  }
  for (const text of rowsAsText(rows, named)) if (text !== undefined) yield { kind: "text", text };
}

function* elements(root: Parent): Generator<Element> {
  for (const node of root.childNodes) {
    if (!("tagName" in node)) continue;
    yield node;
    yield* elements(node);
  }
}

function textOf(root: Element | undefined): string {
  const gather = (node: Node): string => {
    if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!("tagName" in node) || DROPPED.has(node.tagName)) return "";
    const inside = node.childNodes.map(gather).join("");
    return node.tagName === "br" || BLOCKS.has(node.tagName) ? ` ${inside} ` : inside;
  };
  return (root?.childNodes ?? [])
    .map(gather)
    .join("")
    .replace(/[\s\u00a0]+/g, " ")
    .replaceAll("\u00ad", "")
    .trim();
}

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

const DATES =
  /^(article:(published|modified)_time|dcterms?\.(date|modified|created|issued)|date|og:updated_time)$/i;

function dateOf(all: readonly Element[]): string | undefined {
  const given = all
    .filter(
      (each) =>
        each.tagName === "meta" && DATES.test(attribute(each, "property") ?? attribute(each, "name") ?? ""),
    )
    .map((each) => attribute(each, "content") ?? "");
  return given.map((each) => /^\d{4}-\d{2}-\d{2}/.exec(each)?.[0]).find((each) => each !== undefined);
}
