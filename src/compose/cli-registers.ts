/** Wires the commands about what was agreed: minutes and the export of the registers. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { DigestArguments } from "../adapters/cli/digest.ts";
import { exportCommand, type ExportArguments, type What } from "../adapters/cli/export.ts";
import { minutesCommand, type MinutesArguments } from "../adapters/cli/minutes.ts";
import { remindCommand, type RemindArguments } from "../adapters/cli/remind.ts";
import { readableBy, toExport, type Registers } from "../adapters/export/shape.ts";
import type { Db } from "../adapters/postgres/database.ts";
import { digestStore } from "../adapters/postgres/digests.ts";
import { ACTIONS, DEADLINES, DECISIONS, MEETINGS } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { ownerLabel } from "../domain/actions/summary.ts";
import { mondayOf, parseIsoWeek } from "../domain/calendar/iso-week.ts";
import { addDays } from "../domain/calendar/local-date.ts";
import { instantAt } from "../domain/calendar/zoned.ts";
import { AUDIENCES } from "../domain/audience.ts";
import type { Owner } from "../domain/owner.ts";
import { logFromMinutes } from "../features/actions/log-from-minutes.ts";
import { keepLibraries } from "../features/ask/knowledge.ts";
import { digestOfWeek } from "../features/digests/request.ts";
import { USUAL } from "../features/digests/sweep.ts";
import { remindersAt } from "../features/reminders/preview.ts";
import type { ItemFilter, Register, RegisterItem } from "../features/registers.ts";
import type { Happened } from "../domain/history.ts";
import type { Opened } from "./cli-open.ts";
import { readers } from "./cli-readers.ts";
import type { Session } from "./cli-session.ts";
import { portsOn } from "./stores.ts";

export const minutes = ({ io, opened }: Session, options: MinutesArguments): Promise<number> =>
  opened(async (at) => {
    const { database, clock } = at;
    const code = await minutesCommand(options, {
      ...io,
      reader: process.stdout.isTTY,
      readInput: () => readAll(process.stdin),
      contextOn: async (date) => (await portsOf(at)).minutesContext(date),
      save: (reading, date) =>
        database.transaction(async (tx) => {
          const actions = openRegister(tx, ACTIONS);
          const logged = await logFromMinutes(reading, { date, now: clock.now() }, { actions });
          return { id: logged.action.id, before: logged.before };
        }),
    });
    if (options.save) await at.keepTime();
    return code;
  });

export const exportRegisters = ({ io, opened }: Session, options: ExportArguments): Promise<number> =>
  opened((at) =>
    exportCommand(options, {
      ...io,
      clearanceOf: readers(at),
      async writeMinutes(folder, clearance) {
        const { minutesFiles } = await import("./minutes.ts");
        const programme = await at.programme();
        await mkdir(folder, { recursive: true });
        const paths: string[] = [];
        const all = await registersOf(at.database.db, "meetings");
        for (const meeting of readableBy(clearance, all).meetings ?? []) {
          const approved = meeting.approved.at(-1);
          const [word] = approved === undefined ? [] : await minutesFiles(meeting, approved, programme);
          if (word === undefined) continue;
          const path = join(folder, `${meeting.id}-${word.name}`);
          await writeFile(path, word.bytes);
          paths.push(path);
        }
        return paths;
      },
      async write(format, what, clearance) {
        const registers = readableBy(clearance, await registersOf(at.database.db, what));
        const exported = toExport(registers, await namer(at));
        switch (format) {
          case "json":
            return JSON.stringify(exported);
          case "csv":
            return (await import("../adapters/export/csv.ts")).toCsv(exported);
          case "md":
            return (await import("../adapters/export/markdown.ts")).toMarkdown(
              exported,
              await at.programme(),
            );
          case "ics": {
            const { toCalendar } = await import("../adapters/export/ics.ts");
            return toCalendar(exported, { programme: await at.programme(), now: at.clock.now() });
          }
        }
      },
    }),
  );

export const remind = ({ io, opened }: Session, options: RemindArguments): Promise<number> =>
  opened((at) =>
    remindCommand(options, {
      ...io,
      remindersAt: async (instant) => remindersAt(instant, await portsOf(at)),
    }),
  );

export const digest = ({ io, opened }: Session, options: DigestArguments): Promise<number> =>
  opened(async (at) => {
    const { digestCommand } = await import("../adapters/cli/digest.ts");
    const { database, clock } = at;
    const { db } = database;
    const programme = await at.programme();
    return digestCommand(options, {
      ...io,
      language: programme.language,
      timezone: programme.timezone,
      now: clock.now(),
      digestOfWeek: async (asked) =>
        digestOfWeek(asked, USUAL, afterWeek(asked.week, clock.now(), programme.timezone), {
          ...(await portsOf(at)),
          decisions: openRegister(db, DECISIONS),
          digests: digestStore(db),
        }),
    });
  });

/** Now, or the end of a week that has yet to come: it is told as it would be with what is known. */
function afterWeek(typed: string, now: Date, timezone: string): Date {
  const week = parseIsoWeek(typed);
  if (week === null) return now;
  const end = instantAt(addDays(mondayOf(week), 7), 0, timezone);
  return end > now ? end : now;
}

async function registersOf(db: Db, what: What): Promise<Registers> {
  const wants = (kind: What): boolean => what === "all" || what === kind;
  return {
    actions: wants("actions") ? await everything(openRegister(db, ACTIONS)) : [],
    decisions: wants("decisions") ? await everything(openRegister(db, DECISIONS)) : [],
    deadlines: wants("deadlines") ? await everything(openRegister(db, DEADLINES)) : [],
    meetings: wants("meetings") ? await everything(openRegister(db, MEETINGS)) : [],
  };
}

const PAGE = 1_000;

async function everything<State extends RegisterItem, Event extends Happened>(
  register: Register<State, Event>,
): Promise<State[]> {
  const all: State[] = [];
  const filter: ItemFilter = { audiences: AUDIENCES, limit: PAGE };
  for (let page; page === undefined || page.length === PAGE;) {
    page = await register.list({ ...filter, offset: all.length });
    all.push(...page);
  }
  return all;
}

/** Owners as people know them: full names, a team's key, "trekker OT5". */
async function namer(at: Opened): Promise<(owner: Owner) => string> {
  const { contacts, programme } = await portsOf(at);
  const known = await contacts();
  return (owner) => ownerLabel(owner, known, programme).label;
}

async function portsOf({ database, programme, config }: Opened) {
  return portsOn(database.db, { programme: await programme(), config, libraries: keepLibraries() });
}
