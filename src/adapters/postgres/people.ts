import { createHash } from "node:crypto";
import { and, asc, eq, gt, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import type { Audience } from "../../domain/audience.ts";
import { foldName } from "../../domain/people/names.ts";
import type { Language, LinkOrigin, Presence, Role } from "../../domain/people/types.ts";
import type {
  ChannelRow,
  HeldRole,
  PeopleStore,
  PersonRow,
  Preferences,
  SlackUserRow,
} from "../../features/people/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { channels, emails, forgotten, people, roles, slackUsers } from "./schema/index.ts";

/** People, accounts, roles and channels on the database or a transaction of it. */
export function peopleStore(db: Db): PeopleStore {
  return {
    async all() {
      return (await db.select().from(people).orderBy(asc(people.key))).map(toPerson);
    },
    async besides(keys) {
      const known = sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb))`;
      const rows = await db
        .select()
        .from(people)
        .where(notInArray(people.key, known))
        .orderBy(asc(people.key));
      return rows.map(toPerson);
    },
    async find(key) {
      const [row] = await db.select().from(people).where(eq(people.key, key));
      return row ? toPerson(row) : null;
    },
    async byEmail(address) {
      const [row] = await db
        .select({ person: people })
        .from(emails)
        .innerJoin(people, eq(people.key, emails.person))
        .where(eq(emails.address, address.trim().toLowerCase()));
      return row ? toPerson(row.person) : null;
    },
    async save(person) {
      await db.insert(people).values(person).onConflictDoUpdate({ target: people.key, set: person });
    },
    async addEmail(address, person, origin) {
      const row = { address: address.trim().toLowerCase(), person, origin };
      await db.insert(emails).values(row).onConflictDoUpdate({ target: emails.address, set: row });
    },
    async rolesAt(now, person) {
      const rows = await db
        .select()
        .from(roles)
        .where(
          and(
            person === undefined ? undefined : eq(roles.person, person),
            lte(roles.givenAt, now),
            or(isNull(roles.endedAt), gt(roles.endedAt, now)),
          ),
        )
        .orderBy(asc(roles.person), asc(roles.id));
      return rows.map(toRole);
    },
    async giveRole(role) {
      const of = role.of ?? "";
      const id = [role.origin, role.person, role.kind, of, role.from.toISOString().slice(0, 10)].join("/");
      const row = {
        id,
        person: role.person,
        kind: role.kind,
        of,
        origin: role.origin,
        givenAt: role.from,
        endedAt: role.until,
      };
      await db.insert(roles).values(row).onConflictDoUpdate({ target: roles.id, set: row });
    },
    async endRoles({ kind, of, person, origin }, at) {
      const ended = await db
        .update(roles)
        .set({ endedAt: at })
        .where(
          and(
            eq(roles.kind, kind),
            of === undefined ? undefined : eq(roles.of, of),
            person === undefined ? undefined : eq(roles.person, person),
            origin === undefined ? undefined : eq(roles.origin, origin),
            or(isNull(roles.endedAt), gt(roles.endedAt, at)),
          ),
        )
        .returning({ id: roles.id });
      return ended.length;
    },
    async dropRoles(origin) {
      await db.delete(roles).where(eq(roles.origin, origin));
    },
    async account(teamId, userId) {
      const [row] = await db
        .select()
        .from(slackUsers)
        .where(and(eq(slackUsers.teamId, teamId), eq(slackUsers.userId, userId)));
      return row ? toAccount(row) : null;
    },
    async accountOf(person) {
      const [row] = await db.select().from(slackUsers).where(eq(slackUsers.person, person));
      return row ? toAccount(row) : null;
    },
    async accounts() {
      return (await db.select().from(slackUsers).orderBy(asc(slackUsers.userId))).map(toAccount);
    },
    async saveAccount(account) {
      const row = { ...account, preferences: account.preferences as Json };
      await db
        .insert(slackUsers)
        .values(row)
        .onConflictDoUpdate({ target: [slackUsers.teamId, slackUsers.userId], set: row });
    },
    async isForgotten(identity) {
      const [row] = await db
        .select()
        .from(forgotten)
        .where(eq(forgotten.hash, identityHash(identity)));
      return row !== undefined;
    },
    async forgottenAmong(identities) {
      const rows = await db.select({ hash: forgotten.hash }).from(forgotten);
      if (rows.length === 0) return new Set();
      const hashes = new Set(rows.map(({ hash }) => hash));
      return new Set(identities.filter((identity) => hashes.has(identityHash(identity))));
    },
    async forget(key, identities, at) {
      for (const identity of identities) {
        await db
          .insert(forgotten)
          .values({ hash: identityHash(identity), at })
          .onConflictDoNothing();
      }
      await db.delete(emails).where(eq(emails.person, key));
      await db.delete(roles).where(eq(roles.person, key));
      await db
        .update(slackUsers)
        .set({ person: null, link: null, preferences: {} })
        .where(eq(slackUsers.person, key));
      await db.delete(people).where(eq(people.key, key));
    },
    async channel(teamId, channelId) {
      const [row] = await db
        .select()
        .from(channels)
        .where(and(eq(channels.teamId, teamId), eq(channels.channelId, channelId)));
      return row ? toChannel(row) : null;
    },
    async channelFor(purpose) {
      const [row] = await db.select().from(channels).where(eq(channels.purpose, purpose));
      return row ? toChannel(row) : null;
    },
    async channels() {
      return (await db.select().from(channels).orderBy(asc(channels.channelId))).map(toChannel);
    },
    async saveChannel(channel) {
      if (channel.purpose !== null) {
        await db.update(channels).set({ purpose: null }).where(eq(channels.purpose, channel.purpose));
      }
      await db
        .insert(channels)
        .values(channel)
        .onConflictDoUpdate({ target: [channels.teamId, channels.channelId], set: channel });
    },
  };
}

/** Every role that anybody has, had or will have. */
export async function allRoles(db: Db): Promise<HeldRole[]> {
  return (await db.select().from(roles).orderBy(asc(roles.person), asc(roles.id))).map(toRole);
}

/** Names are folded first, so that another spelling of a forgotten name stays forgotten too. */
function identityHash(identity: string): string {
  return createHash("sha256").update(foldName(identity)).digest("hex");
}

function toPerson(row: typeof people.$inferSelect): PersonRow {
  return { ...row, aliases: row.aliases as string[], origin: row.origin as PersonRow["origin"] };
}

function toRole(row: typeof roles.$inferSelect): HeldRole {
  return {
    person: row.person,
    kind: row.kind as Role["kind"],
    ...(row.of === "" ? {} : { of: row.of }),
    origin: row.origin,
    from: row.givenAt,
    until: row.endedAt,
  };
}

function toAccount(row: typeof slackUsers.$inferSelect): SlackUserRow {
  return {
    ...row,
    link: row.link as LinkOrigin | null,
    language: row.language as Language | null,
    preferences: row.preferences as Preferences,
    presence: row.presence as Presence,
  };
}

function toChannel(row: typeof channels.$inferSelect): ChannelRow {
  return {
    teamId: row.teamId,
    channelId: row.channelId,
    purpose: row.purpose,
    audience: row.audience as Audience | null,
  };
}
