import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { Combo } from "./Combo.tsx";
import { actionId } from "./form.ts";
import { useSurfaceContext } from "./surface.ts";
import type { Element, Option, SuggestionGroup, Value } from "./types.ts";

export type FieldProps = {
  block: string;
  element: Element;
  label: string;
  describedBy?: string | undefined;
  invalid: boolean;
  dispatches: boolean;
};

function useField({ block, element, dispatches }: FieldProps) {
  const surface = useSurfaceContext();
  const value = surface.values[block]?.[actionId(element)] ?? null;
  return { value, set: (next: Value) => surface.change(block, element, next, dispatches), surface };
}

function groupsOf(element: Element): SuggestionGroup[] {
  if (element.options) return [{ label: null, options: element.options }];
  return (element.option_groups ?? []).map((group) => ({ label: group.label.text, options: group.options }));
}

function asList(value: Value): string[] {
  if (Array.isArray(value)) return value;
  return value === null || value === "" ? [] : [`${value}`];
}

function contains(text: string, query: string): boolean {
  const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain(text).includes(plain(query));
}

function filtered(groups: readonly SuggestionGroup[], query: string): SuggestionGroup[] {
  return groups
    .map(({ label, options }) => ({
      label,
      options: options.filter(({ text }) => contains(text.text, query)),
    }))
    .filter(({ options }) => options.length > 0);
}

function fixed(text: string, value: string, description = ""): Option {
  const option: Option = { text: { type: "plain_text", text }, value };
  return description ? { ...option, description: { type: "plain_text", text: description } } : option;
}

/** One of a few options: the browser's own list, which works everywhere, with every keyboard and on phones. */
export function StaticSelect(props: FieldProps): VNode {
  const { texts } = useSurroundings();
  const { value, set } = useField(props);
  const groups = groupsOf(props.element);
  const options = (group: SuggestionGroup) =>
    group.options.map((option) => (
      <option key={option.value} value={option.value}>
        {withEmoji(option.text.text)}
      </option>
    ));
  return (
    <select
      class="input select"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => set(event.currentTarget.value || null)}
    >
      <option value="">{props.element.placeholder?.text ?? texts.choose}</option>
      {groups.map((group) =>
        group.label ? (
          <optgroup key={group.label} label={group.label}>
            {options(group)}
          </optgroup>
        ) : (
          options(group)
        ),
      )}
    </select>
  );
}

/** A combo over options that are all known: several of a list, people, channels. */
function LocalCombo(props: FieldProps & { groups: readonly SuggestionGroup[]; multiple: boolean }): VNode {
  const { texts } = useSurroundings();
  const { value, set } = useField(props);
  const [query, setQuery] = useState("");
  const all = props.groups.flatMap((group) => group.options);
  const known = new Map(
    [...(props.element.initial_options ?? []), ...all].map((option) => [option.value, option]),
  );
  return (
    <Combo
      label={props.label}
      describedBy={props.describedBy}
      invalid={props.invalid}
      placeholder={props.element.placeholder?.text ?? texts.choose}
      multiple={props.multiple}
      maximum={props.element.max_selected_items}
      selected={asList(value).map((id) => known.get(id) ?? fixed(id, id))}
      groups={filtered(props.groups, query)}
      status={null}
      query={query}
      onQuery={setQuery}
      onChange={(selected) => {
        const ids = selected.map((option) => option.value);
        set(props.multiple ? ids : (ids[0] ?? null));
      }}
    />
  );
}

export function MultiStaticSelect(props: FieldProps): VNode {
  return <LocalCombo {...props} groups={groupsOf(props.element)} multiple />;
}

export function PeopleSelect(props: FieldProps): VNode {
  const { users } = useSurroundings();
  const options = users()
    .filter((user) => !user.deleted && !user.isBot)
    .map((user) => fixed(user.realName, user.id, user.title));
  const multiple = props.element.type.startsWith("multi_");
  return <LocalCombo {...props} groups={[{ label: null, options }]} multiple={multiple} />;
}

export function ChannelSelect(props: FieldProps): VNode {
  const { channels, user } = useSurroundings();
  const people = props.element.type.includes("conversations");
  const include = props.element.filter?.include;
  const kinds = { channel: "public", private: "private", im: "im", mpim: "mpim" } as const;
  const options = channels()
    .filter((channel) => !channel.isArchived && (people || channel.kind === "channel"))
    .filter((channel) => !include || include.includes(kinds[channel.kind]))
    .map((channel) => {
      const name = channel.user ? user(channel.user)?.realName : `#${channel.name}`;
      return fixed(name ?? channel.id, channel.id);
    });
  const multiple = props.element.type.startsWith("multi_");
  return <LocalCombo {...props} groups={[{ label: null, options }]} multiple={multiple} />;
}

const PAUSE = 200;

/** Options that the bot gives while one types; like Slack, it asks for them once the list is opened. */
export function ExternalSelect(props: FieldProps): VNode {
  const { texts } = useSurroundings();
  const { value, set, surface } = useField(props);
  const { element, block } = props;
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState(false);
  const [groups, setGroups] = useState<SuggestionGroup[]>([]);
  const [status, setStatus] = useState<string | null>(null);
  const known = useRef(new Map<string, Option>());
  for (const option of element.initial_options ?? []) known.current.set(option.value, option);
  if (element.initial_option) known.current.set(element.initial_option.value, element.initial_option);
  const minimum = element.min_query_length ?? 3;

  useEffect(() => {
    if (!opened) return;
    if (query.length < minimum) {
      setGroups([]);
      setStatus(texts.tooShort(minimum));
      return;
    }
    let current = true;
    setStatus(texts.searching);
    const timer = setTimeout(() => {
      surface.suggest(block, actionId(element), query).then(
        (found) => {
          if (!current) return;
          for (const { options } of found)
            for (const option of options) known.current.set(option.value, option);
          setGroups(found);
          setStatus(null);
        },
        (error: unknown) => current && setStatus(error instanceof Error ? error.message : texts.failed),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, opened]);

  const multiple = element.type.startsWith("multi_");
  return (
    <Combo
      label={props.label}
      describedBy={props.describedBy}
      invalid={props.invalid}
      placeholder={element.placeholder?.text ?? texts.search}
      multiple={multiple}
      maximum={element.max_selected_items}
      selected={asList(value).map((id) => known.current.get(id) ?? fixed(id, id))}
      groups={groups}
      status={status}
      query={query}
      onQuery={setQuery}
      onOpen={() => setOpened(true)}
      onChange={(selected) => {
        const ids = selected.map((option) => option.value);
        set(multiple ? ids : (ids[0] ?? null));
      }}
    />
  );
}
