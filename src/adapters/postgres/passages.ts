import { sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import { trigramsOf } from "../../domain/dutch/trigrams.ts";
import { type Candidate, rank } from "../../domain/search/pairs.ts";
import { B, K1, mayBeMistyped, type SearchQuery, weigh, wordsToLookUp } from "../../domain/search/query.ts";
import type { PassageSearch } from "../../features/ask/ports.ts";
import { type Db, rowsOf } from "./database.ts";

/** Candidates that ranking by words hands to ranking by closeness. */
const CANDIDATES = 50;

interface Found extends Candidate {
  document: string;
  name: string;
  date: string;
  locator: string;
}

/**
 * BM25 over the postings, the same SQL on the embedded database and a server. What this reader may read is a
 * condition inside each query, so words and passages of other documents do not even count.
 */
export function passageSearch(db: Db): PassageSearch {
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
      if (query.weights.size === 0) return [];
      const found = await rankedByWords(db, query, size.words / size.passages, readable);
      return rank(found, query)
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

async function rankedByWords(
  db: Db,
  query: SearchQuery,
  average: number,
  readable: readonly Audience[],
): Promise<Found[]> {
  const weights = JSON.stringify(Object.fromEntries(query.weights));
  return rowsOf<Found & Record<string, unknown>>(
    db,
    sql`with best as (
      select hit.passage, sum(hit.share) as score
      from (
        select u.passage,
          (q.value::float8 * u.weight * ${K1 + 1}::float8)
            / (u.weight + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * u.length / ${average}::float8)) as share
        from jsonb_each_text(${weights}::text::jsonb) q
        join postings p on p.term = q.key
        cross join lateral unnest(p.passages, p.weights, p.lengths) as u(passage, weight, length)
        where p.document = any(${ids(readable)})
      ) hit
      group by hit.passage
      order by score desc, hit.passage
      limit ${CANDIDATES}
    )
    select passages.id, passages.key, best.score, passages.title, passages.heading, passages.locator, passages.text,
      d.key as document, d.title as name, d.date
    from best join passages on passages.id = best.passage join learned_documents d on d.id = passages.document
    order by best.score desc, passages.id`,
  );
}
