import { createContext } from "preact";
import { useContext, useMemo, useRef, useState } from "preact/hooks";
import { useSurroundings } from "../context.ts";
import type { Container, Suggestions } from "../state/types.ts";
import { actionId, collectValues, withValue } from "./form.ts";
import type { Block, ConfirmDialog, Element, FormValues, Value } from "./types.ts";

/** The place on which blocks stand: it holds what was entered and passes clicks on to the bot. */
export type Surface = {
  kind: "message" | "modal" | "home";
  values: FormValues;
  errors: Readonly<Record<string, string>>;
  /** The element whose click is under way, as `block/action`. */
  busy: string | null;
  change: (block: string, element: Element, value: Value, dispatches: boolean) => void;
  click: (block: string, element: Element, input?: Value) => void;
  suggest: (block: string, action: string, query: string) => Promise<Suggestions>;
};

/** A question that must be answered before a click counts. */
export type Pending = { confirm: ConfirmDialog; go: () => void };

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurfaceContext(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error("no Surface around this block");
  return surface;
}

/**
 * Makes a surface of blocks. A click waits for the bot's acknowledgement; when that fails the reason is given
 * in `failure` and the entered values stay.
 */
export function useSurface(
  kind: Surface["kind"],
  blocks: readonly Block[],
  container: Container,
  errors: Readonly<Record<string, string>> = {},
) {
  const { act, suggest } = useSurroundings();
  const entered = useRef<FormValues>({});
  const [revision, setRevision] = useState(0);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const values = useMemo(() => collectValues(blocks, entered.current), [blocks, revision]);
  entered.current = values;

  async function send(block: string, element: Element, input: Value | undefined): Promise<void> {
    const action = actionId(element);
    setFailure(null);
    setBusy(`${block}/${action}`);
    try {
      const request = { container, blockId: block, actionId: action, values: entered.current };
      await act(input === undefined ? request : { ...request, input });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(null);
    }
  }

  function click(block: string, element: Element, input?: Value): void {
    if (busy !== null) return;
    const go = () => void send(block, element, input);
    if (element.confirm) setPending({ confirm: element.confirm, go });
    else go();
  }

  function change(block: string, element: Element, value: Value, dispatches: boolean): void {
    const store = () => {
      entered.current = withValue(entered.current, block, actionId(element), value);
      setRevision((count) => count + 1);
    };
    if (!dispatches) return store();
    const go = () => {
      store();
      void send(block, element, value);
    };
    if (element.confirm) setPending({ confirm: element.confirm, go });
    else go();
  }

  const surface: Surface = {
    kind,
    values,
    errors,
    busy,
    change,
    click,
    suggest: (block, action, query) => suggest({ container, blockId: block, actionId: action, query }),
  };
  return { surface, failure, pending, settle: () => setPending(null) };
}
