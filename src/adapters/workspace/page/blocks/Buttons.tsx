import type { VNode } from "preact";
import { Icon, isIcon } from "../chrome/Icon.tsx";
import { Menu } from "../chrome/Menu.tsx";
import { useSurroundings } from "../context.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { actionId } from "./form.ts";
import { useSurfaceContext } from "./surface.ts";
import type { Element, TextObject } from "./types.ts";

type Props = { block: string; element: Element };

function words(text: TextObject | string | undefined): string {
  return withEmoji((typeof text === "object" ? text.text : text) ?? "");
}

function Spinner(): VNode {
  const { texts } = useSurroundings();
  return <span class="spinner" role="status" aria-label={texts.sending} />;
}

export function Button({ block, element }: Props): VNode {
  const surface = useSurfaceContext();
  const busy = surface.busy === `${block}/${actionId(element)}`;
  const look = element.style ? `button button-${element.style}` : "button";
  const shared = {
    class: busy ? `${look} busy` : look,
    "data-action": actionId(element),
    onClick: () => surface.click(block, element),
    ...(element.accessibility_label ? { "aria-label": element.accessibility_label } : {}),
  };
  if (element.url && /^https?:/i.test(element.url)) {
    return (
      <a {...shared} href={element.url} target="_blank" rel="noopener noreferrer">
        {words(element.text)}
      </a>
    );
  }
  return (
    <button type="button" {...shared} aria-busy={busy} disabled={surface.busy !== null && !busy}>
      {words(element.text)}
      {busy && <Spinner />}
    </button>
  );
}

/** The three dots with options; choosing one is a click. */
export function Overflow({ block, element }: Props): VNode {
  const surface = useSurfaceContext();
  const { texts } = useSurroundings();
  const items = (element.options ?? []).map((option) => ({
    key: option.value,
    label: words(option.text),
    ...(option.description ? { hint: words(option.description) } : {}),
    run: () => {
      if (option.url && /^https?:/i.test(option.url)) window.open(option.url, "_blank", "noopener");
      surface.click(block, element, option.value);
    },
  }));
  return (
    <Menu
      label={element.accessibility_label ?? texts.moreActions}
      items={items}
      className="button button-icon"
    >
      {surface.busy === `${block}/${actionId(element)}` ? <Spinner /> : <Icon name="more" />}
    </Menu>
  );
}

/** Thumbs up and down. The one that was chosen stays pressed. */
export function FeedbackButtons({ block, element }: Props): VNode {
  const surface = useSurfaceContext();
  const chosen = surface.values[block]?.[actionId(element)];
  const choices = [
    { name: "up", choice: element.positive_button },
    { name: "down", choice: element.negative_button },
  ] as const;
  return (
    <span class="feedback">
      {choices.map(
        ({ name, choice }) =>
          choice && (
            <button
              key={name}
              type="button"
              class="icon-button"
              title={words(choice.text)}
              aria-label={choice.accessibility_label ?? words(choice.text)}
              aria-pressed={chosen === choice.value}
              disabled={surface.busy !== null}
              onClick={() => surface.change(block, element, choice.value, true)}
            >
              <Icon name={name} />
            </button>
          ),
      )}
    </span>
  );
}

export function IconButton({ block, element }: Props): VNode | null {
  const surface = useSurfaceContext();
  const { me } = useSurroundings();
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me)) return null;
  const label = element.accessibility_label ?? words(element.text);
  const icon = element.icon ?? "";
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      disabled={surface.busy !== null}
      onClick={() => surface.click(block, element)}
    >
      {isIcon(icon) ? <Icon name={icon} /> : words(element.text)}
    </button>
  );
}
