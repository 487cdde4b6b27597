import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePressOutside } from "./outside.ts";

export type MenuItem = {
  key: string;
  label: string;
  hint?: string;
  danger?: boolean;
  url?: string;
  run: () => void;
};

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}

/** A button that opens a list of things to do. Arrow keys move, Escape closes and gives the focus back. */
export function Menu(props: {
  label: string;
  items: readonly MenuItem[];
  children: ComponentChildren;
  empty?: string;
  className?: string;
  up?: boolean;
}): VNode {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (open) itemsOf(list.current)[0]?.focus();
  }, [open]);
  usePressOutside(root, open, () => setOpen(false));

  function move(event: KeyboardEvent): void {
    const items = itemsOf(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    } else if (event.key === "Tab") {
      setOpen(false);
    } else if (steps[event.key] !== undefined) {
      event.preventDefault();
      items.at((steps[event.key] ?? 0) % items.length)?.focus();
    }
  }

  function choose(item: MenuItem): void {
    setOpen(false);
    button.current?.focus();
    item.run();
  }

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        ref={button}
        class={props.className ?? "icon-button"}
        aria-label={props.label}
        title={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {props.children}
      </button>
      {open && (
        <div
          class={props.up ? "floating menu-list menu-up" : "floating menu-list"}
          role="menu"
          ref={list}
          onKeyDown={move}
        >
          {props.items.length === 0 && <p class="menu-empty">{props.empty}</p>}
          {props.items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.danger ? "menu-item danger" : "menu-item"}
              onClick={() => choose(item)}
            >
              <span>{item.label}</span>
              {item.hint && <small>{item.hint}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
