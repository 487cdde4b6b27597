import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/** Programme people, from the programme's files and from imports. A forgotten person leaves only a hash of the key. */
export const people = pgTable("people", {
  key: text("key").primaryKey(),
  name: text("name").notNull(),
  aliases: json("aliases").notNull(),
  organisation: text("organisation"),
  /** `programme` (its YAML) or `import` (people.csv) or `chat`. */
  origin: text("origin").notNull(),
});

/** Verified addresses: a Slack account with this e-mail address *is* this person. Lower case. */
export const emails = pgTable(
  "emails",
  {
    address: text("address").primaryKey(),
    person: text("person").notNull(),
    origin: text("origin").notNull(),
  },
  (table) => [index("emails_person").on(table.person)],
);

/** Slack accounts that we met, with the programme person they are joined to, if any. */
export const slackUsers = pgTable(
  "slack_users",
  {
    teamId: text("team_id").notNull(),
    userId: text("user_id").notNull(),
    displayName: text("display_name").notNull(),
    guest: boolean("guest").notNull(),
    bot: boolean("bot").notNull(),
    person: text("person"),
    /** email, coordinator, admin, claim. */
    link: text("link"),
    language: text("language"),
    /** Absence, working days and reminder preferences of this person. */
    preferences: json("preferences").notNull(),
    /** present, departed, unknown. */
    presence: text("presence").notNull().default("present"),
    refreshedAt: instant("refreshed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    uniqueIndex("slack_users_person").on(table.teamId, table.person),
  ],
);

/** Roles given to a person in the programme's files, by import, or by a coordinator's command. */
export const roles = pgTable(
  "roles",
  {
    id: text("id").primaryKey(),
    person: text("person").notNull(),
    kind: text("kind").notNull(),
    /** Team, track or body key; empty string for the whole programme. */
    of: text("of").notNull(),
    origin: text("origin").notNull(),
    givenAt: instant("given_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [index("roles_person").on(table.person), index("roles_of").on(table.of, table.kind)],
);

/** SHA-256 of what identifies a forgotten person, so that a later import does not bring them back. */
export const forgotten = pgTable("forgotten", {
  hash: text("hash").primaryKey(),
  at: instant("at").notNull(),
});

/** What a coordinator declared about a conversation: its purpose and who may read there. */
export const channels = pgTable(
  "channels",
  {
    teamId: text("team_id").notNull(),
    channelId: text("channel_id").notNull(),
    /** Track key, `besluiten`, `coordinatie`, or null. */
    purpose: text("purpose"),
    audience: text("audience"),
    language: text("language"),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.channelId] }),
    index("channels_purpose").on(table.purpose),
  ],
);
