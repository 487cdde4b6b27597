import { AUDIENCES, type Audience } from "../../domain/audience.ts";
import type { Result } from "../../kernel/result.ts";
import { freeKey } from "./keys.ts";
import { learn, type LearnOutcome } from "./learn.ts";
import type { DocumentStore, ReadDocument, Unreadable } from "./ports.ts";

/** A file as the folder shows it. */
export interface FolderFile {
  /** From the watched folder on, with forward slashes. */
  path: string;
  /** In bytes. */
  size: number;
  /** Milliseconds since the epoch. */
  modified: number;
}

/** What was last done with each file, by its path; plain JSON, so that it can be kept as a setting. */
export type Remembered = Record<string, { size: number; modified: number; key: string }>;

export interface WatchPorts {
  /** The documents in the folder in order of path, without those still being written; undefined without a folder. */
  files(folder: string): Promise<FolderFile[] | undefined>;
  read(folder: string, path: string): Promise<Result<ReadDocument, Unreadable>>;
  /** The name under which a file is known. */
  keyOf(path: string): string;
  memory: { read(): Promise<Remembered>; write(remembered: Remembered): Promise<void> };
  store: DocumentStore;
}

export interface FolderReport {
  learned: { path: string; outcome: LearnOutcome }[];
  refused: { path: string; problem: Unreadable }[];
  /** Files that are gone; what was learned from them stays until somebody forgets it. */
  removed: { path: string; key: string }[];
}

/**
 * Learns what is new or changed in a watched folder since the last sweep, and tells what was refused and what is gone,
 * each once. A file in a folder named after an audience ("kernteam/begroting.xlsx") gets that audience; elsewhere a
 * document keeps the audience that it has, and a new one is for participants. A folder that is not there, such as a
 * disk that is not mounted, changes nothing. Throws what the store throws; the next sweep goes on from there.
 */
export async function sweepFolder(
  folder: string,
  { files, read, keyOf, memory, store }: WatchPorts,
  { now, breathe }: { now: Date; breathe: () => Promise<void> },
): Promise<FolderReport> {
  const report: FolderReport = { learned: [], refused: [], removed: [] };
  const found = await files(folder);
  if (found === undefined) return report;
  const remembered = { ...(await memory.read()) };
  const present = new Set(found.map(({ path }) => path));
  const gone = Object.entries(remembered).filter(([path]) => !present.has(path));
  for (const [path] of gone) delete remembered[path];
  const keys = new Map<string, string>();
  const taken = new Set(Object.values(remembered).map(({ key }) => key));
  for (const { path } of found) {
    const key = remembered[path]?.key ?? freeKey(path, keyOf, taken);
    taken.add(key);
    keys.set(path, key);
  }
  // What moved within the folder has its name still.
  for (const [path, { key }] of gone) if (!taken.has(key)) report.removed.push({ path, key });
  if (gone.length > 0) await memory.write(remembered);

  for (const { path, size, modified } of found) {
    const before = remembered[path];
    if (before?.size === size && before.modified === modified) continue;
    const key = keys.get(path) ?? path;
    const problem = await takeIn(path, key);
    if (problem) report.refused.push({ path, problem });
    remembered[path] = { size, modified, key };
    await memory.write(remembered);
  }
  return report;

  async function takeIn(path: string, key: string): Promise<Unreadable | undefined> {
    const document = await read(folder, path);
    if (!document.ok) return document.error;
    const audience = audienceOf(path) ?? (await store.current(key))?.audience ?? "participants";
    const outcome = await learn(
      { key, document: document.value, audience, by: "folder", now, breathe },
      store,
    );
    report.learned.push({ path, outcome });
    return undefined;
  }
}

const audienceOf = (path: string): Audience | undefined =>
  AUDIENCES.find((audience) => path.startsWith(`${audience}/`));
