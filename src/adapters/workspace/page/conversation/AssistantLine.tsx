import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePageState } from "../page-context.ts";
import type { Assistant } from "../state/types.ts";

const TURN = 2500;

/** What the bot says that it is doing: "Wegwijzer zoekt …". */
export function AssistantStatus({ assistant }: { assistant: Assistant | undefined }): VNode {
  const { app } = usePageState();
  const [turn, setTurn] = useState(0);
  const status = assistant?.status ?? "";
  const lines = assistant?.loadingMessages ?? [];
  useEffect(() => {
    if (status === "" || lines.length < 2) return;
    const timer = setInterval(() => setTurn((count) => count + 1), TURN);
    return () => clearInterval(timer);
  }, [status, lines.length]);
  const text = lines.length > 0 ? lines[turn % lines.length] : `${app.name} ${status}`;
  return (
    <div class="assistant-status" role="status">
      {status !== "" && (
        <>
          <span class="spinner" aria-hidden="true" /> {text}
        </>
      )}
    </div>
  );
}

/** What the bot proposes to ask, as buttons. */
export function SuggestedPrompts(props: {
  assistant: Assistant | undefined;
  onChoose: (message: string) => void;
}): VNode | null {
  const { assistant, onChoose } = props;
  if (!assistant || assistant.prompts.length === 0) return null;
  return (
    <div class="prompts" role="group" aria-label={assistant.promptsTitle ?? undefined}>
      {assistant.promptsTitle && <p>{assistant.promptsTitle}</p>}
      {assistant.prompts.map(({ title, message }) => (
        <button key={title} type="button" class="button prompt" onClick={() => onChoose(message)}>
          {title}
        </button>
      ))}
    </div>
  );
}
