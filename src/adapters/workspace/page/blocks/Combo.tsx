import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "../chrome/Icon.tsx";
import { useSurroundings } from "../context.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import type { Option, SuggestionGroup } from "./types.ts";

type Props = {
  label: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  placeholder: string;
  multiple: boolean;
  maximum?: number | undefined;
  selected: readonly Option[];
  groups: readonly SuggestionGroup[];
  /** A line below the field instead of options: searching, too short. */
  status: string | null;
  query: string;
  onQuery: (query: string) => void;
  /** The list was opened: only now are options needed. */
  onOpen?: () => void;
  onChange: (selected: Option[]) => void;
};

function Chip({ option, onRemove }: { option: Option; onRemove: () => void }): VNode {
  const { texts } = useSurroundings();
  const name = withEmoji(option.text.text);
  return (
    <span class="chip">
      {name}
      <button type="button" aria-label={texts.removeChoice(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}

/** A field in which one types to find options and picks one or several. Keyboard after the ARIA combobox pattern. */
export function Combo(props: Props): VNode {
  const { texts } = useSurroundings();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const chosen = new Set(props.selected.map((option) => option.value));
  const full = props.multiple && props.selected.length >= (props.maximum ?? Infinity);
  const options = props.groups
    .flatMap((group) => group.options)
    .filter((option) => !props.multiple || !chosen.has(option.value));
  const single = props.multiple ? undefined : props.selected[0];

  function show(): void {
    setOpen(true);
    props.onOpen?.();
  }

  function pick(option: Option | undefined): void {
    if (!option || full) return;
    props.onChange(props.multiple ? [...props.selected, option] : [option]);
    props.onQuery("");
    setActive(0);
    if (!props.multiple) setOpen(false);
  }

  function remove(option: Option): void {
    props.onChange(props.selected.filter(({ value }) => value !== option.value));
  }

  function key(event: KeyboardEvent): void {
    const last = props.selected.at(-1);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (open) pick(options[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && props.query === "" && last) {
      remove(last);
    }
  }

  let shown = -1;
  return (
    <div class="combo">
      <div class="combo-field">
        {props.multiple &&
          props.selected.map((option) => (
            <Chip key={option.value} option={option} onRemove={() => remove(option)} />
          ))}
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label={props.label}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          aria-autocomplete="list"
          aria-invalid={props.invalid ?? false}
          aria-describedby={props.describedBy}
          aria-activedescendant={open && options[active] ? `${list}-${active}` : undefined}
          value={open || !single ? props.query : withEmoji(single.text.text)}
          placeholder={props.selected.length > 0 && props.multiple ? "" : props.placeholder}
          onClick={show}
          onBlur={() => setOpen(false)}
          onKeyDown={key}
          onInput={(event) => {
            show();
            setActive(0);
            props.onQuery(event.currentTarget.value);
          }}
        />
        {single && (
          <button
            type="button"
            class="combo-clear"
            aria-label={texts.removeChoice(withEmoji(single.text.text))}
            onClick={() => remove(single)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {open && (
        <div
          class="floating combo-list"
          role="listbox"
          id={list}
          aria-label={props.label}
          ref={(element) => element?.scrollIntoView({ block: "nearest" })}
        >
          {(props.status || options.length === 0) && (
            <p class="menu-empty">{props.status ?? texts.nothingFound}</p>
          )}
          {props.groups.map((group) => (
            <div key={group.label} role="group" aria-label={group.label ?? props.label}>
              {group.label && <p class="combo-group">{group.label}</p>}
              {group.options
                .filter((option) => options.includes(option))
                .map((option) => {
                  shown += 1;
                  const index = shown;
                  return (
                    <div
                      key={option.value}
                      id={`${list}-${index}`}
                      role="option"
                      aria-selected={chosen.has(option.value)}
                      class={index === active ? "combo-option active" : "combo-option"}
                      onMouseDown={(event) => {
                        event.preventDefault();
                        pick(option);
                      }}
                      onMouseMove={() => setActive(index)}
                    >
                      {withEmoji(option.text.text)}
                      {option.description && <small>{withEmoji(option.description.text)}</small>}
                    </div>
                  );
                })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
