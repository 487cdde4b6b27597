import type { Fields, StateValues } from "./model.ts";

/** What people have filled in but not sent, and the options that external selects offered last. Lives as the process. */
export interface Forms {
  /** `place`: a view's id, or a message and the person who fills it in. */
  state(place: string): StateValues;
  keepState(place: string, values: StateValues): void;
  offered(place: string, actionId: string): readonly Fields[];
  offer(place: string, actionId: string, options: readonly Fields[]): void;
  clear(): void;
}

export function createForms(): Forms {
  const states = new Map<string, StateValues>();
  const options = new Map<string, readonly Fields[]>();
  return {
    state: (place) => states.get(place) ?? {},
    keepState: (place, values) => void states.set(place, values),
    offered: (place, actionId) => options.get(`${place} ${actionId}`) ?? [],
    // Earlier offers stay valid: a person may have chosen from an earlier search.
    offer: (place, actionId, more) => {
      const key = `${place} ${actionId}`;
      options.set(key, [...more, ...(options.get(key) ?? [])].slice(0, 500));
    },
    clear() {
      states.clear();
      options.clear();
    },
  };
}
