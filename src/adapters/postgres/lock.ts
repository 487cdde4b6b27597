import { closeSync, existsSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** In the data folder: the process that uses it. */
export const LOCK_FILE = "wegwijzer.pid";

/** Another process uses this data folder; two at once would lose each other's rows silently. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Wegwijzer (process ${pid}). ` +
        "Stop that one, or give this one its own DATA_DIR.",
    );
    this.name = "FolderInUse";
  }
}

/**
 * Takes the folder for this process by a pid file; returns the function that gives it back. A file left behind by a
 * process that is gone (`kill -9`) is taken over. Throws FolderInUse while the other process lives.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  if (held.has(folder)) throw new FolderInUse(folder, process.pid);
  const file = join(folder, LOCK_FILE);
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = readPid(file);
      // A file with our own number is an earlier process's: in a container every start has the same one.
      if (pid !== undefined && pid !== process.pid && isRunning(pid)) throw new FolderInUse(folder, pid);
      unlinkSync(file);
    }
  }
  held.add(folder);
  return () => {
    held.delete(folder);
    if (readPid(file) === process.pid) unlinkSync(file);
  };
}

/** Folders that this very process has open. */
const held = new Set<string>();

/** One folder at a time from the top: Node's own recursive way never ends where a folder cannot be made (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
