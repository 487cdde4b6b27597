import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Blocks } from "../blocks/Block.tsx";
import { missingInputs } from "../blocks/form.ts";
import { SurfaceContext, useSurface } from "../blocks/surface.ts";
import { Icon } from "../chrome/Icon.tsx";
import { useSurroundings } from "../context.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { useActions } from "../page-context.ts";
import type { View } from "../state/types.ts";
import { Confirm } from "./Confirm.tsx";
import { Dialog } from "./Dialog.tsx";

/** A modal of the bot. `depth` is how many lie under it: closing it then goes back to the one below. */
export function Modal({ view, depth }: { view: View; depth: number }): VNode {
  const { texts } = useSurroundings();
  const { submitView, setViews, closeView } = useActions();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const container = { type: "view", viewId: view.id } as const;
  const { failure, pending, settle, surface } = useSurface("modal", view.blocks, container, errors);
  const wrong = refusal ?? failure;

  async function submit(): Promise<void> {
    if (busy) return;
    setRefusal(null);
    const missing = missingInputs(view.blocks, surface.values);
    setErrors(Object.fromEntries(missing.map((block) => [block, texts.required])));
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const answer = await submitView(view.id, surface.values);
      setErrors(answer.errors ?? {});
      if (answer.result !== "errors") setViews(answer.views);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : texts.failed);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={withEmoji(view.title?.text ?? "")}
      kind="modal"
      onClose={() => void closeView(view.id, false)}
      before={
        depth > 0 && (
          <button
            type="button"
            class="icon-button"
            aria-label={texts.back}
            onClick={() => void closeView(view.id, false)}
          >
            <Icon name="back" />
          </button>
        )
      }
    >
      <form
        class="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="dialog-body">
          <SurfaceContext.Provider value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceContext.Provider>
          {wrong && (
            <p class="failure" role="alert">
              {wrong}
            </p>
          )}
        </div>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => void closeView(view.id, false)}>
            {view.close?.text ?? texts.close}
          </button>
          {view.submit && (
            <button type="submit" class="button button-primary" aria-busy={busy}>
              {view.submit.text}
              {busy && <span class="spinner" role="status" aria-label={texts.sending} />}
            </button>
          )}
        </div>
      </form>
      {pending && <Confirm confirm={pending.confirm} onAgree={pending.go} onClose={settle} />}
    </Dialog>
  );
}
