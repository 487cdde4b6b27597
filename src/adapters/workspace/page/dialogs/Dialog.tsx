import type { ComponentChildren, VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { Icon } from "../chrome/Icon.tsx";

/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, makes the rest inert, closes on
 * Escape and gives the focus back to where it was.
 */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  kind?: string;
  before?: ComponentChildren;
}): VNode {
  const { texts } = useSurroundings();
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${props.kind ?? ""}`}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      <div class="dialog-head">
        {props.before}
        <h2 id={title}>{props.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
