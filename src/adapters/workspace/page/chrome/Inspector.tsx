import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import type { Entry } from "../state/types.ts";
import { Icon } from "./Icon.tsx";

function EntryRow({ entry }: { entry: Entry }): VNode {
  const { texts } = useSurroundings();
  const received = entry.direction === "out";
  return (
    <details class={entry.ok ? "traffic" : "traffic traffic-wrong"}>
      <summary>
        <span class={received ? "way way-in" : "way"}>{received ? texts.received : texts.sent}</span>
        <b>{entry.name}</b>
        <small>
          {entry.kind}
          {entry.attempt > 1 && ` ×${entry.attempt}`}
          {entry.ms !== null && ` · ${Math.round(entry.ms)} ms`}
          {entry.error && ` · ${entry.error}`}
        </small>
      </summary>
      <pre>{JSON.stringify(entry.request, null, 2)}</pre>
      {entry.response !== null && entry.response !== undefined && (
        <pre>{JSON.stringify(entry.response, null, 2)}</pre>
      )}
    </details>
  );
}

/** What the bot received from the workspace and what it sent back, newest last. */
export function Inspector({ entries }: { entries: readonly Entry[] }): VNode {
  const { texts } = useSurroundings();
  const { app } = usePageState();
  const { closeInspector, clearInspector } = useActions();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [entries.length]);
  return (
    <aside
      class="pane inspector"
      aria-label={texts.inspector}
      onKeyDown={(event) => {
        if (event.key === "Escape") closeInspector();
      }}
    >
      <header class="pane-head">
        <h2>{texts.inspector}</h2>
        <button type="button" class="link-button" onClick={clearInspector}>
          {texts.clearInspector}
        </button>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={closeInspector}>
          <Icon name="close" />
        </button>
      </header>
      {!app.connected && <p class="failure">{texts.botOffline}</p>}
      <div class="traffic-list" ref={list} tabIndex={0}>
        {entries.length === 0 && <p class="empty">{texts.inspectorEmpty}</p>}
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} />
        ))}
      </div>
    </aside>
  );
}
