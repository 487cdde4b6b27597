import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { useActions } from "../page-context.ts";
import { Icon } from "./Icon.tsx";
import { jumpsFrom } from "./jumps.ts";
import { recall, remember } from "./memory.ts";

/** What this is and what to try, on the first visit. */
export function Welcome(): VNode | null {
  const { texts, now } = useSurroundings();
  const { draft, openApp, moveClock } = useActions();
  const [shown, setShown] = useState(recall("welcomed") === null);
  if (!shown) return null;

  async function type(text: string): Promise<void> {
    const channel = await openApp("messages");
    if (channel === null) return;
    draft(channel, text);
    document.querySelector<HTMLTextAreaElement>(".main .composer textarea")?.focus();
  }

  async function nextMorning(): Promise<void> {
    const morning = jumpsFrom(now()).find(({ key }) => key === "morning");
    if (morning) await moveClock(morning.to);
  }

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
          <button type="button" class="button" onClick={() => void nextMorning()}>
            {texts.tryMorning}
          </button>
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
