import { sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import { fuse, type Meaning } from "../../domain/search/meaning.ts";
import { type Candidate, rank } from "../../domain/search/pairs.ts";
import {
  alikeAmong,
  leading,
  mayBeMistyped,
  type SearchQuery,
  weigh,
  wordsToLookUp,
} from "../../domain/search/query.ts";
import { B, K1, type Occurrence, scoreByWords } from "../../domain/search/score.ts";
import type { PassageSearch } from "../../features/ask/ports.ts";
import { type Db, rowsOf } from "./database.ts";
import { likenessOf } from "./meanings.ts";

/** Passages that the words which weigh most may bring up; a third to a half of a query's time goes into these. */
const POSTINGS = 15_000;
/** Candidates that are scored by all words, and those of them that are also scored by closeness. */
const CANDIDATES = 150;
const CLOSE_CANDIDATES = 50;
/** Letters by which a mistyped word can be shorter or longer than what was meant. */
const TYPED_TOO_LITTLE = 4;

interface Found extends Candidate {
  document: string;
  name: string;
  audience: Audience;
  locator: string;
}

/** How many passages have a word, in how many blocks. */
interface Count extends Record<string, unknown> {
  frequency: number;
  blocks: number;
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
      const frequency = (term: string): number => counts.get(term)?.frequency ?? 0;
      const unknown = terms
        .map(({ stem }) => stem)
        .filter((term) => frequency(term) === 0 && mayBeMistyped(term));
      const query = weigh(terms, frequency, await neighboursOf(db, unknown, readable), size.passages);
      if (query.sought.size === 0) return [];
      const average = size.words / size.passages;
      const places = await candidatesOf(db, query, counts, average, readable);
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
        .map(({ id, key, document, name, date, audience, locator, text, score }) => ({
          id: key,
          document,
          title: name,
          date,
          locator,
          text,
          score,
          stored: { row: id, audience },
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
): Promise<Map<string, Count>> {
  if (terms.length === 0) return new Map();
  const rows = await rowsOf<Count & { term: string }>(
    db,
    sql`select term, sum(cardinality(passages))::int as frequency, count(*)::int as blocks from postings
        where term = any(${texts(terms)}) and document = any(${ids(readable)}) group by term`,
  );
  return new Map(rows.map(({ term, frequency, blocks }) => [term, { frequency, blocks }]));
}

/** For each unknown word the words of the vocabulary that it may stand for. */
async function neighboursOf(
  db: Db,
  unknown: readonly string[],
  readable: readonly Audience[],
): Promise<Map<string, { term: string; frequency: number }[]>> {
  const found = new Map<string, string[]>();
  for (const word of new Set(unknown)) {
    const rows = await rowsOf<{ term: string }>(
      db,
      sql`select term from vocabulary where left(term, 2) = ${word.slice(0, 2)}
          and char_length(term) between ${word.length - TYPED_TOO_LITTLE} and ${word.length + TYPED_TOO_LITTLE}`,
    );
    found.set(
      word,
      alikeAmong(
        word,
        rows.map(({ term }) => term),
      ),
    );
  }
  const counts = await frequencies(db, [...found.values()].flat(), readable);
  return new Map(
    [...found].map(([word, terms]) => [
      word,
      terms.flatMap((term) => {
        const known = counts.get(term);
        return known === undefined ? [] : [{ term, frequency: known.frequency }];
      }),
    ]),
  );
}

/** Where the best passages by the leading words are; of a word that even so is everywhere only the newest are read. */
async function candidatesOf(
  db: Db,
  query: SearchQuery,
  counts: ReadonlyMap<string, Count>,
  average: number,
  readable: readonly Audience[],
): Promise<Place[]> {
  const words = leading(query, POSTINGS).map(([term, weight]) => {
    const { frequency, blocks } = counts.get(term) ?? { frequency: 1, blocks: 1 };
    return { term, weight, blocks: Math.ceil(blocks * Math.min(1, POSTINGS / frequency)) };
  });
  return rowsOf<Place>(
    db,
    sql`select u.passage, min(p.document)::int as document, min(p.block)::int as block
      from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as q(term text, weight float8, blocks int)
      cross join lateral (
        select document, block, passages, weights, lengths from postings
        where term = q.term and document = any(${ids(readable)})
        order by document desc, block desc limit q.blocks
      ) p
      cross join lateral unnest(p.passages, p.weights, p.lengths) as u(passage, weight, length)
      group by u.passage
      order by sum((q.weight * u.weight)
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
        d.key as document, d.title as name, d.date, d.audience
      from passages join learned_documents d on d.id = passages.document
      where passages.id = any(array(select value::int from jsonb_array_elements_text(${JSON.stringify(best)}::text::jsonb)))`,
  );
  return rows.map((row) => ({ ...row, score: scores.get(row.id) ?? 0 }));
}
