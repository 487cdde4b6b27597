import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { Inlines } from "./Inlines.tsx";
import type { Line, Paragraph } from "./nodes.ts";
import { parseMrkdwn } from "./parse.ts";

function LineView({ line }: { line: Line }): VNode {
  if (line.marker === null) {
    return <div class="line">{line.children.length > 0 ? <Inlines nodes={line.children} /> : "\u00a0"}</div>;
  }
  return (
    <div class={`line line-listed depth-${line.depth}`}>
      <span class="marker">{line.marker}</span>
      <span>
        <Inlines nodes={line.children} />
      </span>
    </div>
  );
}

function ParagraphView({ paragraph }: { paragraph: Paragraph }): VNode {
  if (paragraph.kind === "preformatted") return <pre>{paragraph.text}</pre>;
  const lines = paragraph.lines.map((line, index) => <LineView key={index} line={line} />);
  return paragraph.kind === "quote" ? <blockquote>{lines}</blockquote> : <div>{lines}</div>;
}

/** Slack's mrkdwn, shown. All of it becomes text nodes: nothing in it is ever read as HTML. */
export function Mrkdwn({ text }: { text: string }): VNode {
  const paragraphs = useMemo(() => parseMrkdwn(text), [text]);
  return (
    <div class="mrkdwn">
      {paragraphs.map((paragraph, index) => (
        <ParagraphView key={index} paragraph={paragraph} />
      ))}
    </div>
  );
}
