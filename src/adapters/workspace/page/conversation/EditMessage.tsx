import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { useActions } from "../page-context.ts";
import type { Message } from "../state/types.ts";
import { asTyped, withMentions } from "./mentions.ts";

/** One's own message, to be changed in its place. */
export function EditMessage({ message, onDone }: { message: Message; onDone: () => void }): VNode {
  const { texts, users, channels } = useSurroundings();
  const { edit } = useActions();
  const [text, setText] = useState(asTyped(message.text ?? "", users(), channels()));
  async function save(): Promise<void> {
    const changed = await edit(message, withMentions(text, users(), channels()));
    if (changed !== null) onDone();
  }
  return (
    <div class="edit">
      <textarea
        class="input"
        aria-label={texts.edit}
        rows={3}
        value={text}
        ref={(element) => element?.focus()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <div class="actions">
        <button type="button" class="button" onClick={onDone}>
          {texts.cancel}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={text.trim() === ""}
          onClick={() => void save()}
        >
          {texts.save}
        </button>
      </div>
    </div>
  );
}
