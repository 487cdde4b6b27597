import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChildren, VNode } from "preact";
import { useMemo } from "preact/hooks";
import { Inlines, Link } from "./Inlines.tsx";
import { parseInline } from "./inline.ts";

function children(node: { children: Nodes[] }): ComponentChildren {
  return node.children.map((child, index) => <MarkdownNode key={index} node={child} />);
}

/** Mentions and emoji in a markdown block are Slack's own; the text around them must not be read as mrkdwn. */
function PlainText({ text }: { text: string }): VNode {
  const parts = text.split(/(<[@#!][^<>\n]+>|:[a-z0-9_+'-]+:)/);
  return (
    <Inlines
      nodes={parts.flatMap((part, at) => (at % 2 ? parseInline(part) : [{ kind: "text", text: part }]))}
    />
  );
}

function MarkdownNode({ node }: { node: Nodes }): VNode | null {
  switch (node.type) {
    case "text":
    case "html":
      return <PlainText text={node.value} />;
    case "paragraph":
      return <p>{children(node)}</p>;
    case "heading":
      return <p class={`md-heading md-heading-${Math.min(node.depth, 3)}`}>{children(node)}</p>;
    case "strong":
      return <b>{children(node)}</b>;
    case "emphasis":
      return <i>{children(node)}</i>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <pre>{node.value}</pre>;
    case "blockquote":
      return <blockquote>{children(node)}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>;
    case "listItem":
      return <li>{children(node)}</li>;
    case "link":
      return <Link url={node.url}>{children(node)}</Link>;
    case "image":
      return <Link url={node.url}>{node.alt || node.url}</Link>;
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "root":
      return <div class="mrkdwn markdown">{children(node)}</div>;
    default:
      return null;
  }
}

/** A `markdown` block: CommonMark, with Slack's mentions. HTML in it is shown as the text that it is. */
export function Markdown({ text }: { text: string }): VNode {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <MarkdownNode node={tree} />;
}
