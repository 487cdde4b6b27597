import { sql } from "drizzle-orm";
import type { Meaning } from "../../domain/search/meaning.ts";
import type { MeaningStore } from "../../features/learn/meanings.ts";
import { type Db, rowsOf } from "./database.ts";

/** Where meanings of passages are kept. */
export function meaningStore(db: Db): MeaningStore {
  return {
    without: (model, after, limit) =>
      rowsOf<{ id: number; text: string }>(
        db,
        sql`select p.id, concat_ws(E'\\n', nullif(p.title, ''), nullif(p.heading, ''), p.text) as text
          from passages p join learned_documents d on d.id = p.document
          left join passage_meanings m on m.passage = p.id and m.model = ${model}
          where p.id > ${after} and m.passage is null and d.completed_at is not null and d.replaced_at is null
          order by p.id limit ${limit}`,
      ),
    async keep(meanings) {
      const rows = meanings.map(({ passage, meaning: { model, vector } }) => ({ passage, model, vector }));
      // A document that was forgotten while its meaning was asked for leaves nothing behind.
      await db.execute(
        sql`insert into passage_meanings (passage, document, model, vector)
          select x.passage, p.document, x.model, x.vector
          from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(passage int, model text, vector real[])
          join passages p on p.id = x.passage
          on conflict (passage) do update set model = excluded.model, vector = excluded.vector`,
      );
    },
  };
}

/** How alike a question and each of these passages are (cosine, -1 to 1); those without a meaning are left out. */
export async function likenessOf(
  db: Db,
  passages: readonly number[],
  { model, vector }: Meaning,
): Promise<Map<number, number>> {
  const rows = await rowsOf<{ passage: number; likeness: number }>(
    db,
    sql`select m.passage, (select sum(u.a::float8 * u.b) from unnest(m.vector, q.vector) as u(a, b)) as likeness
      from passage_meanings m
      cross join (select ${`{${vector.join(",")}}`}::text::float8[] as vector) q
      where m.model = ${model} and cardinality(m.vector) = cardinality(q.vector)
        and m.passage = any(${`{${passages.join(",")}}`}::text::int[])`,
  );
  return new Map(rows.map(({ passage, likeness }) => [passage, likeness]));
}
