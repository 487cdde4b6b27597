import type { LearnedDocument } from "../../features/learn/ports.ts";
import { EXIT, type Io } from "./io.ts";

export interface DocumentsDeps extends Io {
  list(): Promise<LearnedDocument[]>;
  forget(key: string): Promise<boolean>;
}

/** `documents`: what was learned, one a line. */
export async function documentsCommand(
  { json = false }: { json?: boolean },
  deps: DocumentsDeps,
): Promise<number> {
  const documents = await deps.list();
  if (json)
    deps.out(
      JSON.stringify(
        documents.map(({ key, title, date, audience, version, passages, learnedAt }) => ({
          id: key,
          title,
          date,
          audience,
          version,
          passages,
          learned: learnedAt.toISOString(),
        })),
      ),
    );
  else
    for (const { key, title, date, audience, version, passages } of documents)
      deps.out(
        `${key}\t${title}${date === "" ? "" : ` (${date})`}\t${audience}\tversion ${version}\t${passages} passages`,
      );
  return EXIT.fine;
}

/** `forget <id>`: removes a document with all its versions. */
export async function forgetCommand({ id }: { id: string }, deps: DocumentsDeps): Promise<number> {
  if (await deps.forget(id)) {
    deps.out(`${id}: forgotten`);
    return EXIT.fine;
  }
  deps.err(`there is no document "${id}"; see the command documents`);
  return EXIT.failed;
}
