/** Who does which errand. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { LIMITS } from "../adapters/documents/limits.ts";
import { keyOf, readDocument, readLines } from "../adapters/documents/read.ts";
import type { Metrics } from "../adapters/http/metrics.ts";
import { sayBetterBy } from "../adapters/model/endpoint.ts";
import { batchFor, documentStore } from "../adapters/postgres/documents.ts";
import type { Destination, OutgoingMessage } from "../domain/messages/outgoing.ts";
import type { Language } from "../domain/people/types.ts";
import { forgetFile, learnFile, type LearnFilePorts } from "../features/learn/from-slack.ts";
import { MEETINGS } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import type { Audience } from "../domain/audience.ts";
import { offerOf } from "../features/actions/emoji.ts";
import { refreshPinned } from "../features/actions/pinned.ts";
import type { WordPorts } from "../features/ask/word.ts";
import { type WordLaterPorts, wordLater } from "../features/ask/word-later.ts";
import type { Screen } from "../features/delivery/dispatch.ts";
import type { ErrandRunners } from "../features/delivery/errands.ts";
import type { Log } from "../features/delivery/ports.ts";
import type { FetchFile, ShareFile } from "../features/files.ts";
import { readHandedFile, sayUnfetched } from "../features/minutes/wait.ts";
import { publishMinutes } from "../features/meetings/publish.ts";
import type { Foundation } from "./foundation.ts";
import { minutesFiles } from "./minutes.ts";
import type { Ports } from "./stores.ts";

/** What errands need of Slack besides posting. */
interface SlackSide {
  fetchFile: FetchFile;
  shareFile: ShareFile;
  screen: Pick<Screen, "setStatus">;
  readMessage(
    channelId: string,
    ts: string,
  ): Promise<{ text: string; author?: string; threadTs?: string } | null>;
  /** Sees to it that the list of a channel is pinned and its bookmark. */
  inSight(teamId: string, channelId: string): Promise<void>;
  /** What everybody in a channel may read now. */
  readersOf(teamId: string, channelId: string): Promise<Audience>;
}

export function errandRunners(
  foundation: Foundation,
  metrics: Metrics,
  { fetchFile, shareFile, screen, readMessage, inSight, readersOf }: SlackSide,
): ErrandRunners<Ports> {
  const { clock, database } = foundation;
  // For each errand anew: while it learns, a store remembers every word that it has seen.
  const documents = (): LearnFilePorts => ({
    fetchFile,
    megabytes: LIMITS.file,
    read: readDocument,
    keyOf,
    store: documentStore(database.db, batchFor(database.kind)),
    now: () => clock.now(),
    // A turn of the event loop between batches: acknowledging Slack goes first.
    breathe: () => nextTurn(),
  });
  const notDone = (
    place: { destination: Destination; language: Language },
    reference: string,
  ): OutgoingMessage[] => [{ ...place, content: { kind: "notice.failure", reference } }];
  const wording = wordPortsOf(foundation, (result, dropped) => {
    metrics.wordings.inc({ result });
    report(foundation.log, result, dropped);
  });
  const show: WordLaterPorts["show"] = (under, busy, language) =>
    screen.setStatus(under, busy ? "wording" : null, language);
  return {
    "answer.word": {
      run: async (errand, { signal, open }) =>
        wording === undefined ? async () => [] : wordLater(errand, { ...wording, show, open }, signal),
      // The composed answer stands there.
      failed: () => [],
    },
    "meeting.publish": {
      run: (errand, underway) =>
        publishMinutes(errand, underway, {
          meeting: (id) => openRegister(database.db, MEETINGS).find(id),
          filesOf: (meeting, minutes) => minutesFiles(meeting, minutes, foundation.programme),
          share: shareFile,
          now: () => clock.now(),
        }),
      // Whoever approved them sees that nothing came, and can approve them again after reopening.
      failed: () => [],
    },
    "minutes.fetch": {
      run: (errand) => readHandedFile(errand, { fetchFile, readLines, now: () => clock.now() }),
      failed: sayUnfetched,
    },
    "document.learn": {
      run: (errand, underway) => learnFile(errand, underway, documents()),
      failed: ({ destination, language }, reference) => notDone({ destination, language }, reference),
    },
    "document.forget": {
      run: (errand) => forgetFile(errand, documents()),
      failed: ({ destination, language }, reference) => notDone({ destination, language }, reference),
    },
    "pinned.refresh": {
      async run(errand) {
        const { teamId, channelId } = errand;
        await inSight(teamId, channelId);
        return refreshPinned(errand, await readersOf(teamId, channelId), clock.now());
      },
      // What it shows is old then; the next change brings it up to date.
      failed: () => [],
    },
    "action.offer": {
      async run(errand) {
        const messages = await offerOf(errand, readMessage);
        return async () => messages;
      },
      failed: () => [],
    },
  };
}

/** What wording takes; undefined without a model. */
export function wordPortsOf(
  { config, programme }: Pick<Foundation, "config" | "programme">,
  worded: WordPorts["worded"],
): WordPorts | undefined {
  if (config.model === undefined) return undefined;
  return { sayBetter: sayBetterBy(config.model), omissible: [programme.name, programme.short], worded };
}

/** Never what was asked, said or sent. */
function report(log: Log, result: Parameters<WordPorts["worded"]>[0], dropped: number): void {
  const fields = { result, dropped };
  if (result === "used" || result === "not wordable") log.info(fields, "an answer went past the model");
  else log.warn(fields, "the model's wording was not used");
}
