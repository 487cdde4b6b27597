/** Named search libraries beside ours, each on the same passages; given our stems where their own know no Dutch. */
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import bm25 from "wink-bm25-text-search";
import { termsOf } from "../../src/domain/dutch/terms.ts";

export interface BenchPassage {
  id: string;
  title: string;
  heading: string;
  text: string;
}

export type Search = (words: string) => Promise<string[]> | string[];

const HITS = 10;
const stems = (text: string): string[] => termsOf(text).map(({ stem }) => stem);

/** Indexes the passages in every library. Field weights are those that did best for each. */
export function otherEngines(passages: readonly BenchPassage[]): Record<string, Search> {
  return {
    minisearch: miniSearch(passages),
    "minisearch, our stems": miniSearchOnStems(passages),
    "flexsearch, our stems": flexSearch(passages),
    "wink-bm25, our stems": wink(passages),
  };
}

const fields = ["title", "heading", "text"];

function miniSearch(passages: readonly BenchPassage[]): Search {
  const index = new MiniSearch<BenchPassage>({ fields, idField: "id" });
  index.addAll(passages);
  return (words) => index.search(words).map(({ id }) => String(id));
}

function miniSearchOnStems(passages: readonly BenchPassage[]): Search {
  const index = new MiniSearch<BenchPassage>({
    fields,
    idField: "id",
    tokenize: stems,
    processTerm: (term) => term,
  });
  index.addAll(passages);
  return (words) => index.search(words, { boost: { title: 2 } }).map(({ id }) => String(id));
}

function flexSearch(passages: readonly BenchPassage[]): Search {
  const index = new Index({ tokenize: "strict" });
  passages.forEach(({ title, heading, text }, at) =>
    index.add(at, stems(`${title} ${heading} ${text}`).join(" ")),
  );
  return (words) =>
    index
      .search(stems(words).join(" "), { limit: HITS, suggest: true })
      .map((at) => passages[Number(at)]?.id ?? "");
}

function wink(passages: readonly BenchPassage[]): Search {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { title: 2, heading: 1, text: 1 } });
  engine.definePrepTasks([stems]);
  passages.forEach(({ title, heading, text }, at) => engine.addDoc({ title, heading, text }, at));
  engine.consolidate();
  return (words) => engine.search(words, HITS).map(([at]) => passages[Number(at)]?.id ?? "");
}
