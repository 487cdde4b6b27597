/** Wires the commands about people and the programme: import, person export, person forget. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type ImportArguments, importCommand, type ImportDeps } from "../adapters/cli/import.ts";
import { personExportCommand, personForgetCommand } from "../adapters/cli/person.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { personalData } from "../adapters/postgres/personal-data.ts";
import { ACTIONS, DEADLINES } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { loadProgramme } from "../adapters/programme/load.ts";
import { FORGOTTEN_NAME } from "../domain/programme/overlay.ts";
import { importContacts } from "../features/people/import-contacts.ts";
import { exportPerson } from "../features/people/export-person.ts";
import { forgetPerson } from "../features/people/forget-person.ts";
import { importProgramme } from "../features/programme/import.ts";
import { programmeProblems } from "./cli-failures.ts";
import { bringIn, folderOf, type Opened, remember } from "./cli-open.ts";
import type { Session } from "./cli-session.ts";
import { importPorts } from "./programme-records.ts";

export const importPath = ({ io, opened }: Session, options: ImportArguments): Promise<number> =>
  opened(async (at) => {
    const code = await importCommand(options, { ...io, ...importing(at) });
    await at.keepTime();
    return code;
  });

function importing({ database, clock, config, programme }: Opened): Omit<ImportDeps, keyof Session["io"]> {
  return {
    async kindOf(path) {
      const found = await stat(path).catch(() => undefined);
      return found === undefined ? "missing" : found.isDirectory() ? "folder" : "file";
    },
    readBytes: (path) => readFile(path),
    async importFolder(path) {
      try {
        const { programme: imported, report } = await bringIn(resolve(path), database, clock.now());
        const { unfit, ...counts } = report;
        const { name } = imported;
        return { name, ...counts, unfit: unfit.map(({ id, why }) => `${id} (${why})`) };
      } catch (error) {
        const problems = programmeProblems(error);
        if (problems === undefined) throw error;
        return { problems };
      }
    },
    async importContacts(contacts) {
      const teams = (await programme()).teams.map(({ key }) => key);
      return database.transaction((tx) =>
        importContacts(contacts, { people: peopleStore(tx), teams, now: clock.now() }),
      );
    },
    elsewhere: (path) => (resolve(path) === config.programme ? undefined : config.programme),
  };
}

export const personExport = ({ io, opened }: Session, name: string): Promise<number> =>
  opened(async ({ database: { db }, programme }) => {
    await programme();
    const ports = { people: peopleStore(db), data: personalData(db) };
    return personExportCommand({ name }, { ...io, export: (typed) => exportPerson(typed, ports) });
  });

export const personForget = (
  { io, opened }: Session,
  options: { name: string; json?: boolean },
): Promise<number> =>
  opened(async (at) => {
    const code = await personForgetCommand(options, { ...io, forget: (name) => forget(name, at) });
    await at.keepTime();
    return code;
  });

/** Forgets and reads the programme in again without them, together or not at all. */
async function forget(name: string, { database, clock, config, programme }: Opened) {
  const { timezone } = await programme();
  const folder = await folderOf(config, database);
  const files = await loadProgramme(folder);
  const now = clock.now();
  const done = await database.transaction(async (tx) => {
    const result = await forgetPerson(name, now, {
      people: peopleStore(tx),
      data: personalData(tx),
      actions: openRegister(tx, ACTIONS),
      deadlines: openRegister(tx, DEADLINES),
      timezone,
      instead: FORGOTTEN_NAME,
    });
    if (!result.ok) return { result };
    return { result, without: (await importProgramme(files, importPorts(tx), now)).programme };
  });
  if (done.without !== undefined) await remember(folder, done.without, database);
  return done.result;
}
