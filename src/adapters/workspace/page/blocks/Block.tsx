import type { VNode } from "preact";
import { useErrorBoundary, useId, useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { Markdown } from "../mrkdwn/Markdown.tsx";
import { Mrkdwn } from "../mrkdwn/Mrkdwn.tsx";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { Button, FeedbackButtons, IconButton, Overflow } from "./Buttons.tsx";
import { actionId, blockId } from "./form.ts";
import { Picture } from "./Picture.tsx";
import { FIELDS } from "./Inputs.tsx";
import { RichText } from "./RichText.tsx";
import { useSurfaceContext } from "./surface.ts";
import { Table } from "./Table.tsx";
import type { Block, Element, TextObject } from "./types.ts";

/** Text as Slack means it: plain text keeps its signs, mrkdwn is formatted. */
function Text({ text }: { text: TextObject | string | undefined }): VNode | null {
  if (text === undefined) return null;
  if (typeof text === "string" || text.type === "plain_text") {
    return <span class="plain">{withEmoji(typeof text === "string" ? text : text.text)}</span>;
  }
  return <Mrkdwn text={text.text} />;
}

/** An interactive element outside an input block: in a section, an actions or a context block. */
function ElementView({ block, element }: { block: string; element: Element }): VNode {
  const { texts } = useSurroundings();
  const label = element.accessibility_label ?? element.placeholder?.text ?? texts.choose;
  switch (element.type) {
    case "button":
    case "workflow_button":
      return <Button block={block} element={element} />;
    case "overflow":
      return <Overflow block={block} element={element} />;
    case "feedback_buttons":
      return <FeedbackButtons block={block} element={element} />;
    case "icon_button":
      return <IconButton block={block} element={element} />;
    case "image":
      return <Picture image={element} small />;
    case "plain_text":
    case "mrkdwn":
      return (
        <Text text={{ type: element.type, text: typeof element.text === "string" ? element.text : "" }} />
      );
  }
  const Field = FIELDS[element.type];
  if (!Field) return <span class="unknown-block">{texts.unknownBlock(element.type)}</span>;
  return <Field block={block} element={element} label={label} invalid={false} dispatches />;
}

function Section({ block, id }: { block: Block; id: string }): VNode {
  return (
    <div class="section">
      <div class="section-text">
        {block.text && <Text text={block.text} />}
        {block.fields && (
          <div class="fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div class="accessory">
          <ElementView block={id} element={block.accessory} />
        </div>
      )}
    </div>
  );
}

function Elements({ elements = [], id, look }: { elements?: Element[]; id: string; look: string }): VNode {
  return (
    <div class={look}>
      {elements.map((element, index) => (
        <ElementView key={index} block={id} element={{ ...element, action_id: actionId(element, index) }} />
      ))}
    </div>
  );
}

function Input({ block, id }: { block: Block; id: string }): VNode {
  const { texts } = useSurroundings();
  const { errors } = useSurfaceContext();
  const note = useId();
  const element = block.element ?? { type: "none" };
  const error = errors[id];
  const label = withEmoji(block.label?.text ?? "");
  const Field = FIELDS[element.type];
  return (
    <div class={error ? "field field-wrong" : "field"} data-block={id}>
      <div class="field-label">
        {label}
        {block.optional && <span class="field-optional"> ({texts.optional})</span>}
      </div>
      {Field ? (
        <Field
          block={id}
          element={element}
          label={label}
          describedBy={error || block.hint ? note : undefined}
          invalid={error !== undefined}
          dispatches={block.dispatch_action ?? false}
        />
      ) : (
        <span class="unknown-block">{texts.unknownBlock(element.type)}</span>
      )}
      <div id={note}>
        {error && (
          <p class="field-error" role="alert">
            {error}
          </p>
        )}
        {block.hint && <p class="field-hint">{withEmoji(block.hint.text)}</p>}
      </div>
    </div>
  );
}

function Card({ block, id }: { block: Block; id: string }): VNode {
  return (
    <div class="card">
      {block.hero_image && <Picture image={block.hero_image} />}
      <div class="card-head">
        {block.icon && <Picture image={block.icon} small />}
        <div>
          {block.title && (
            <b>
              <Text text={block.title} />
            </b>
          )}
          {block.subtitle && (
            <small>
              <Text text={block.subtitle} />
            </small>
          )}
        </div>
      </div>
      {block.body && <Text text={block.body} />}
      {block.actions && <Elements elements={block.actions} id={id} look="actions" />}
    </div>
  );
}

function Container({ block }: { block: Block }): VNode {
  const [open, setOpen] = useState(!block.default_collapsed);
  const title = withEmoji(block.title?.text ?? "");
  return (
    <div class="card">
      {block.is_collapsible ? (
        <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b>{title}</b>
        </button>
      ) : (
        <b>{title}</b>
      )}
      {block.subtitle && (
        <small>
          <Text text={block.subtitle} />
        </small>
      )}
      {open && <Blocks blocks={block.child_blocks ?? []} />}
    </div>
  );
}

function BlockBody({ block, id }: { block: Block; id: string }): VNode {
  const { texts } = useSurroundings();
  switch (block.type) {
    case "section":
      return <Section block={block} id={id} />;
    case "header":
      return (
        <h2 class="header">
          <Text text={block.text} />
        </h2>
      );
    case "context":
      return <Elements elements={block.elements ?? []} id={id} look="context" />;
    case "context_actions":
      return <Elements elements={block.elements ?? []} id={id} look="context-actions" />;
    case "actions":
      return <Elements elements={block.elements ?? []} id={id} look="actions" />;
    case "divider":
      return <hr />;
    case "image":
      return <Picture image={block} />;
    case "input":
      return <Input block={block} id={id} />;
    case "rich_text":
      return <RichText elements={block.elements ?? []} />;
    case "markdown":
      return <Markdown text={typeof block.text === "string" ? block.text : (block.text?.text ?? "")} />;
    case "table":
      return <Table block={block} />;
    case "alert":
      return (
        <div class={`alert alert-${block.level ?? "default"}`} role="note">
          <Text text={block.text} />
        </div>
      );
    case "card":
      return <Card block={block} id={id} />;
    case "carousel":
      return (
        <div class="carousel">
          {(block.elements ?? []).map((card, index) => (
            <Card key={index} block={card} id={card.block_id ?? id} />
          ))}
        </div>
      );
    case "container":
      return <Container block={block} />;
    default:
      return <div class="unknown-block">{texts.unknownBlock(block.type)}</div>;
  }
}

/** One block; a malformed one is shown as broken and leaves its neighbours alone. */
function BlockView({ block, index }: { block: Block; index: number }): VNode {
  const { texts } = useSurroundings();
  const [error] = useErrorBoundary();
  if (error) return <div class="unknown-block">{texts.brokenBlock}</div>;
  return <BlockBody block={block} id={blockId(block, index)} />;
}

/** The blocks of a message, a modal or a Home tab. */
export function Blocks({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView key={`${blockId(block, index)}/${block.type}`} block={block} index={index} />
      ))}
    </div>
  );
}
