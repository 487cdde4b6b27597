import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

interface SavedFile {
  /** Null when there is none yet. Throws when it cannot be read as JSON: better than starting over silently. */
  load(): unknown;
  /** Soon; many calls in a row write once. */
  save(): void;
  /** Now. */
  flush(): void;
}

const DEBOUNCE_MS = 250;

/** A JSON file written as a whole and then renamed into place, so that a crash leaves the old one or the new one. */
export function savedFile(path: string | undefined, content: () => unknown): SavedFile {
  if (path === undefined) return { load: () => null, save: () => {}, flush: () => {} };
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    if (timer === undefined || path === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(content()));
    renameSync(`${path}.new`, path);
  }

  return {
    load() {
      try {
        return JSON.parse(readFileSync(path, "utf8")) as unknown;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw new Error(`${path} is not a saved workspace; move it away to start over`, { cause: error });
      }
    },
    save() {
      timer ??= setTimeout(flush, DEBOUNCE_MS).unref();
    },
    flush,
  };
}
