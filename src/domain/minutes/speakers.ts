/** Who is meant when somebody speaks of themselves, and whether that has to be asked. */
import type { Author } from "../history.ts";
import type { MinutesContext, ReadOwner } from "./types.ts";

/** Has somebody to say first who is meant: one of two people of that name, or whoever says "ik"? */
export function isUnclear({ candidates }: Pick<ReadOwner, "candidates">): boolean {
  return candidates !== undefined;
}

/** The same context for what this person wrote: "ik" is them. Text of nobody in particular keeps its question. */
export function writtenBy(by: Author, context: MinutesContext): MinutesContext {
  switch (by.kind) {
    case "person": {
      const name = context.people.find(({ key }) => key === by.key)?.name ?? by.key;
      return { ...context, author: { name, owner: { kind: "person", key: by.key } } };
    }
    case "slack":
      return { ...context, author: { name: `<@${by.user}>`, owner: { kind: "slack", user: by.user } } };
    default:
      return context;
  }
}
