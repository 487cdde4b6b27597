/** Keys of deliveries that may need another try: a message that was dropped before it was posted leaves its key behind. */
interface Planned {
  find(key: string): Promise<{ state: string } | null>;
}

/** The first key after `base` that is free; `stands`: the message of that key is there, and can be added to. */
export async function keyFor(base: string, outbox: Planned): Promise<{ key: string; stands: boolean }> {
  for (let key = base; ; key = keyAfter(key)) {
    const found = await outbox.find(key);
    if (found === null) return { key, stands: false };
    if (found.state !== "superseded") return { key, stands: true };
  }
}

/** The key of the message that takes another's place: "…/2023-03-09", "…/2023-03-09/2", and so on. */
export function keyAfter(key: string): string {
  const match = /^(.*)\/(\d+)$/.exec(key);
  return match === null ? `${key}/2` : `${match[1]}/${Number(match[2]) + 1}`;
}
