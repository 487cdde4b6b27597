import type { ComponentChildren, VNode } from "preact";
import { useSurroundings } from "../context.ts";
import { ChannelMention, Emoji, Link, SlackDate, UserMention } from "../mrkdwn/Inlines.tsx";
import type { RichNode, RichStyle } from "./types.ts";

function styled(text: ComponentChildren, style: RichNode["style"]): ComponentChildren {
  const wanted: RichStyle = typeof style === "object" ? style : {};
  let shown = text;
  if (wanted.code) shown = <code>{shown}</code>;
  if (wanted.strike) shown = <s>{shown}</s>;
  if (wanted.italic) shown = <i>{shown}</i>;
  if (wanted.bold) shown = <b>{shown}</b>;
  return shown;
}

function Leaf({ node }: { node: RichNode }): VNode {
  switch (node.type) {
    case "text":
      return <>{styled(node.text ?? "", node.style)}</>;
    case "link":
      return <Link url={node.url ?? ""}>{styled(node.text ?? node.url ?? "", node.style)}</Link>;
    case "user":
      return <UserMention id={node.user_id ?? ""} />;
    case "channel":
      return <ChannelMention id={node.channel_id ?? ""} />;
    case "emoji":
      return <Emoji name={node.name ?? ""} />;
    case "broadcast":
      return <span class="mention mention-me">@{node.range}</span>;
    case "usergroup":
      return <span class="mention">@{node.usergroup_id}</span>;
    case "date":
      return (
        <SlackDate
          timestamp={node.timestamp ?? 0}
          format={node.format ?? "{date}"}
          url={node.url ?? null}
          fallback={node.fallback ?? ""}
        />
      );
    default:
      return <>{node.text ?? node.value ?? ""}</>;
  }
}

function leaves(node: RichNode): VNode[] {
  return (node.elements ?? []).map((child, index) => <Leaf key={index} node={child} />);
}

function RichPart({ node }: { node: RichNode }): VNode {
  const { texts } = useSurroundings();
  switch (node.type) {
    case "rich_text_section":
      return <div class="rich-section">{leaves(node)}</div>;
    case "rich_text_quote":
      return <blockquote class="rich-section">{leaves(node)}</blockquote>;
    case "rich_text_preformatted":
      return <pre>{leaves(node)}</pre>;
    case "rich_text_list": {
      const items = (node.elements ?? []).map((item, index) => (
        <li key={index}>
          <RichPart node={item} />
        </li>
      ));
      const depth = `rich-list depth-${Math.min(node.indent ?? 0, 4)}`;
      if (node.style !== "ordered") return <ul class={depth}>{items}</ul>;
      return (
        <ol class={depth} start={(node.offset ?? 0) + 1}>
          {items}
        </ol>
      );
    }
    default:
      return <div class="unknown-block">{texts.unknownBlock(node.type)}</div>;
  }
}

/** The parts of a `rich_text` block. */
export function RichText({ elements }: { elements: readonly RichNode[] }): VNode {
  return (
    <div class="mrkdwn rich-text">
      {elements.map((node, index) => (
        <RichPart key={index} node={node} />
      ))}
    </div>
  );
}
