import { AUDIENCES } from "../../domain/audience.ts";
import { addDays, type LocalDate, parseLocalDate, type Weekday } from "../../domain/calendar/local-date.ts";
import type { PersonalDays } from "../../domain/calendar/working-days.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Actor, Language } from "../../domain/people/types.ts";
import { workCalendarOf } from "../../domain/programme/work-calendar.ts";
import { actionItem, deadlineItem } from "../../domain/reminders/items.ts";
import {
  DEFAULT_RULES,
  type Recipient,
  type ReminderItem,
  type ReminderSettings,
  type ReminderSnapshot,
  type Responsible,
} from "../../domain/reminders/types.ts";
import type { ReminderAccount, ReminderPorts } from "./ports.ts";

/** Rules look 14 working days ahead; holidays, quiet periods and leave can stretch that, to no more than this. */
const HORIZON = 120;
const ALL = 200_000;

/** Whom a message can reach, and how. */
export interface Reached {
  teamId: string;
  userId: string;
  language: Language;
}

/** Who there is: the part of a snapshot that is about people, with names and accounts. */
export interface Present extends Pick<
  ReminderSnapshot,
  "settings" | "people" | "responsible" | "coordinators" | "snoozes"
> {
  reached: ReadonlyMap<Recipient, Reached>;
  nameOf(recipient: Recipient): string;
}

export type Loaded = Present & ReminderSnapshot;

/**
 * Who an account is to reminders: the person it is joined to, or itself. A name that somebody claimed does not count:
 * anybody could read another's work that way.
 */
function recipientOf({
  userId,
  person,
  link,
}: Pick<ReminderAccount, "userId" | "person" | "link">): Recipient {
  return person !== null && link !== "claim" ? person : `slack:${userId}`;
}

/** The same for whoever does something in Slack. */
export function recipientOfActor({ userId, person }: Pick<Actor, "userId" | "person">): Recipient {
  return recipientOf({ userId, person: person?.key ?? null, link: person?.link ?? null });
}

/** Everything that planning looks at, as it is now. */
export async function loadSnapshot(now: Date, ports: ReminderPorts): Promise<Loaded> {
  const present = await loadPresent(now, ports);
  const today = localDateAt(now, present.settings.timezone);
  return {
    ...present,
    items: await loadItems(today, ports),
    sent: await ports.reminders.sent(),
    messagedToday: await ports.reminders.messagedOn(today),
  };
}

/** Rules, people, who answers for what, and what was put off. */
export async function loadPresent(now: Date, ports: ReminderPorts): Promise<Present> {
  const settings = settingsOf(ports.programme);
  const accounts = (await ports.people.accounts()).filter(
    ({ bot, presence }) => !bot && presence === "present",
  );
  const today = localDateAt(now, settings.timezone);
  const roles = await ports.people.rolesAt(now);
  const reached = new Map(
    accounts.map(({ teamId, userId, language, ...account }) => [
      recipientOf({ userId, ...account }),
      { teamId, userId, language: language ?? ports.programme.language },
    ]),
  );
  const admins = ports.admins.map((userId) => {
    const account = accounts.find((each) => each.userId === userId);
    return account === undefined ? `slack:${userId}` : recipientOf(account);
  });
  const appointed = roles.filter(({ kind }) => kind === "coordinator").map(({ person }) => person);
  const all = [...new Set([...appointed, ...admins])];
  const reachable = all.filter((each) => reached.has(each));
  const names = new Map((await ports.contacts()).map(({ key, name }) => [key, name]));
  for (const account of accounts) {
    const recipient = recipientOf(account);
    if (!names.has(recipient)) names.set(recipient, account.displayName || account.userId);
  }
  return {
    settings,
    people: new Map(accounts.map((account) => [recipientOf(account), daysOf(account, today)])),
    responsible: responsibleIn(roles),
    coordinators: reachable.length > 0 ? reachable : all,
    snoozes: await ports.reminders.snoozes(),
    reached,
    nameOf: (recipient) => names.get(recipient) ?? recipient.replace(/^slack:/, ""),
  };
}

async function loadItems(today: LocalDate, ports: ReminderPorts): Promise<ReminderItem[]> {
  const due = { audiences: AUDIENCES, dueBefore: addDays(today, HORIZON), limit: ALL };
  const agreed = await ports.reminders.agreedAt();
  const actions = await ports.actions.list({ ...due, status: ["open"] });
  const deadlines = await ports.deadlines.list({ ...due, status: ["adopted"] });
  const items = [
    ...actions.map((action) => actionItem(action, agreed.get(action.id) ?? action.createdAt)),
    ...deadlines.map((deadline) => deadlineItem(deadline, agreed.get(deadline.id) ?? deadline.createdAt)),
  ];
  return items.filter((item) => item !== null);
}

/** One item as it is now; null when it is closed or gone. */
export async function findItem(id: string, ports: ReminderPorts): Promise<ReminderItem | null> {
  if (id.startsWith("D-")) {
    const deadline = await ports.deadlines.find(id);
    return deadline === null ? null : deadlineItem(deadline, deadline.createdAt);
  }
  const action = await ports.actions.find(id);
  return action === null ? null : actionItem(action, action.createdAt);
}

function settingsOf(programme: ReminderPorts["programme"]): ReminderSettings {
  const { timezone, reminder_hour: hour } = programme;
  return { timezone, calendar: workCalendarOf(programme), hour, rules: DEFAULT_RULES };
}

/** Only the end of a leave is told; whoever is away is away from today. */
function daysOf(
  { preferences: { workingDays, absentUntil } }: ReminderAccount,
  today: LocalDate,
): PersonalDays {
  const until = absentUntil === undefined ? null : parseLocalDate(absentUntil);
  return {
    ...(workingDays === undefined ? {} : { workingDays: workingDays as Weekday[] }),
    ...(until === null || until < today ? {} : { leave: [{ from: today, to: until }] }),
  };
}

function responsibleIn(
  roles: Awaited<ReturnType<ReminderPorts["people"]["rolesAt"]>>,
): Map<string, Responsible> {
  const groups = Map.groupBy(
    roles.filter(({ of }) => of !== undefined),
    ({ of }) => of!,
  );
  return new Map(
    [...groups].map(([of, held]) => {
      const who = (kind: string): Recipient[] => [
        ...new Set(held.filter((role) => role.kind === kind).map(({ person }) => person)),
      ];
      return [of, { leads: who("lead"), deputies: who("deputy"), supporters: who("supporter") }];
    }),
  );
}
