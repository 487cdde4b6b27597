/**
 * What every request needs and hardly ever changes: people, accounts, roles, channels, planned meetings, lists that are
 * kept. It is read once and stays in memory; one statement tells whether the tables still hold just that. Every version
 * of a row has the transaction that wrote it and a place of its own, so a sum over both is another one after any change,
 * also of another process, and within a transaction after its own.
 */
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { AUDIENCES } from "../../domain/audience.ts";
import type { Meeting, MeetingEvent } from "../../domain/meetings/types.ts";
import type { PinnedList, PinnedStore } from "../../features/actions/pinned.ts";
import type { OutboxStore } from "../../features/delivery/ports.ts";
import type {
  ChannelRow,
  HeldRole,
  PeopleStore,
  PersonRow,
  SlackUserRow,
} from "../../features/people/ports.ts";
import type { Register } from "../../features/registers.ts";
import { type Remembering, remembering } from "../../kernel/remembering.ts";
import { type Db, rowsOf } from "./database.ts";
import { outboxStore } from "./outbox.ts";
import { allRoles, peopleStore } from "./people.ts";
import { keptLists, PINNED, pinnedStore } from "./pinned.ts";
import { FINGERPRINT } from "./programme.ts";
import { MEETINGS } from "./register-definitions.ts";
import { openRegister } from "./registers.ts";
import { channels, people, registerItems, roles, settings, slackUsers } from "./schema/index.ts";

interface Held {
  mark: string;
  /** Of the programme, as it stands in the database. */
  fingerprint: string;
  people: PersonRow[];
  accounts: SlackUserRow[];
  /** Past and coming ones too. */
  roles: HeldRole[];
  channels: ChannelRow[];
  planned: Meeting[];
  pinned: PinnedList[];
}

/** What one process remembers; shared by all that it does. */
export interface Memory {
  held: Held | undefined;
  /** The delivery that became a message, by place: that never changes. */
  places: Remembering<string>;
}

/** So many messages are remembered. */
const PLACES = 500;

export const createMemory = (): Memory => ({ held: undefined, places: remembering(PLACES) });

/** For one request or transaction: looks once whether what is remembered still stands, and again after its own writes. */
export interface Remembered {
  /** What was found, for going on with it; undefined before anything was asked, and after a write. */
  looked(): Promise<Held> | undefined;
  fingerprint(): Promise<string>;
  people: PeopleStore;
  meetings: Register<Meeting, MeetingEvent>;
  /** Planned meetings, by day. */
  planned(): Promise<Meeting[]>;
  pinned: PinnedStore;
  outbox: OutboxStore;
}

/**
 * The stores of what is remembered, on the database or a transaction of it. `before`: what was found a moment ago for
 * the same request stands for the whole of it.
 */
export function rememberedOn(db: Db, memory: Memory, before?: Remembered): Remembered {
  let looked = before?.looked();
  const held = (): Promise<Held> => (looked ??= lookUp(db, memory));
  /** The same function, after which is looked again. */
  const writing =
    <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await write(...given);
      } finally {
        looked = undefined;
      }
    };
  const stored = peopleStore(db);
  const meetings = openRegister(db, MEETINGS);
  const pinned = pinnedStore(db);
  const append = writing(meetings.append);
  const outbox = outboxStore(db);
  return {
    looked: () => looked,
    fingerprint: async () => (await held()).fingerprint,
    people: {
      ...stored,
      all: async () => (await held()).people,
      async besides(keys) {
        const known = new Set(keys);
        return (await held()).people.filter(({ key }) => !known.has(key));
      },
      find: async (key) => (await held()).people.find((person) => person.key === key) ?? null,
      rolesAt: async (now, person) =>
        (await held()).roles.filter(
          ({ person: holder, from, until }) =>
            (person === undefined || holder === person) && from <= now && (until === null || until > now),
        ),
      account: async (teamId, userId) =>
        (await held()).accounts.find((account) => account.teamId === teamId && account.userId === userId) ??
        null,
      accountOf: async (person) =>
        (await held()).accounts.find((account) => account.person === person) ?? null,
      accounts: async () => (await held()).accounts,
      channel: async (teamId, channelId) =>
        (await held()).channels.find(
          (channel) => channel.teamId === teamId && channel.channelId === channelId,
        ) ?? null,
      channelFor: async (purpose) =>
        (await held()).channels.find((channel) => channel.purpose === purpose) ?? null,
      channels: async () => (await held()).channels,
      save: writing(stored.save),
      giveRole: writing(stored.giveRole),
      endRoles: writing(stored.endRoles),
      dropRoles: writing(stored.dropRoles),
      saveAccount: writing(stored.saveAccount),
      forget: writing(stored.forget),
      saveChannel: writing(stored.saveChannel),
    },
    meetings: {
      ...meetings,
      // What is said in a meeting changes nothing that is remembered.
      append: (before, events, importKey) =>
        before === null || before.status === "planned"
          ? append(before, events, importKey)
          : meetings.append(before, events, importKey),
    },
    planned: async () => (await held()).planned,
    pinned: {
      ...pinned,
      kept: async (teamId) => (await held()).pinned.filter((list) => list.teamId === teamId),
      save: writing(pinned.save),
    },
    outbox: {
      ...outbox,
      async keyAt(teamId, channelId, ts) {
        const place = `${teamId}/${channelId}/${ts}`;
        const key = memory.places.get(place) ?? (await outbox.keyAt(teamId, channelId, ts));
        if (key !== null) memory.places.set(place, key);
        return key;
      },
    },
  };
}

async function lookUp(db: Db, memory: Memory): Promise<Held> {
  const [row] = await rowsOf<{ mark: string; fingerprint: unknown }>(db, LOOK);
  const { mark = "" } = row ?? {};
  const fingerprint = typeof row?.fingerprint === "string" ? row.fingerprint : "";
  if (memory.held?.mark === mark) return { ...memory.held, fingerprint };
  const store = peopleStore(db);
  // After the sum: what changes in between makes another one, and is read the next time.
  const held: Held = {
    mark,
    fingerprint,
    people: await store.all(),
    accounts: await store.accounts(),
    roles: await allRoles(db),
    channels: await store.channels(),
    planned: await openRegister(db, MEETINGS).list({ audiences: AUDIENCES, status: ["planned"] }),
    pinned: await keptLists(db),
  };
  memory.held = held;
  return held;
}

const versionsOf = (table: PgTable, which: SQL = sql`true`): SQL =>
  sql`select xmin, ctid from ${table} where ${which}`;

/** Each part is small, or found by an index: a millisecond on the embedded database. */
const LOOK = sql`select
  (select value from ${settings} where key = ${FINGERPRINT}) as fingerprint,
  (select count(*) || '/' || coalesce(sum(xmin::text::bigint * 1000003 + hashtid(ctid)), 0) from (
    ${sql.join(
      [
        versionsOf(people),
        versionsOf(slackUsers),
        versionsOf(roles),
        versionsOf(channels),
        versionsOf(settings, sql`starts_with(key, ${PINNED})`),
        versionsOf(registerItems, sql`register = ${MEETINGS.name} and status = 'planned'`),
      ],
      sql` union all `,
    )}) versions) as mark`;
