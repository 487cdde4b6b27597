import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { MinutesContext } from "../domain/minutes/types.ts";
import type { Programme } from "../domain/programme/format.ts";
import { minutesContextOf } from "../domain/programme/minutes-context.ts";

type Added = Required<NonNullable<Parameters<typeof minutesContextOf>[2]>>;

const last = new WeakMap<Programme, { key: string; context: MinutesContext }>();

/** `minutesContextOf`, made once for all that is read while nothing of it changes: what it knows takes a while to put together. */
export function minutesContextFor(programme: Programme, date: LocalDate, added: Added): MinutesContext {
  const key = JSON.stringify([date, added]);
  const known = last.get(programme);
  if (known?.key === key) return known.context;
  const context = minutesContextOf(programme, date, added);
  last.set(programme, { key, context });
  return context;
}
