import type { VNode } from "preact";
import { useSurroundings } from "../context.ts";
import type { Channel, Command, User } from "../state/types.ts";
import { fits, type Completion } from "./completion.ts";
import { typedName } from "./mentions.ts";

export type Suggestion = { key: string; label: string; hint: string; insert: string };

const MOST = 8;

type Sources = { commands: readonly Command[]; users: readonly User[]; channels: readonly Channel[] };

/** What fits what is being typed, at most eight of people and channels and all commands. */
export function suggestionsFor(completion: Completion | null, sources: Sources): Suggestion[] {
  if (!completion) return [];
  const { kind, query } = completion;
  if (kind === "command") {
    return sources.commands
      .filter(({ command }) => command.startsWith(`/${query.toLowerCase()}`))
      .map(({ command, description, usageHint }) => ({
        key: command,
        label: usageHint ? `${command} ${usageHint}` : command,
        hint: description,
        insert: command,
      }));
  }
  if (kind === "person") {
    return sources.users
      .filter((user) => !user.deleted && (fits(user.displayName, query) || fits(user.realName, query)))
      .slice(0, MOST)
      .map((user) => ({ key: user.id, label: user.displayName, hint: user.title, insert: typedName(user) }));
  }
  return sources.channels
    .filter(({ name, isArchived }) => name !== "" && !isArchived && fits(name, query))
    .slice(0, MOST)
    .map(({ id, name, topic }) => ({ key: id, label: `#${name}`, hint: topic, insert: `#${name}` }));
}

export function Suggestions(props: {
  id: string;
  items: readonly Suggestion[];
  chosen: number;
  onTake: (index: number) => void;
}): VNode {
  const { texts } = useSurroundings();
  return (
    <div class="floating suggestions" role="listbox" id={props.id} aria-label={texts.suggestions}>
      {props.items.map((item, index) => (
        <div
          key={item.key}
          id={`${props.id}-${index}`}
          role="option"
          aria-selected={index === props.chosen}
          class={index === props.chosen ? "combo-option active" : "combo-option"}
          ref={(element) => {
            if (index === props.chosen) element?.scrollIntoView({ block: "nearest" });
          }}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onTake(index);
          }}
        >
          <span>{item.label}</span>
          <small>{item.hint}</small>
        </div>
      ))}
    </div>
  );
}
