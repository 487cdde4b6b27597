import type { VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "../chrome/Icon.tsx";
import { Menu } from "../chrome/Menu.tsx";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import type { FileInfo } from "../state/types.ts";
import { complete, completionAt } from "./completion.ts";
import { withMentions } from "./mentions.ts";
import { Suggestions, suggestionsFor } from "./Suggestions.tsx";

type Props = {
  channel: string;
  thread: string | null;
  draftKey: string;
  placeholder: string;
  active: boolean;
};

/** The field in which one writes. Enter sends, Shift+Enter starts a line, Tab or Enter takes a suggestion. */
export function Composer({ channel, thread, draftKey, placeholder, active }: Props): VNode {
  const { texts, users, channels, upload } = useSurroundings();
  const { commands, drafts, shortcuts } = usePageState();
  const actions = useActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const list = useId();
  const text = drafts[draftKey] ?? "";
  const [cursor, setCursor] = useState(text.length);
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState(false);
  const [files, setFiles] = useState<FileInfo[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const completion = closed ? null : completionAt(text, cursor);
  const found = suggestionsFor(completion, { commands, users: users(), channels: channels() });
  const command = thread === null ? commands.find((one) => text.startsWith(`${one.command} `)) : undefined;

  useEffect(() => {
    if (active && matchMedia("(hover: hover)").matches) field.current?.focus();
  }, [draftKey, active]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, 200)}px`;
  }, [text]);

  function write(next: string, at: number): void {
    actions.draft(draftKey, next);
    setCursor(at);
    setChosen(0);
    setClosed(false);
    setFailure(null);
  }

  function take(index: number): void {
    const suggestion = found[index];
    if (!completion || !suggestion) return;
    const done = complete(text, cursor, completion, suggestion.insert);
    write(done.text, done.cursor);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(done.cursor, done.cursor);
    });
  }

  async function send(): Promise<void> {
    if (busy || (text.trim() === "" && files.length === 0)) return;
    setBusy(true);
    setFailure(null);
    try {
      const ready = withMentions(text.trim(), users(), channels());
      actions.draft(draftKey, "");
      await actions.send(
        channel,
        ready,
        thread,
        files.map(({ id }) => id),
      );
      setFiles([]);
    } catch (error) {
      actions.draft(draftKey, text);
      setFailure(error instanceof Error ? error.message : texts.failed);
    } finally {
      setBusy(false);
      // Pressing the send button loses the focus when it is disabled; anywhere else it stays where it went.
      if (document.activeElement === document.body) field.current?.focus();
    }
  }

  async function attach(chosenFiles: FileList | null): Promise<void> {
    const added = await actions.attempt(() => Promise.all([...(chosenFiles ?? [])].map(upload)));
    if (added) setFiles([...files, ...added]);
  }

  function key(event: KeyboardEvent): void {
    const open = found.length > 0;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setChosen((chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (open && event.key === "Escape") {
      event.stopPropagation();
      setClosed(true);
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      // A command that is typed in full is sent; anything half typed is completed first.
      if (open && found[chosen]?.insert !== text.trim()) take(chosen);
      else void send();
    }
  }

  const global = shortcuts
    .filter(({ type }) => type === "global")
    .map(({ callbackId, name, description }) => ({
      key: callbackId,
      label: name,
      hint: description,
      run: () => void actions.shortcut(callbackId),
    }));

  return (
    <div class="composer">
      {found.length > 0 && <Suggestions id={list} items={found} chosen={chosen} onTake={take} />}
      {command?.usageHint && (
        <p class="usage">
          <b>{command.command}</b> {command.usageHint}
        </p>
      )}
      {files.length > 0 && (
        <p class="composer-files">
          {files.map((file) => (
            <span key={file.id} class="chip">
              {file.name}
              <button
                type="button"
                aria-label={texts.removeChoice(file.name)}
                onClick={() => setFiles(files.filter(({ id }) => id !== file.id))}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
        </p>
      )}
      <div class="composer-box">
        <Menu label={texts.shortcuts} items={global} empty={texts.noShortcuts} up>
          <Icon name="bolt" />
        </Menu>
        <textarea
          ref={field}
          rows={1}
          aria-label={placeholder}
          placeholder={placeholder}
          aria-describedby={`${list}-hint`}
          aria-autocomplete="list"
          aria-controls={found.length > 0 ? list : undefined}
          aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
          value={text}
          onInput={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
          onKeyUp={(event) => setCursor(event.currentTarget.selectionStart)}
          onClick={(event) => setCursor(event.currentTarget.selectionStart)}
          onKeyDown={key}
        />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => void attach(event.currentTarget.files)}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={texts.attach}
          title={texts.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <button
          type="button"
          class="icon-button send"
          aria-label={texts.send}
          title={texts.send}
          aria-busy={busy}
          disabled={text.trim() === "" && files.length === 0}
          onClick={() => void send()}
        >
          {busy ? <span class="spinner" /> : <Icon name="send" />}
        </button>
      </div>
      {failure ? (
        <p class="failure" role="alert">
          {failure}
        </p>
      ) : (
        <p class="composer-hint" id={`${list}-hint`}>
          {texts.composerHint}
        </p>
      )}
    </div>
  );
}
