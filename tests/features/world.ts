/**
 * A small programme on a real database, for trying use cases: who asks is an account of Slack, resolved to an actor
 * as in production, and each request runs in a transaction of its own.
 */
import { digestStore } from "../../src/adapters/postgres/digests.ts";
import { ACTIONS, DEADLINES, DECISIONS, MEETINGS } from "../../src/adapters/postgres/register-definitions.ts";
import { documentStore } from "../../src/adapters/postgres/documents.ts";
import { reminderStore } from "../../src/adapters/postgres/reminders.ts";
import { openRegister } from "../../src/adapters/postgres/registers.ts";
import { minutesStore } from "../../src/adapters/postgres/minutes.ts";
import { pinnedStore } from "../../src/adapters/postgres/pinned.ts";
import { settingsStore } from "../../src/adapters/postgres/settings.ts";
import { questionStore } from "../../src/adapters/postgres/questions.ts";
import { outboxStore } from "../../src/adapters/postgres/outbox.ts";
import { peopleStore } from "../../src/adapters/postgres/people.ts";
import { countInstallation } from "../../src/adapters/postgres/installation.ts";
import type { Db } from "../../src/adapters/postgres/database.ts";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { readDueDate } from "../../src/domain/duedates/read.ts";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import type { MessageContent, MessageKind } from "../../src/domain/messages/content.ts";
import type { OutgoingMessage, Outcome } from "../../src/domain/messages/outgoing.ts";
import type { Role } from "../../src/domain/people/types.ts";
import { AUDIENCES } from "../../src/domain/audience.ts";
import { bodiesOf } from "../../src/domain/meetings/bodies.ts";
import { plannedMeetings } from "../../src/domain/meetings/moments.ts";
import { minutesContextOf } from "../../src/domain/programme/minutes-context.ts";
import type { Origin, RequestKind, RequestOf } from "../../src/domain/requests.ts";
import { resolveActor } from "../../src/features/people/resolve-actor.ts";
import { enterDecision } from "../../src/features/decisions/enter.ts";
import type { Circumstances } from "../../src/domain/history.ts";
import { openGroups } from "../../src/features/questions/overview.ts";
import type { UseCase, RequestContext } from "../../src/features/use-case.ts";
import type { TestDatabase } from "../support/database.ts";

export const NOW = new Date("2023-03-09T08:00:00Z");
const TEAM = "T1";

const whole = await loadProgramme(new URL("../../programme", import.meta.url).pathname);
const KNOWN = new Set([
  "bart-stoffels",
  "hannah-kandel",
  "lisa-verhaeghe",
  "daan-sanders",
  "marco-scheffers",
  "marco-hoogvliet",
]);
/** The bundled programme with a handful of its people, two of whom are called Marco. */
export const programme = { ...whole, people: whole.people.filter(({ key }) => KNOWN.has(key)) };

/** What Slack says about accounts; `email` joins one to a person. */
export const ACCOUNTS: Record<string, { displayName: string; email?: string; guest?: boolean }> = {
  UBART: { displayName: "bart", email: "bart@example.org" },
  UHANNAH: { displayName: "hannah", email: "hannah@example.org" },
  ULISA: { displayName: "lisa", email: "lisa@example.org" },
  UDAAN: { displayName: "daan", email: "daan@example.org" },
  UNEW: { displayName: "Marco Hoogvliet" },
  UGUEST: { displayName: "bezoeker", guest: true },
};

const ROLES: { person: string; kind: Role["kind"]; of?: string }[] = [
  { person: "bart-stoffels", kind: "coordinator" },
  { person: "lisa-verhaeghe", kind: "secretary" },
  { person: "daan-sanders", kind: "lead", of: "OT3" },
];

