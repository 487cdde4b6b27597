import { sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import { trigramsOf } from "../../domain/dutch/trigrams.ts";
import { fuse, type Meaning } from "../../domain/search/meaning.ts";
import { type Candidate, rank } from "../../domain/search/pairs.ts";
import { leading, mayBeMistyped, type SearchQuery, weigh, wordsToLookUp } from "../../domain/search/query.ts";
import { B, K1, type Occurrence, scoreByWords } from "../../domain/search/score.ts";
import type { PassageSearch } from "../../features/ask/ports.ts";
import { type Db, rowsOf } from "./database.ts";
import { likenessOf } from "./meanings.ts";

/** Passages that the words which weigh most may bring up; a third to a half of a query's time goes into these. */
const POSTINGS = 25_000;
/** Blocks of one word that are read, the newest first, when even the rarest word of a question is everywhere. */
const BLOCKS = 1_000;
/** Candidates that are scored by all words, and those of them that are also scored by closeness. */
const CANDIDATES = 150;
const CLOSE_CANDIDATES = 50;

interface Found extends Candidate {
  document: string;
  name: string;
  locator: string;
}

type Place = { passage: number; document: number; block: number };

/**
 * BM25 over the postings, the same SQL on the embedded database and a server. What this reader may read is a
 * condition inside each query, so words and passages of other documents do not even count. Where the words' meaning is
 * known it has a say in the order of what words found.
 */
export function passageSearch(
  db: Db,
  meaningOf: (words: string) => Promise<Meaning | undefined> = () => Promise.resolve(undefined),
): PassageSearch {
  return {
    async search(words, readable, limit) {
      const { terms, candidates } = wordsToLookUp(words);
      if (terms.length === 0) return [];
      const size = await sizeOf(db, readable);
      if (size.passages === 0) return [];
      const counts = await frequencies(db, candidates, readable);
      const frequency = (term: string): number => counts.get(term) ?? 0;
      const unknown = terms
        .map(({ stem }) => stem)
        .filter((term) => frequency(term) === 0 && mayBeMistyped(term));
      const query = weigh(terms, frequency, await neighboursOf(db, unknown, readable), size.passages);
      if (query.sought.size === 0) return [];
      const average = size.words / size.passages;
      const places = await candidatesOf(db, query, average, readable);
      const scores = scoreByWords(await occurrencesIn(db, places, query), query, average);
      const ranked = rank(await passagesOf(db, scores), query);
      const meaning = await meaningOf(words);
      const likeness =
        meaning &&
        (await likenessOf(
          db,
          ranked.map(({ id }) => id),
          meaning,
        ));
      return (likeness === undefined || likeness.size === 0 ? ranked : fuse(ranked, likeness))
        .slice(0, limit)
        .map(({ key, document, name, date, locator, text, score }) => ({
          id: key,
          document,
          title: name,
          date,
          locator,
          text,
          score,
        }));
    },
  };
}

const ids = (readable: readonly Audience[]) => sql`array(
  select id from learned_documents
  where completed_at is not null and replaced_at is null and audience in (${sql.join(
    readable.map((each) => sql`${each}`),
    sql`, `,
  )}))`;

const texts = (list: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(list)}::text::jsonb))`;

async function sizeOf(db: Db, readable: readonly Audience[]): Promise<{ passages: number; words: number }> {
  const [row] = await rowsOf<{ passages: number; words: number }>(
    db,
    sql`select coalesce(sum(passages), 0)::int as passages, coalesce(sum(words), 0)::float8 as words
        from learned_documents where id = any(${ids(readable)})`,
  );
  return row ?? { passages: 0, words: 0 };
}

async function frequencies(
  db: Db,
  terms: readonly string[],
  readable: readonly Audience[],
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ term: string; frequency: number }>(
    db,
    sql`select term, sum(cardinality(passages))::int as frequency from postings
        where term = any(${texts(terms)}) and document = any(${ids(readable)}) group by term`,
  );
  return new Map(rows.map(({ term, frequency }) => [term, frequency]));
}

/** For each unknown word the words of the vocabulary that begin alike and share a third of its trigrams. */
async function neighboursOf(
  db: Db,
  unknown: readonly string[],
  readable: readonly Audience[],
): Promise<Map<string, { term: string; frequency: number }[]>> {
  const found = new Map<string, string[]>();
  for (const word of new Set(unknown)) {
    const rows = await rowsOf<{ term: string }>(
      db,
      sql`select term from vocabulary where left(term, 2) = ${word.slice(0, 2)}`,
    );
    const grams = new Set(trigramsOf(word));
    found.set(
      word,
      rows
        .map(({ term }) => term)
        .filter((term) => 3 * trigramsOf(term).filter((gram) => grams.has(gram)).length >= grams.size),
    );
  }
  const counts = await frequencies(db, [...found.values()].flat(), readable);
  return new Map(
    [...found].map(([word, terms]) => [
      word,
      terms.flatMap((term) => {
        const frequency = counts.get(term);
        return frequency === undefined ? [] : [{ term, frequency }];
      }),
    ]),
  );
}

/** Where the best passages by the leading words are. */
async function candidatesOf(
  db: Db,
  query: SearchQuery,
  average: number,
  readable: readonly Audience[],
): Promise<Place[]> {
  const words = JSON.stringify(Object.fromEntries(leading(query, POSTINGS)));
  return rowsOf<Place>(
    db,
    sql`select u.passage, min(p.document)::int as document, min(p.block)::int as block
      from jsonb_each_text(${words}::text::jsonb) q
      cross join lateral (
        select document, block, passages, weights, lengths from postings
        where term = q.key and document = any(${ids(readable)})
        order by document desc, block desc limit ${BLOCKS}
      ) p
      cross join lateral unnest(p.passages, p.weights, p.lengths) as u(passage, weight, length)
      group by u.passage
      order by sum((q.value::float8 * u.weight)
        / (u.weight + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * u.length / ${average}::float8))) desc, u.passage
      limit ${CANDIDATES}`,
  );
}

/** Which of the sought words each candidate has. */
async function occurrencesIn(
  db: Db,
  places: readonly Place[],
  { sought }: SearchQuery,
): Promise<Occurrence[]> {
  return rowsOf<Occurrence & Record<string, unknown>>(
    db,
    sql`select c.passage, p.term, p.weights[at] as weight, p.lengths[at] as length
      from jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as c(passage int, document int, block int)
      join postings p on p.term = any(${texts([...sought.keys()])})
        and p.document = c.document and p.block = c.block
      cross join lateral array_position(p.passages, c.passage) as at
      where at is not null`,
  );
}

/** The passages with the highest scores, as they are quoted. */
async function passagesOf(db: Db, scores: ReadonlyMap<number, number>): Promise<Found[]> {
  const best = [...scores]
    .toSorted(([one, a], [other, b]) => b - a || one - other)
    .slice(0, CLOSE_CANDIDATES)
    .map(([id]) => id);
  const rows = await rowsOf<Omit<Found, "score">>(
    db,
    sql`select passages.id, passages.key, passages.title, passages.heading, passages.locator, passages.text,
        d.key as document, d.title as name, d.date
      from passages join learned_documents d on d.id = passages.document
      where passages.id = any(array(select value::int from jsonb_array_elements_text(${JSON.stringify(best)}::text::jsonb)))`,
  );
  return rows.map((row) => ({ ...row, score: scores.get(row.id) ?? 0 }));
}
