import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePressOutside } from "./outside.ts";

/** A button with something that opens beside it: closed by Escape, which gives the button its focus back, and by pressing elsewhere. */
export interface Popover {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** For the element that holds both. */
  root: { ref: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void };
  button: RefObject<HTMLButtonElement | null>;
}

export function usePopover(): Popover {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePressOutside(ref, open, () => setOpen(false));
  return {
    open,
    setOpen,
    button,
    root: {
      ref,
      onKeyDown(event) {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        button.current?.focus();
      },
    },
  };
}
