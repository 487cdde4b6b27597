import type { ComponentChildren, VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import { Icon } from "../chrome/Icon.tsx";

/** Where the focus starts: the field that asks for it, else the first field, else the button that changes nothing. */
const FIRST = [
  "[autofocus]",
  ".dialog-body :is(input, select, textarea, button):not([type=file])",
  ".dialog-foot button",
];

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
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    FIRST.map((place) => dialog?.querySelector<HTMLElement>(place))
      .find((found) => found)
      ?.focus();
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