export function portsOn(db: Db) {
  const people = peopleStore(db);
  const meetings = openRegister(db, MEETINGS);
  const ports = {
    programme,
    people,
    timezone: programme.timezone,
    actions: openRegister(db, ACTIONS),
    deadlines: openRegister(db, DEADLINES),
    decisions: openRegister(db, DECISIONS),
    meetings,
    reminders: reminderStore(db),
    digests: digestStore(db),
    admins: [] as string[],
    outbox: outboxStore(db),
    documents: documentStore(db),
    subjects: [...programme.teams, ...programme.tracks].map(({ key, name }) => ({ key, names: [name] })),
    purposes: [
      { key: "instrumentarium", names: ["werkspoor 1"] },
      { key: "besluiten", names: ["besluiten"] },
    ],
    installation: () => countInstallation(db),
    questions: questionStore(db),
    openQuestions: (clearance: Audience) =>
      openGroups(null, clearance, { questions: questionStore(db), programme }),
    contacts: async () => {
      const accounts = await people.accounts();
      return (await people.all()).map(({ key, name, aliases, organisation }) => ({
        key,
        name,
        aliases,
        organisation,
        userId: accounts.find(({ person }) => person === key)?.userId ?? null,
      }));
    },
    personOf: async (userId: string) =>
      (await people.accounts()).find((each) => each.userId === userId && each.link !== "claim")?.person ??
      null,
    minutesContext: async (date: LocalDate) =>
      minutesContextOf(programme, date, {
        added: await people.all(),
        meetings: plannedMeetings(
          await meetings.list({ audiences: AUDIENCES, status: ["planned"] }),
          bodiesOf(programme),
        ),
      }),
    readDay: (text: string, today: LocalDate) => {
      const due = readDueDate(`uiterlijk ${text}`, { today, country: programme.country });
      return due?.kind === "day" ? due.date : null;
    },
    minutes: minutesStore(db),
    pinned: pinnedStore(db),
    settings: settingsStore(db),
    permalink: ({ channel, ts }: { channel: string; ts: string }) => `https://slack.example/${channel}/${ts}`,
  };
  return {
    ...ports,
    enterDecision: (
      entered: Parameters<typeof enterDecision>[0],
      circumstances: Circumstances,
      context: RequestContext,
    ) => enterDecision(entered, circumstances, context, ports),
  };
}
export type Ports = ReturnType<typeof portsOn>;

/** Fills an empty database with the people, their addresses and their roles. */
export async function populate({ db }: TestDatabase): Promise<void> {
  const people = peopleStore(db);
  for (const { key, name, aliases } of programme.people) {
    await people.save({ key, name, aliases, organisation: null, origin: "programme" });
    await people.addEmail(`${key.split("-")[0]}@example.org`, key, "programme");
  }
  const from = new Date("2023-01-01");
  for (const role of ROLES) await people.giveRole({ ...role, origin: "programme", from, until: null });
}

export interface Asked {
  by?: string;
  now?: Date;
  origin?: Partial<Origin>;
  /** What everybody in the channel may read. */
  place?: RequestContext["actor"]["clearance"];
}

let requests = 0;

/** Who somebody is, as the bot finds out. */
export async function actorOf(db: Db, userId: string, now = NOW): Promise<RequestContext["actor"]> {
  return resolveActor(TEAM, userId, {
    store: peopleStore(db),
    directory: {
      user: async (id) => {
        const known = ACCOUNTS[id];
        return known === undefined ? null : { guest: false, bot: false, ...known };
      },
    },
    settings: { admins: [], language: "nl" },
    now,
  });
}

/** Runs one request in one transaction and plans its messages, as the dispatcher does. */
export async function run<Kind extends RequestKind>(
  database: TestDatabase,
  useCase: UseCase<Kind, Ports>,
  request: RequestOf<Kind>,
  { by = "UHANNAH", now = NOW, origin = {}, place = "participants" }: Asked = {},
): Promise<Outcome> {
  requests += 1;
  const requestId = `request-${requests}`;
  const actor = { ...(await actorOf(database.db, by, now)), placeClearance: place };
  const context: RequestContext = {
    actor,
    origin: {
      teamId: TEAM,
      userId: by,
      channelId: "C1",
      place: "channel",
      via: "command",
      responseUrl: "https://hooks.example.org/1",
      triggerId: "trigger",
      ...origin,
    },
    now,
    requestId,
  };
  return database.transaction(async (tx) => {
    const ports = portsOn(tx);
    const outcome = await useCase(request, context, ports);
    await ports.outbox.enqueue(outcome.messages, { teamId: TEAM, cause: requestId, at: now });
    return outcome;
  });
}

/** The only message of this kind; fails naming what there is instead. */
export function said<Kind extends MessageKind>(
  { messages }: Outcome,
  kind: Kind,
): Extract<MessageContent, { kind: Kind }> {
  return sent({ messages }, kind).content as Extract<MessageContent, { kind: Kind }>;
}

export function sent({ messages }: Outcome, kind: MessageKind): OutgoingMessage {
  const found = messages.filter(({ content }) => content.kind === kind);
  if (found.length === 0)
    throw new Error(
      `no ${kind} among ${messages.map(({ content }) => content.kind).join(", ") || "nothing"}`,
    );
  return found[0]!;
}
