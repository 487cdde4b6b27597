import { unescape } from "../mrkdwn/escape.ts";

type Named = { id: string; displayName: string };
type Room = { id: string; name: string };

/** What one types for a person. */
export function typedName(user: Named): string {
  return `@${user.displayName}`;
}

/** Turns typed names into mentions, so that two people with the same first name stay apart. Longest name first. */
export function withMentions(text: string, users: readonly Named[], rooms: readonly Room[]): string {
  const names = users
    .map((user) => ({ typed: typedName(user), code: `<@${user.id}>` }))
    .concat(rooms.map((room) => ({ typed: `#${room.name}`, code: `<#${room.id}>` })))
    .filter(({ typed }) => typed.length > 2)
    .toSorted((one, other) => other.typed.length - one.typed.length);
  let out = "";
  for (let at = 0; at < text.length;) {
    const sign = text[at] === "@" || text[at] === "#";
    const starts = sign && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
    const found = starts
      ? names.find(
          ({ typed }) => text.startsWith(typed, at) && !/[\p{L}\p{N}]/u.test(text[at + typed.length] ?? " "),
        )
      : undefined;
    out += found ? found.code : text[at];
    at += found ? found.typed.length : 1;
  }
  return out;
}

/** A message's mrkdwn as one would have typed it: for editing. */
export function asTyped(text: string, users: readonly Named[], rooms: readonly Room[]): string {
  const named = text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const user = users.find((one) => one.id === id);
      return user ? typedName(user) : whole;
    })
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const room = rooms.find((one) => one.id === id);
      return room ? `#${room.name}` : whole;
    })
    .replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, "$1");
  return unescape(named);
}
