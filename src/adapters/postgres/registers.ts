import {
  and,
  arrayOverlaps,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  like,
  lt,
  lte,
  sql,
  type SQL,
  type SQLWrapper,
  or,
} from "drizzle-orm";
import type { Author, Happened } from "../../domain/history.ts";
import { fold } from "../../domain/history.ts";
import type { Json } from "../../kernel/json.ts";
import { type ItemFilter, type Register, type RegisterItem, StaleItem } from "../../features/registers.ts";
import { ownerId, type Owner } from "../../domain/owner.ts";
import { type Db, rowsOf } from "./database.ts";
import { history, registerItems } from "./schema/index.ts";

/** What makes one register of the many: its name, its letter, its fold, and what its items can be found by. */
export interface RegisterDefinition<State, Event> {
  name: string;
  letter: string;
  evolve: (state: State | null, event: Event) => State;
  due: (state: State) => string | null;
  owners: (state: State) => readonly Owner[];
  words: (state: State) => readonly (string | null)[];
}

/** A register on the database or a transaction of it. */
export function openRegister<State extends RegisterItem, Event extends Happened & { type: string }>(
  db: Db,
  definition: RegisterDefinition<State, Event>,
): Register<State, Event> {
  const toState = (row: { state: Json }): State => row.state as unknown as State;

  function conditions(filter: ItemFilter): SQL | undefined {
    return and(
      eq(registerItems.register, definition.name),
      inArray(registerItems.audience, [...filter.audiences]),
      filter.status && inArray(registerItems.status, [...filter.status]),
      filter.owners && arrayOverlaps(registerItems.owners, [...filter.owners]),
      filter.team === undefined ? undefined : eq(registerItems.team, filter.team),
      filter.track === undefined ? undefined : eq(registerItems.track, filter.track),
      filter.about && aboutAny(filter.about),
      filter.dueBefore && and(isNotNull(registerItems.due), lt(registerItems.due, filter.dueBefore)),
      ...(filter.words ?? []).map((word) =>
        like(registerItems.searchable, `%${escapeLike(word.toLowerCase())}%`),
      ),
    );
  }

  function aboutAny({ owners, teams, texts }: NonNullable<ItemFilter["about"]>): SQL | undefined {
    return or(
      owners.length === 0 ? undefined : arrayOverlaps(registerItems.owners, [...owners]),
      teams.length === 0 ? undefined : inArray(registerItems.team, [...teams]),
      ...texts.map((text) => like(registerItems.searchable, `%${escapeLike(text.toLowerCase())}%`)),
    );
  }

  async function eventsWhere(condition: SQL | undefined): Promise<{ id: string; event: Event }[]> {
    const rows = await db
      .select({ id: history.subjectId, event: history.event })
      .from(history)
      .where(and(eq(history.register, definition.name), condition))
      .orderBy(asc(history.seq));
    return rows.map((row) => ({ id: row.id, event: row.event as unknown as Event }));
  }

  /**
   * The row as it is now and what happened, in one statement; throws StaleItem, with nothing written, when somebody
   * else changed the item since `before`.
   */
  async function write(
    before: State | null,
    state: State,
    events: readonly Event[],
    importKey?: string,
  ): Promise<void> {
    const columns = {
      version: state.version,
      status: state.status,
      searchable: [state.id, ...definition.words(state)].filter(Boolean).join("\n").toLowerCase(),
      due: definition.due(state),
      team: state.team,
      track: state.track,
      owners: definition.owners(state).map(ownerId),
      audience: state.audience,
      state: state as unknown as Json,
      changedAt: new Date(events.at(-1)!.at),
    };
    const id = { id: registerItems.id };
    const written: SQLWrapper =
      before === null
        ? db
            .insert(registerItems)
            .values({
              id: state.id,
              register: definition.name,
              createdAt: new Date(events[0]!.at),
              ...(importKey === undefined ? {} : { importKey }),
              ...columns,
            })
            .returning(id)
        : db
            .update(registerItems)
            .set(columns)
            .where(and(eq(registerItems.id, state.id), eq(registerItems.version, before.version)))
            .returning(id);
    const told = events.map((event) => ({
      sequence: event.sequence,
      type: event.type,
      actor: actorId(event.by),
      event,
      at: event.at,
    }));
    const kept = await rowsOf(
      db,
      sql`with written as ${written}
        insert into history (register, subject_id, sequence, type, actor, event, at)
        select ${definition.name}, written.id, told.sequence, told.type, told.actor, told.event, told.at
        from written, json_to_recordset(${JSON.stringify(told)}::text::json)
          as told(sequence int, type text, actor text, event jsonb, at timestamptz)
        order by told.sequence
        returning seq`,
    );
    if (kept.length === 0) throw new StaleItem(state.id);
  }

  return {
    async nextId() {
      const [row] = await rowsOf<{ last: number }>(
        db,
        sql`insert into sequences (letter, last) values (${definition.letter}, 1)
            on conflict (letter) do update set last = sequences.last + 1 returning last`,
      );
      return `${definition.letter}-${String(row!.last).padStart(3, "0")}`;
    },
    async find(id) {
      const [row] = await db
        .select({ state: registerItems.state })
        .from(registerItems)
        .where(and(eq(registerItems.id, id), eq(registerItems.register, definition.name)));
      return row ? toState(row) : null;
    },
    async lock(id) {
      const [row] = await db
        .select({ state: registerItems.state })
        .from(registerItems)
        .where(and(eq(registerItems.id, id), eq(registerItems.register, definition.name)))
        .for("update");
      return row ? toState(row) : null;
    },
    async findImported(importKey) {
      const [row] = await db
        .select({ state: registerItems.state })
        .from(registerItems)
        .where(eq(registerItems.importKey, importKey));
      return row ? toState(row) : null;
    },
    async saidIn(channel, ts) {
      const source = sql`${registerItems.state}->'source'`;
      const rows = await db
        .select({ state: registerItems.state })
        .from(registerItems)
        .where(
          and(
            eq(registerItems.register, definition.name),
            sql`${source}->>'ts' = ${ts}`,
            sql`${source}->>'channel' = ${channel}`,
          ),
        )
        .orderBy(asc(registerItems.id));
      return rows.map(toState);
    },
    async append(before, events, importKey) {
      if (events.length === 0) {
        if (before === null) throw new RangeError("a new item needs an event");
        return before;
      }
      const state = events.reduce<State | null>(definition.evolve, before) as State;
      await write(before, state, events, importKey);
      return state;
    },
    async list(filter) {
      const rows = await db
        .select({ state: registerItems.state })
        .from(registerItems)
        .where(conditions(filter))
        .orderBy(sql`${registerItems.due} asc nulls last`, asc(registerItems.id))
        .limit(filter.limit ?? 1000)
        .offset(filter.offset ?? 0);
      return rows.map(toState);
    },
    async count(filter) {
      const [row] = await db.select({ n: count() }).from(registerItems).where(conditions(filter));
      return row?.n ?? 0;
    },
    async events(id) {
      return (await eventsWhere(eq(history.subjectId, id))).map(({ event }) => event);
    },
    eventsBetween: (from, until) => eventsWhere(and(gt(history.at, from), lte(history.at, until))),
    async asOf(instant) {
      const byItem = Map.groupBy(await eventsWhere(lte(history.at, instant)), ({ id }) => id);
      return [...byItem.values()].map(
        (events) =>
          fold(
            definition.evolve,
            events.map(({ event }) => event),
          ) as State,
      );
    },
  };
}

/** The actor of an event as one text, for finding what somebody did. */
function actorId(actor: Author): string {
  if (actor.kind === "person") return `person:${actor.key}`;
  if (actor.kind === "slack") return `slack:${actor.user}`;
  return actor.kind;
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (character) => `\\${character}`);
