import { AUDIENCES, mayRead } from "../../domain/audience.ts";
import { isoWeekOf, mondayOf } from "../../domain/calendar/iso-week.ts";
import { addDays } from "../../domain/calendar/local-date.ts";
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from "../../domain/calendar/working-days.ts";
import { instantAt, localDateAt, zonedTime } from "../../domain/calendar/zoned.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { workCalendarOf } from "../../domain/programme/work-calendar.ts";
import { coordinationPlace, coordinatorInPerson } from "../coordination.ts";
import { USUAL } from "./coordinators.ts";
import { accountNamed, COORDINATORS, toCoordinators } from "./hand-on.ts";
import { summariseKept } from "./kept-summary.ts";
import { openGroups } from "./overview.ts";
import type { QuestionPorts } from "./ports.ts";

/** Whoever was asked has so many working days; then the coordinators are asked. */
const PATIENCE = 3;

/**
 * What is due about questions at `now`: the week's open ones on its first working day, questions that nobody answered,
 * kept answers to be looked at. Each message has a key, so that running it again sends nothing twice.
 */
export async function dueAboutQuestions(now: Date, ports: QuestionPorts): Promise<OutgoingMessage[]> {
  const { programme } = ports;
  const calendar = workCalendarOf(programme);
  const today = localDateAt(now, programme.timezone);
  const { hour } = zonedTime(now, programme.timezone);
  if (!isWorkingDay(calendar, today) || hour < programme.reminder_hour) return [];
  return [...(await weekly(now, ports)), ...(await unanswered(now, ports)), ...(await reviews(now, ports))];
}

/** Told once a week, as it stood on that morning; nothing to tell: nothing sent. */
async function weekly(now: Date, ports: QuestionPorts): Promise<OutgoingMessage[]> {
  const { programme, outbox } = ports;
  const today = localDateAt(now, programme.timezone);
  const week = isoWeekOf(today);
  const first = workingDayOnOrAfter(workCalendarOf(programme), mondayOf(week));
  const key = `open-questions/${week}`;
  if (today < first || (await outbox.find(key)) !== null) return [];
  const until = instantAt(first, programme.reminder_hour, programme.timezone);
  const place = await coordinationPlace(now, ports);
  if (place === null) return [];
  const clearance = place.destination.to === "channel" ? USUAL : "coordinators";
  const found = await openGroups(until, clearance, ports);
  if (found.total === 0) return [];
  return [{ ...place, content: { kind: "question.open", ...found, weekly: true }, key }];
}

async function unanswered(now: Date, ports: QuestionPorts): Promise<OutgoingMessage[]> {
  const { programme, questions } = ports;
  const calendar = workCalendarOf(programme);
  const today = localDateAt(now, programme.timezone);
  const messages: OutgoingMessage[] = [];
  for (const asked of await questions.waiting(now)) {
    if (asked.handed === null || asked.handed.to === COORDINATORS) continue;
    const day = localDateAt(asked.handed.at, programme.timezone);
    if (addWorkingDays(calendar, day, PATIENCE) > today) continue;
    const { name } = await accountNamed(asked.handed.to, ports);
    messages.push(...(await toCoordinators(asked, { why: "silent", name }, now, ports)));
  }
  return messages;
}

async function reviews(now: Date, ports: QuestionPorts): Promise<OutgoingMessage[]> {
  const { programme, kept, people } = ports;
  const today = localDateAt(now, programme.timezone);
  const due = await kept.list({ audiences: AUDIENCES, status: ["kept"], dueBefore: addDays(today, 1) });
  const accounts = due.length === 0 ? [] : await people.accounts();
  const messages: OutgoingMessage[] = [];
  for (const each of due) {
    const account = accounts.find(({ userId, person, link }) =>
      each.owner.kind === "person"
        ? person === each.owner.key && link !== "claim"
        : each.owner.kind === "slack" && userId === each.owner.user,
    );
    const place =
      account !== undefined
        ? {
            destination: { to: "person" as const, userId: account.userId },
            language: account.language ?? programme.language,
          }
        : mayRead(USUAL, each.audience)
          ? await coordinationPlace(now, ports)
          : await coordinatorInPerson(now, ports);
    if (place === null) continue;
    messages.push({
      ...place,
      content: { kind: "kept.review", kept: await summariseKept(each, ports) },
      key: `kept-review/${each.id}/${each.reviewOn}`,
    });
  }
  return messages;
}
