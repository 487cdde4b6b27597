/** Wires the commands about questions and documents. */
import { type AskArguments, askCommand } from "../adapters/cli/ask.ts";
import { documentsCommand, forgetCommand } from "../adapters/cli/documents.ts";
import { evalCommand } from "../adapters/cli/eval.ts";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type LearnArguments, learnCommand } from "../adapters/cli/learn.ts";
import { type SearchArguments, searchCommand } from "../adapters/cli/search.ts";
import { batchFor, documentStore } from "../adapters/postgres/documents.ts";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { passageSearch } from "../adapters/postgres/passages.ts";
import { KEPT_ANSWERS } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import type { Answer } from "../domain/answers/answer.ts";
import type { Audience } from "../domain/audience.ts";
import { ask as answer } from "../features/ask/ask.ts";
import { wordBetter } from "../features/ask/word.ts";
import { keepLibraries } from "../features/ask/knowledge.ts";
import { givingAddresses } from "../features/sources/give.ts";
import { learn as learnDocument } from "../features/learn/learn.ts";
import { wordPortsOf } from "./errands.ts";
import { keptForAsking } from "./kept-answers.ts";
import { nameOfAuthor } from "./programme-records.ts";
import type { Opened } from "./cli-open.ts";
import { readers } from "./cli-readers.ts";
import type { Session } from "./cli-session.ts";
import { askedAtOnce, learnMissingMeanings, meaningsBy } from "./meanings.ts";

export const ask = ({ io, opened }: Session, options: AskArguments): Promise<number> =>
  opened(async (at) => {
    const composed = await asker(at);
    const wording = wordPortsOf({ config: at.config, programme: await at.programme() }, () => undefined);
    const better = async (question: string, clearance: Audience): Promise<Answer> => {
      const answer = await composed(question, clearance);
      return wording === undefined ? answer : wordBetter(answer, wording);
    };
    return askCommand(options, { ...io, ask: better, clearanceOf: readers(at) });
  });

export const evaluate = (
  { io, opened }: Session,
  options: { file: string; json?: boolean },
): Promise<number> => opened(async (at) => evalCommand(options, { ...io, ask: await asker(at) }));

export const search = ({ io, opened }: Session, options: SearchArguments): Promise<number> =>
  opened((at) => {
    const passages = passageSearch(at.database.db, askedAtOnce(meaningsBy(at.config)));
    return searchCommand(options, { ...io, search: passages.search, clearanceOf: readers(at) });
  });

export const learn = ({ io, opened }: Session, options: LearnArguments): Promise<number> =>
  opened(async ({ config, database, clock }) => {
    const { filesAt, keyOf, readDocument } = await import("../adapters/documents/read.ts");
    const store = documentStore(database.db, batchFor(database.kind));
    const code = await learnCommand(options, {
      ...io,
      filesAt,
      keyOf,
      read: readDocument,
      learn: (request) =>
        learnDocument({ ...request, by: "operator", now: clock.now(), breathe: () => nextTurn() }, store),
    });
    if (!(await learnMissingMeanings(config, database.db)))
      io.err("the embedding model did not answer: words alone find for now, the next learn asks again");
    return code;
  });

export const documents = ({ io, opened }: Session, options: { json?: boolean }): Promise<number> =>
  opened(({ database }) => {
    const store = documentStore(database.db);
    return documentsCommand(options, { ...io, list: store.list, forget: store.forget });
  });

export const forget = (
  { io, opened }: Session,
  { id, json = false }: { id: string; json?: boolean },
): Promise<number> =>
  opened(({ database }) => {
    const store = documentStore(database.db);
    const out = json ? () => io.out(JSON.stringify({ id, forgotten: true })) : io.out;
    return forgetCommand({ id }, { ...io, out, list: store.list, forget: store.forget });
  });

async function asker({ config, database, clock, programme }: Opened) {
  // Answers come from the facts that importing it stored.
  await programme();
  const libraries = keepLibraries();
  const ports = {
    library: (clearance: Audience) => libraries(knowledgeStore(database.db), clearance),
    passages: passageSearch(database.db, askedAtOnce(meaningsBy(config))),
    kept: keptForAsking(openRegister(database.db, KEPT_ANSWERS), nameOfAuthor(peopleStore(database.db))),
    ...(config.publicUrl === undefined
      ? {}
      : { addressed: givingAddresses(config.publicUrl, settingsStore(database.db)) }),
  };
  return (question: string, clearance: Audience) => answer({ question, clearance, now: clock.now() }, ports);
}
