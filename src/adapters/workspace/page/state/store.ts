import type { State } from "./state.ts";

export type Store = {
  get: () => State;
  set: (change: Partial<State> | ((state: State) => State)) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Holds the page's state; listeners hear of each change. */
export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = typeof change === "function" ? change(state) : { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
