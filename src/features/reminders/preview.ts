import { decide, isRefused } from "../../domain/authority.ts";
import { addDays, type LocalDate } from "../../domain/calendar/local-date.ts";
import { instantAt, localDateAt } from "../../domain/calendar/zoned.ts";
import type { ReminderFor } from "../../domain/messages/reminders.ts";
import { planReminders } from "../../domain/reminders/plan.ts";
import { occurrenceId, type ReminderMessage } from "../../domain/reminders/types.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { ReminderPorts } from "./ports.ts";
import { type Loaded, loadSnapshot, recipientOfActor } from "./snapshot.ts";

const DAYS = 14;
/** More people on one day are counted, not named. */
const PEOPLE = 25;

/** `/wegwijzer herinneringen`: what the next 14 days bring; coordinators and secretaries see everybody's, others their own. */
export const previewReminders: UseCase<"reminder.preview", ReminderPorts> = async (
  _request,
  context,
  ports,
) => {
  const own = isRefused(decide(context.actor, "reminder.preview"));
  const loaded = await loadSnapshot(context.now, ports);
  const today = localDateAt(context.now, loaded.settings.timezone);
  const reader = recipientOfActor(context.actor);
  const days = ahead(loaded, context.now, today).flatMap(({ date, messages }) => {
    const people = messages
      .filter(({ to }) => !own || to === reader)
      .slice(0, PEOPLE)
      .map((message) => toReader(message, loaded));
    return people.length === 0 ? [] : [{ date, people }];
  });
  return tellAsker(context, {
    kind: "reminder.preview",
    days,
    own,
    from: today,
    until: addDays(today, DAYS - 1),
  });
};

/** Plays the coming days one by one: what one brings counts as sent on the next. */
function ahead(
  loaded: Loaded,
  now: Date,
  today: LocalDate,
): { date: LocalDate; messages: ReminderMessage[] }[] {
  const sent = new Set(loaded.sent);
  const { hour, timezone } = loaded.settings;
  return Array.from({ length: DAYS }, (_, index) => {
    const date = addDays(today, index);
    const morning = instantAt(date, hour, timezone);
    const messagedToday = index === 0 ? loaded.messagedToday : new Set<string>();
    const messages = planReminders({ ...loaded, sent, messagedToday }, morning < now ? now : morning);
    for (const { items, more } of messages)
      for (const each of [...items, ...more]) sent.add(occurrenceId(each));
    return { date, messages };
  });
}

function toReader({ to, items, more }: ReminderMessage, { nameOf, reached }: Loaded): ReminderFor {
  return {
    name: nameOf(to),
    linked: reached.has(to),
    items: [...items, ...more].map(({ item: id, title, due, rule }) => ({ id, title, due, rule })),
  };
}

/** What would be sent at one instant by the rules alone: what came up on earlier days counts as sent. */
export async function remindersAt(
  instant: Date,
  ports: ReminderPorts,
): Promise<
  { to: string; items: { id: string; kind: string; title: string; due: LocalDate; rule: string }[] }[]
> {
  const loaded = await loadSnapshot(instant, ports);
  const at = instant.toISOString();
  const messages = planReminders(
    {
      ...loaded,
      // Asked about an instant before an item was entered: as if it had been there.
      items: loaded.items.map((item) => (item.since > at ? { ...item, since: "" } : item)),
      sent: new Set(),
      messagedToday: new Set(),
      sentBefore: localDateAt(instant, loaded.settings.timezone),
    },
    instant,
  );
  return messages.map(({ to, items, more }) => ({
    to: loaded.nameOf(to),
    items: [...items, ...more].map(({ item: id, kind, title, due, rule }) => ({
      id,
      kind,
      title,
      due,
      rule,
    })),
  }));
}
