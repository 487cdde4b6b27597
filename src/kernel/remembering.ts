/** A map that forgets what came in first once it holds more than `most` entries. */
export interface Remembering<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
}

export function remembering<Value>(most: number): Remembering<Value> {
  const known = new Map<string, Value>();
  return {
    get: (key) => known.get(key),
    forget: (key) => void known.delete(key),
    set(key, value) {
      known.delete(key);
      known.set(key, value);
      for (const first of known.keys()) {
        if (known.size <= most) break;
        known.delete(first);
      }
    },
  };
}
