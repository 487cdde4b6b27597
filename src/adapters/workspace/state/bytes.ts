import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface FileBytes {
  put(id: string, bytes: Buffer): void;
  /** Undefined when there is no such file. */
  get(id: string): Buffer | undefined;
}

/** The contents of uploaded files: in a folder beside the state, or in memory when there is none. */
export function createFileBytes(stateFile: string | undefined): FileBytes {
  const folder = stateFile === undefined ? undefined : `${stateFile}.files`;
  const memory = new Map<string, Buffer>();
  return {
    put(id, bytes) {
      if (folder === undefined) return void memory.set(id, bytes);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, id), bytes);
    },
    get(id) {
      // Ids are ours and contain only letters and digits; anything else is no file.
      if (folder === undefined || !/^\w+$/.test(id)) return memory.get(id);
      try {
        return readFileSync(join(folder, id));
      } catch {
        return undefined;
      }
    },
  };
}
