import { LIMITS } from "./limits.ts";
import { SlackRefusal, type View } from "./model.ts";

/** The modals that each person has open, undermost first. They live as long as the process, as in Slack's client. */
export interface Modals {
  stack(user: string): readonly View[];
  find(viewId: string): { user: string; view: View } | undefined;
  findExternal(externalId: string): { user: string; view: View } | undefined;
  /** Opens on top. Throws `push_limit_reached` above three. */
  push(user: string, view: View): void;
  replace(view: View): void;
  /** Takes the topmost off (or the whole stack) and returns what was taken. */
  pop(user: string, all: boolean): View[];
  clear(): void;
}

export function createModals(): Modals {
  const stacks = new Map<string, View[]>();

  function findBy(test: (view: View) => boolean): { user: string; view: View } | undefined {
    for (const [user, views] of stacks) {
      const view = views.find(test);
      if (view !== undefined) return { user, view };
    }
    return undefined;
  }

  return {
    stack: (user) => stacks.get(user) ?? [],
    find: (viewId) => findBy((view) => view.id === viewId),
    findExternal: (externalId) => findBy((view) => view.external_id === externalId),
    push(user, view) {
      const views = stacks.get(user) ?? [];
      if (views.length >= LIMITS.modalStack) throw new SlackRefusal("push_limit_reached");
      stacks.set(user, [...views, view]);
    },
    replace(view) {
      for (const [user, views] of stacks) {
        if (views.some((other) => other.id === view.id)) {
          stacks.set(
            user,
            views.map((other) => (other.id === view.id ? view : other)),
          );
        }
      }
    },
    pop(user, all) {
      const views = stacks.get(user) ?? [];
      const left = all ? [] : views.slice(0, -1);
      stacks.set(user, left);
      return views.slice(left.length);
    },
    clear: () => stacks.clear(),
  };
}
