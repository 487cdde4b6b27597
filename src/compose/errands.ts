/** Who does which errand. */
import type { Metrics } from "../adapters/http/metrics.ts";
import { sayBetterBy } from "../adapters/model/endpoint.ts";
import { readLines } from "../adapters/documents/read.ts";
import type { WordPorts } from "../features/ask/word.ts";
import { wordLater } from "../features/ask/word-later.ts";
import type { ErrandRunners } from "../features/delivery/errands.ts";
import type { Log } from "../features/delivery/ports.ts";
import type { FetchFile } from "../features/files.ts";
import { readHandedFile, sayUnfetched } from "../features/minutes/wait.ts";
import type { Foundation } from "./foundation.ts";
import type { Ports } from "./stores.ts";

export function errandRunners(
  foundation: Foundation,
  metrics: Metrics,
  fetchFile: FetchFile,
): ErrandRunners<Ports> {
  const wording = wordPortsOf(foundation, (result, dropped) => {
    metrics.wordings.inc({ result });
    report(foundation.log, result, dropped);
  });
  return {
    "answer.word": {
      run: async (errand) => (wording === undefined ? async () => [] : wordLater(errand, wording)),
      // The composed answer stands there.
      failed: () => [],
    },
    "minutes.fetch": {
      run: (errand) => readHandedFile(errand, { fetchFile, readLines, now: () => foundation.clock.now() }),
      failed: sayUnfetched,
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
