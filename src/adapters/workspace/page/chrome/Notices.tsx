import type { VNode } from "preact";
import { useSurroundings } from "../context.ts";
import { useActions, usePageState } from "../page-context.ts";
import { Icon } from "./Icon.tsx";

/** Lines about what went wrong, until they are closed. */
export function Notices(): VNode {
  const { texts } = useSurroundings();
  const { notices, online } = usePageState();
  const { dismissNotice } = useActions();
  return (
    <div class="notices" role="status" aria-live="polite">
      {!online && <p class="notice">{texts.offline}</p>}
      {notices.map(({ id, text }) => (
        <p key={id} class="notice">
          <span>{text}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={texts.close}
            onClick={() => dismissNotice(id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
