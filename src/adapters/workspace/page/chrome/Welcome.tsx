import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import { appChannel } from "../state/state.ts";
import { Icon } from "./Icon.tsx";
import { recall, remember } from "./memory.ts";

/** What this is and what to try, on the first visit. */
export function Welcome(): VNode | null {
  const { texts } = useSurroundings();
  const state = usePageState();
  const { draft, openApp, moveClock } = useActions();
  const [shown, setShown] = useState(recall("welcomed") === null);
  if (!shown) return null;

  async function type(text: string): Promise<void> {
    await openApp("messages");
    const channel = appChannel(state);
    if (!channel) return;
    draft(channel.id, text);
    document.querySelector<HTMLTextAreaElement>(".main .composer textarea")?.focus();
  }

  const morning = state.clock.presets.find(({ key }) => key === "next-morning") ?? state.clock.presets[1];
  return (
    <section class="welcome" aria-label={texts.welcomeTitle}>
      <div>
        <b>{texts.welcomeTitle}</b>
        {texts.welcome.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <div class="welcome-examples">
          <button type="button" class="button" onClick={() => void type(texts.question)}>
            {texts.tryQuestion}
          </button>
          <button type="button" class="button" onClick={() => void type(texts.exampleAction)}>
            {texts.tryAction}
          </button>
          {morning && (
            <button type="button" class="button" onClick={() => void moveClock({ preset: morning.key })}>
              {texts.tryMorning}
            </button>
          )}
          <button type="button" class="button" onClick={() => void type(texts.exampleDigest)}>
            {texts.tryDigest}
          </button>
        </div>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.close}
        onClick={() => {
          remember("welcomed", "yes");
          setShown(false);
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
