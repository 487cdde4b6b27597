import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Actions } from "./state/actions.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";

export type Page = { store: Store; actions: Actions };

export const PageContext = createContext<Page | null>(null);

function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("no Page around this component");
  return page;
}

/** The page's state; the component is drawn again at each change of it. */
export function usePageState(): State {
  const { store } = usePage();
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}

export function useActions(): Actions {
  return usePage().actions;
}
