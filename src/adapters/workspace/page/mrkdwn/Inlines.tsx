import type { VNode } from "preact";
import { useSurroundings } from "../context.ts";
import { formatDate } from "./dates.ts";
import { emojiPicture } from "./emoji.ts";
import type { Inline } from "./nodes.ts";

/** The path of a link to a message of this workspace, which opens in this window; `null` for other links. */
function permalinkPath(url: string): string | null {
  if (!URL.canParse(url, location.origin)) return null;
  const { port, pathname, search } = new URL(url, location.origin);
  return port === location.port && pathname.startsWith("/archives/") ? pathname + search : null;
}

/** A link that opens outside the page; anything but the web and mail stays plain text. */
export function Link({ url, children }: { url: string; children: preact.ComponentChildren }): VNode {
  if (!/^(https?:|mailto:|tel:|\/)/i.test(url)) return <span>{children}</span>;
  const permalink = permalinkPath(url);
  if (permalink) return <a href={permalink}>{children}</a>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string | null }): VNode {
  const { user, me } = useSurroundings();
  const name = user(id)?.displayName ?? label ?? id;
  return <span class={id === me ? "mention mention-me" : "mention"}>@{name}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | null }): VNode {
  const { channel, open } = useSurroundings();
  const known = channel(id);
  if (!known) return <span class="mention">#{label ?? id}</span>;
  return (
    <button type="button" class="mention mention-link" onClick={() => open(id)}>
      #{known.name}
    </button>
  );
}

export function Emoji({ name }: { name: string }): VNode {
  const picture = emojiPicture(name);
  if (!picture) return <span class="emoji-unknown">:{name}:</span>;
  return (
    <span class="emoji" role="img" aria-label={name.replaceAll("_", " ")}>
      {picture}
    </span>
  );
}

export function SlackDate(props: {
  timestamp: number;
  format: string;
  url?: string | null;
  fallback: string;
}): VNode {
  const { now, language } = useSurroundings();
  const text = formatDate(props.timestamp, props.format, now(), language) || props.fallback;
  const time = <time dateTime={new Date(props.timestamp * 1000).toISOString()}>{text}</time>;
  return props.url ? <Link url={props.url}>{time}</Link> : time;
}

function InlineNode({ node }: { node: Inline }): VNode {
  switch (node.kind) {
    case "text":
      return <>{node.text}</>;
    case "code":
      return <code>{node.text}</code>;
    case "bold":
      return (
        <b>
          <Inlines nodes={node.children} />
        </b>
      );
    case "italic":
      return (
        <i>
          <Inlines nodes={node.children} />
        </i>
      );
    case "strike":
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      );
    case "link":
      return (
        <Link url={node.url}>
          <Inlines nodes={node.children} />
        </Link>
      );
    case "user":
      return <UserMention id={node.id} label={node.label} />;
    case "channel":
      return <ChannelMention id={node.id} label={node.label} />;
    case "broadcast":
      return <span class="mention mention-me">@{node.name}</span>;
    case "date":
      return <SlackDate {...node} />;
    case "emoji":
      return <Emoji name={node.name} />;
  }
}

/** Formatted text inside a line. */
export function Inlines({ nodes }: { nodes: readonly Inline[] }): VNode {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineNode key={index} node={node} />
      ))}
    </>
  );
}
