import { stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { FolderFile } from "../../features/learn/watch.ts";
import { realTime } from "../../kernel/clock.ts";
import { filesAt } from "./read.ts";

/** A file written less than this long ago may still be growing; in milliseconds. */
const QUIET = 2000;

/**
 * The documents in a folder and the folders in it, in order of path. One that was written just now waits for the next
 * look, as it may not be whole yet. Undefined when there is no such folder.
 */
export async function filesInFolder(folder: string, time = realTime()): Promise<FolderFile[] | undefined> {
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) return undefined;
  const files: FolderFile[] = [];
  for (const path of await filesAt(folder)) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || Math.abs(time - found.mtimeMs) < QUIET) continue;
    files.push({
      path: relative(folder, path).split(sep).join("/"),
      size: found.size,
      modified: Math.round(found.mtimeMs),
    });
  }
  return files;
}
