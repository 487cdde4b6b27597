import { createHash } from "node:crypto";
import { decide as decideDeadline } from "../../domain/deadlines/machine.ts";
import { localDateAt, instantAt } from "../../domain/calendar/zoned.ts";
import {
  COLLECTIONS,
  type CollectionName,
  type Programme,
  type RecordOf,
} from "../../domain/programme/format.ts";
import {
  applyCorrections,
  type Unfit,
  withoutPeople,
  withoutVacantRoles,
} from "../../domain/programme/overlay.ts";
import { firstDay, lastDay } from "../../domain/programme/periods.ts";
import { compareCorrections, correctedBy, recordedCorrections } from "./corrections.ts";
import type { ImportedPeople, ImportPorts } from "./ports.ts";

export interface ImportReport {
  added: number;
  changed: number;
  removed: number;
  /** Planned activities that became planned deadlines now. */
  planned: number;
  /** Corrections that the files no longer agree with. */
  unfit: Unfit[];
}

/** Raise this when the same files should be brought in differently: the next start then does so. */
const VERSION = 1;

/** Roles of the programme's files that give rights here; the others (contact, interviewee, …) only describe. */
const RIGHTS = new Set(["coordinator", "secretary", "supporter", "lead", "deputy", "member"] as const);
type RightKind = typeof RIGHTS extends Set<infer Kind> ? Kind : never;

/**
 * Brings a programme into the database. Running it again with the same files and corrections changes nothing;
 * corrections made in chat win; forgotten people stay forgotten. Planned activities become *planned* deadlines, which remind nobody
 * until somebody adopts them. Returns the programme as it now counts, with a report.
 */
export async function importProgramme(
  files: Programme,
  ports: ImportPorts,
  now: Date,
): Promise<{ programme: Programme; report: ImportReport }> {
  const base = withoutPeople(files, await forgottenAmong(files, ports.people));
  await ports.programme.keepFiles(base);
  const corrections = await recordedCorrections(ports);
  const corrected = applyCorrections(base, corrections);
  await compareCorrections(corrections, corrected.unfit, ports, now, localDateAt(now, files.timezone));
  const programme = withoutVacantRoles(corrected.programme);
  const index = async (): Promise<void> =>
    ports.index(programme, {
      files: withoutVacantRoles(base),
      by: await correctedBy(corrections, programme, ports),
    });
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([VERSION, programme]))
    .digest("hex");
  if ((await ports.programme.fingerprint()) === fingerprint) {
    // What is derived from the files changes with the program too; this does nothing when it did not.
    await index();
    return { programme, report: { added: 0, changed: 0, removed: 0, planned: 0, unfit: corrected.unfit } };
  }
  const records = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((collection) =>
    programme[collection].map((record) => ({ collection, key: record.key, data: record })),
  );
  const changes = await ports.programme.replaceRecords(records, now);
  await importPeople(programme, ports.people, now);
  const planned = await planDeadlines(programme, ports, now);
  await index();
  await ports.programme.rememberFingerprint(fingerprint);
  return { programme, report: { ...changes, planned, unfit: corrected.unfit } };
}

async function forgottenAmong(programme: Programme, people: ImportedPeople): Promise<Set<string>> {
  const forgotten = await people.forgottenAmong(programme.people.flatMap(({ key, name }) => [key, name]));
  return new Set(
    programme.people
      .filter(({ key, name }) => forgotten.has(key) || forgotten.has(name))
      .map(({ key }) => key),
  );
}

async function importPeople(programme: Programme, people: ImportedPeople, now: Date): Promise<void> {
  for (const { key, name, aliases, organisation, emails } of programme.people) {
    await people.save({ key, name, aliases, organisation: organisation ?? null, origin: "programme" });
    for (const address of emails) await people.addEmail(address, key, "programme");
  }
  await people.dropRoles("programme");
  const appointed = (await people.rolesAt(now)).filter(
    ({ kind, origin }) => kind === "lead" && origin === "chat",
  );
  for (const role of programme.roles) {
    if (role.person === undefined || !isRight(role.kind)) continue;
    // A lead whom a coordinator appointed in chat stands in the place of the one in the files.
    if (role.kind === "lead" && appointed.some(({ of }) => of === role.of)) continue;
    await people.giveRole({
      person: role.person,
      kind: role.kind,
      ...(role.of === undefined ? {} : { of: role.of }),
      origin: "programme",
      from: startOf(role, programme.timezone),
      until: endOf(role, programme.timezone),
    });
  }
}

function isRight(kind: string): kind is RightKind {
  return RIGHTS.has(kind as RightKind);
}

function startOf(role: RecordOf<"roles">, zone: string): Date {
  return instantAt(role.period?.from === undefined ? "2000-01-01" : firstDay(role.period.from), 0, zone);
}

function endOf(role: RecordOf<"roles">, zone: string): Date | null {
  return role.period?.to === undefined ? null : instantAt(lastDay(role.period.to), 24, zone);
}

async function planDeadlines(programme: Programme, ports: ImportPorts, now: Date): Promise<number> {
  let planned = 0;
  for (const activity of programme.activities) {
    const importKey = `activities/${activity.key}`;
    if (await ports.deadlines.findImported(importKey)) continue;
    const isTeam = programme.teams.some((team) => team.key === activity.of);
    const isTrack = programme.tracks.some((track) => track.key === activity.of);
    const decision = decideDeadline(
      {
        type: "plan",
        id: await ports.deadlines.nextId(),
        title: activity.title,
        description: activity.description ?? null,
        owners: activity.responsible.map((key) => ({ kind: "person", key })),
        due: activity.period?.to === undefined ? null : lastDay(activity.period.to),
        period: activity.period?.words ?? null,
        team: isTeam ? activity.of : null,
        track: isTrack ? activity.of : null,
        audience:
          activity.audience ??
          programme.documents.find(({ key }) => key === activity.source)?.audience ??
          "participants",
      },
      null,
      now,
      {
        by: { kind: "system" },
        from: { kind: "programme", document: activity.source },
        effective: localDateAt(now, programme.timezone),
      },
    );
    if (!decision.ok) continue;
    await ports.deadlines.append(null, decision.value, importKey);
    planned += 1;
  }
  return planned;
}
