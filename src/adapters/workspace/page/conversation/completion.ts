/** What is being typed at the cursor that the page can complete. */
export type Completion = { kind: "command" | "person" | "channel"; query: string; start: number };

/** Finds what can be completed in a text before the cursor: `/actie`, `@han`, `#ot`. */
export function completionAt(text: string, cursor: number): Completion | null {
  const before = text.slice(0, cursor);
  const command = /^\/([\w-]*)$/u.exec(before);
  if (command) return { kind: "command", query: command[1] ?? "", start: 0 };
  const name = /(?:^|[\s(,:])([@#])([\p{L}\p{N}_.-]{0,40}(?: [\p{L}\p{N}.-]{1,20})?)$/u.exec(before);
  if (!name) return null;
  const query = name[2] ?? "";
  return { kind: name[1] === "@" ? "person" : "channel", query, start: cursor - query.length - 1 };
}

/** Puts a completion in the place of what was typed and tells where the cursor goes. */
export function complete(text: string, cursor: number, completion: Completion, chosen: string) {
  const head = `${text.slice(0, completion.start)}${chosen} `;
  return { text: head + text.slice(cursor).replace(/^ /, ""), cursor: head.length };
}

function plain(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether one of the words of a name begins with what was typed. */
export function fits(name: string, query: string): boolean {
  const wanted = plain(query);
  const full = plain(name);
  return (
    full.startsWith(wanted) ||
    full.split(/[\s._-]+/).some((word) => word.startsWith(wanted)) ||
    full.includes(` ${wanted}`)
  );
}
