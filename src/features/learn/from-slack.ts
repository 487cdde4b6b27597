import { mayRead } from "../../domain/audience.ts";
import type { DocumentProblem } from "../../domain/documents.ts";
import type { ErrandOf } from "../../domain/errands.ts";
import type { DocumentMessage } from "../../domain/messages/documents.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Result } from "../../kernel/result.ts";
import type { FetchFile, FileProblem } from "../files.ts";
import { summaryOf } from "./in-slack.ts";
import { freeKey } from "./keys.ts";
import { learn, type LearnOutcome } from "./learn.ts";
import type { DocumentStore, ReadDocument, Unreadable } from "./ports.ts";

export interface LearnFilePorts {
  fetchFile: FetchFile;
  /** At most so large a file is fetched. */
  megabytes: number;
  read(path: string): Promise<Result<ReadDocument, Unreadable>>;
  keyOf(path: string): string;
  store: DocumentStore;
  now(): Date;
  /** Lets other work go first between batches. */
  breathe(): Promise<void>;
}

/** What running an errand takes besides; see `features/delivery/errands`. */
interface Underway {
  say(messages: OutgoingMessage[]): Promise<void>;
  signal: AbortSignal;
}

type Said = () => Promise<OutgoingMessage[]>;

/** Progress is told after so many pieces, and then each time there are four times as many: a message has its rate. */
const FIRST_PROGRESS = 256;
const NEXT_PROGRESS = 4;

/**
 * Fetches a file that somebody gave in Slack and learns it; gives the message that tells how that went. Doing it again
 * changes nothing. Rejects when Slack or the store is away: then it is tried again.
 */
export async function learnFile(
  errand: ErrandOf<"document.learn">,
  { say, signal }: Underway,
  ports: LearnFilePorts,
): Promise<Said> {
  const { destination, language } = errand;
  const message = (content: DocumentMessage): OutgoingMessage => ({ destination, content, language });
  const refused = (problem: DocumentProblem, name?: string): Said => {
    const content = {
      kind: "document.unreadable" as const,
      problem,
      ...(name === undefined ? {} : { name }),
    };
    return async () => [message(content)];
  };
  const fetched = await ports.fetchFile(errand.fileId, { megabytes: ports.megabytes });
  if (!fetched.ok) return refused(problemOf(fetched.error));
  const { name, path, close } = fetched.value;
  try {
    await say([message({ kind: "document.reading", name })]);
    const read = await ports.read(path);
    if (!read.ok) return refused(read.error, name);
    const key = await keyFor(name, errand, ports);
    let next = FIRST_PROGRESS;
    const { title, date, audience, by } = errand;
    const outcome = await learn(
      {
        key,
        document: read.value,
        audience,
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
        by,
        now: ports.now(),
        async breathe() {
          signal.throwIfAborted();
          await ports.breathe();
        },
        progress(passages) {
          if (passages < next) return;
          next *= NEXT_PROGRESS;
          void say([message({ kind: "document.reading", name, passages })]).catch(() => undefined);
        },
      },
      ports.store,
    );
    return async () => [message(told(outcome))];
  } finally {
    await close();
  }
}

/** Removes a document, if that very version is still there. */
export async function forgetFile(
  { id, title, destination, language }: ErrandOf<"document.forget">,
  { store }: Pick<LearnFilePorts, "store">,
): Promise<Said> {
  const document = (await store.list()).find((each) => each.id === id);
  if (document !== undefined) await store.forget(document.key);
  // Not there: it went in an attempt before this one, or a newer version came.
  return async () => [{ destination, content: { kind: "document.forgotten", title }, language }];
}

/** A file with the name of a document that its giver may not read does not replace that one. */
async function keyFor(
  name: string,
  { clearance }: ErrandOf<"document.learn">,
  { store, keyOf }: LearnFilePorts,
): Promise<string> {
  const hidden = (await store.list()).filter(({ audience }) => !mayRead(clearance, audience));
  const taken = new Set(hidden.map(({ key }) => key));
  const key = freeKey(name, keyOf, taken);
  return taken.has(key) ? `${key} (${clearance})` : key;
}

const told = ({ kind, document }: LearnOutcome): DocumentMessage => ({
  kind: "document.learned",
  what: kind,
  document: summaryOf(document),
});

function problemOf(problem: FileProblem): DocumentProblem {
  switch (problem.kind) {
    case "too large":
      return { ...problem, measure: "file" };
    case "refused":
      return { kind: "withheld" };
    default:
      return problem;
  }
}
