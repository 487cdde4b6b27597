import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { Mrkdwn } from "../mrkdwn/Mrkdwn.tsx";
import { fromWallClock, wallClock } from "../mrkdwn/dates.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { actionId } from "./form.ts";
import {
  ChannelSelect,
  ExternalSelect,
  MultiStaticSelect,
  PeopleSelect,
  StaticSelect,
  type FieldProps,
} from "./Selects.tsx";
import { useSurfaceContext } from "./surface.ts";
import type { Option, TextObject, Value } from "./types.ts";

function useValue({
  block,
  element,
  dispatches,
}: FieldProps): [Value, (value: Value, quiet?: boolean) => void] {
  const surface = useSurfaceContext();
  const value = surface.values[block]?.[actionId(element)] ?? null;
  return [value, (next, quiet = false) => surface.change(block, element, next, dispatches && !quiet)];
}

function common({ label, describedBy, invalid, element }: FieldProps) {
  return {
    class: "input",
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    placeholder: element.placeholder?.text,
    autofocus: element.focus_on_load ?? false,
  };
}

/** The value as a text field shows it. */
function typed(value: Value): string | number {
  return Array.isArray(value) || value === null ? "" : value;
}

/** Which keyboard a phone offers; the workspace checks what was entered, as Slack does. */
const KEYBOARDS: Readonly<Record<string, "email" | "url" | "decimal">> = {
  email_text_input: "email",
  url_text_input: "url",
  number_input: "decimal",
};

function TextInput(props: FieldProps): VNode {
  const [value, set] = useValue(props);
  const { element } = props;
  const shared = { ...common(props), value: typed(value), maxLength: element.max_length };
  if (element.multiline) {
    return (
      <textarea
        {...shared}
        rows={5}
        onInput={(event) => set(event.currentTarget.value, true)}
        onChange={(event) => props.dispatches && set(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={KEYBOARDS[element.type] ?? "text"}
      onInput={(event) => set(event.currentTarget.value, true)}
      onChange={(event) => props.dispatches && set(event.currentTarget.value)}
    />
  );
}

function DateInput(props: FieldProps): VNode {
  const [value, set] = useValue(props);
  const type = props.element.type === "timepicker" ? "time" : "date";
  return (
    <input
      {...common(props)}
      type={type}
      value={typed(value)}
      onChange={(event) => set(event.currentTarget.value || null)}
    />
  );
}

/** The field shows the workspace's wall clock; Slack wants seconds since 1970. */
function DateTimeInput(props: FieldProps): VNode {
  const [value, set] = useValue(props);
  return (
    <input
      {...common(props)}
      type="datetime-local"
      value={typeof value === "number" ? wallClock(value * 1000) : ""}
      onChange={(event) => {
        const instant = fromWallClock(event.currentTarget.value);
        set(Number.isNaN(instant) ? null : instant / 1000);
      }}
    />
  );
}

function OptionText({ text }: { text: TextObject | undefined }): VNode | null {
  if (!text) return null;
  return text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <>{withEmoji(text.text)}</>;
}

/** Check boxes and radio buttons. */
function Choices(props: FieldProps): VNode {
  const [value, set] = useValue(props);
  const many = props.element.type === "checkboxes";
  const chosen = Array.isArray(value) ? value : value === null ? [] : [`${value}`];
  function toggle(option: Option): void {
    if (!many) return set(option.value);
    const rest = chosen.filter((one) => one !== option.value);
    set(rest.length === chosen.length ? [...chosen, option.value] : rest);
  }
  return (
    <div
      class="choices"
      role={many ? "group" : "radiogroup"}
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {(props.element.options ?? []).map((option) => (
        <label key={option.value} class="choice">
          <input
            type={many ? "checkbox" : "radio"}
            name={`${props.block}/${actionId(props.element)}`}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option)}
          />
          <span>
            <OptionText text={option.text} />
            {option.description && (
              <small>
                <OptionText text={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function FileInput(props: FieldProps): VNode {
  const { upload, texts } = useSurroundings();
  const [value, set] = useValue(props);
  const [names, setNames] = useState<Record<string, string>>({});
  const [status, setStatus] = useState<string | null>(null);
  const ids = Array.isArray(value) ? value : [];
  async function add(list: FileList | null): Promise<void> {
    setStatus(texts.sending);
    try {
      const files = await Promise.all([...(list ?? [])].map(upload));
      setNames({ ...names, ...Object.fromEntries(files.map((file) => [file.id, file.name])) });
      set(files.map((file) => file.id));
      setStatus(null);
    } catch (error) {
      setStatus(error instanceof Error ? error.message : texts.failed);
    }
  }
  const accept = props.element.filetypes?.map((extension) => `.${extension}`).join(",");
  return (
    <div>
      <input
        {...common(props)}
        type="file"
        accept={accept}
        multiple={(props.element.max_files ?? 10) > 1}
        onChange={(event) => void add(event.currentTarget.files)}
      />
      {ids.length > 0 && <small>{ids.map((id) => texts.filePending(names[id] ?? id)).join(", ")}</small>}
      {status && <small role="status">{status}</small>}
    </div>
  );
}

type Field = (props: FieldProps) => VNode;

/** Every input element that the page knows, by its type. */
export const FIELDS: Readonly<Record<string, Field>> = {
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  static_select: StaticSelect,
  multi_static_select: MultiStaticSelect,
  external_select: ExternalSelect,
  multi_external_select: ExternalSelect,
  users_select: PeopleSelect,
  multi_users_select: PeopleSelect,
  conversations_select: ChannelSelect,
  multi_conversations_select: ChannelSelect,
  channels_select: ChannelSelect,
  multi_channels_select: ChannelSelect,
  datepicker: DateInput,
  timepicker: DateInput,
  datetimepicker: DateTimeInput,
  checkboxes: Choices,
  radio_buttons: Choices,
  file_input: FileInput,
};
