import type { VNode } from "preact";
import type { User } from "../state/types.ts";

/** Someone's picture: their initials on their colour. The name always stands beside it. */
export function Avatar({ user, small }: { user: User | undefined; small?: boolean }): VNode {
  const colour = user?.avatar.colour ?? "#5b6770";
  return (
    <span
      class={`avatar${small ? " avatar-small" : ""}${user?.isBot ? " avatar-bot" : ""}`}
      style={{ backgroundColor: colour }}
      aria-hidden="true"
    >
      {user?.avatar.initials ?? "?"}
    </span>
  );
}
