/** Builds every port that the features need on one database handle or transaction. */
import type { Config } from "../config.ts";
import { inboxStore } from "../adapters/postgres/inbox.ts";
import type { Db } from "../adapters/postgres/database.ts";
import { digestStore } from "../adapters/postgres/digests.ts";
import { documentStore } from "../adapters/postgres/documents.ts";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { countInstallation } from "../adapters/postgres/installation.ts";
import { minutesStore } from "../adapters/postgres/minutes.ts";
import { passageSearch } from "../adapters/postgres/passages.ts";
import { questionStore } from "../adapters/postgres/questions.ts";
import {
  ACTIONS,
  CORRECTIONS,
  DEADLINES,
  DECISIONS,
  KEPT_ANSWERS,
} from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { createMemory, type Memory, rememberedOn } from "../adapters/postgres/remembered.ts";
import { reminderStore } from "../adapters/postgres/reminders.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import type { Actor } from "../domain/people/types.ts";
import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { Circumstances } from "../domain/history.ts";
import type { Audience } from "../domain/audience.ts";
import { readDueDate } from "../domain/duedates/read.ts";
import { bodiesOf } from "../domain/meetings/bodies.ts";
import { plannedMeetings } from "../domain/meetings/moments.ts";
import type { ApprovedMinutes, Meeting } from "../domain/meetings/types.ts";
import type { Minutes } from "../domain/meetings/minutes.ts";
import { minutesContextFor } from "./minutes-context.ts";
import type { Programme } from "../domain/programme/format.ts";
import type { Meaning } from "../domain/search/meaning.ts";
import type { Contactable } from "../features/actions/ports.ts";
import { ask, type AskPorts } from "../features/ask/ask.ts";
import type { Libraries } from "../features/ask/knowledge.ts";
import { enterDecision } from "../features/decisions/enter.ts";
import { learnMinutes } from "./minutes.ts";
import { textIn } from "../text/catalogue.ts";
import { minutesMarkdown } from "../views/meeting-minutes.ts";
import type { RequestContext } from "../features/use-case.ts";
import { mayChangeKept } from "../features/questions/kept.ts";
import { givingAddresses } from "../features/sources/give.ts";
import { openGroups } from "../features/questions/overview.ts";
import { keptForAsking } from "./kept-answers.ts";
import { nameOfAuthor, programmeRecordsOn } from "./programme-records.ts";

export interface Shared {
  programme: Programme;
  libraries: Libraries;
  config: Pick<Config, "admins" | "model" | "publicUrl">;
  meanings?: { of(question: string): Meaning | undefined };
  /** What this process remembers between requests; absent where each is the only one. */
  memory?: Memory;
  /** The address of the workspace, ending in a slash; absent on the command line. */
  workspaceUrl?: string | undefined;
}

/** The ports of all use cases. Cheap: made anew for each transaction. */
export function portsOn(
  db: Db,
  { programme, libraries, config, meanings, memory, workspaceUrl }: Shared,
  remembered = rememberedOn(db, memory ?? createMemory()),
) {
  const { meetings, outbox, people, pinned } = remembered;
  const knowledge = knowledgeStore(db);
  const contacts = async (): Promise<Contactable[]> => {
    const accounts = new Map(
      (await people.accounts()).flatMap((account) =>
        account.person === null ? [] : [[account.person, account] as const],
      ),
    );
    return (await people.all()).map(({ key, name, aliases, organisation }) => {
      const account = accounts.get(key);
      const departed = account?.presence === "departed";
      const userId = account === undefined || departed ? null : account.userId;
      return { key, name, aliases, organisation, userId, ...(departed ? { departed } : {}) };
    });
  };
  const nameOf = nameOfAuthor(people);
  const kept = openRegister(db, KEPT_ANSWERS);
  const questions = questionStore(db);
  const settings = settingsStore(db);
  const asking: AskPorts = {
    library: (clearance: Audience) => libraries(knowledge, clearance),
    // Only what was prepared: nobody waits for another server within a transaction.
    passages: passageSearch(db, (words) => Promise.resolve(meanings?.of(words))),
    kept: keptForAsking(kept, nameOf),
    ...(config.publicUrl === undefined ? {} : { addressed: givingAddresses(config.publicUrl, settings) }),
  };
  const ports = {
    programme,
    people,
    contacts,
    admins: config.admins,
    wording: config.model !== undefined,
    timezone: programme.timezone,
    subjects: subjectsOf(programme),
    purposes: purposesOf(programme),
    actions: openRegister(db, ACTIONS),
    deadlines: openRegister(db, DEADLINES),
    decisions: openRegister(db, DECISIONS),
    meetings,
    corrections: openRegister(db, CORRECTIONS),
    records: programmeRecordsOn(db, people),
    nameOf,
    kept,
    mayChangeKept: async (id: string, actor: Actor) => {
      const found = await kept.find(id);
      return found !== null && mayChangeKept(actor, found);
    },
    openQuestions: (clearance: Audience) => openGroups(null, clearance, { questions, programme }),
    groundsFor: async (question: string, clearance: Audience, now: Date) =>
      (await ask({ question, clearance, now }, asking)).grounds ?? [],
    inbox: inboxStore(db),
    outbox,
    questions,
    documents: documentStore(db),
    reminders: reminderStore(db),
    digests: digestStore(db),
    installation: () => countInstallation(db),
    ask: asking,
    learnMinutes: (meeting: Meeting, minutes: ApprovedMinutes, now: Date) =>
      learnMinutes(db, meeting, minutes, now),
    minutesText: (minutes: Minutes, which: "whole" | "addition") =>
      minutesMarkdown(minutes, which, { language: programme.language, text: textIn(programme.language) }),
    personOf: async (userId: string) =>
      (await people.accounts()).find((account) => account.userId === userId && account.link !== "claim")
        ?.person ?? null,
    accountOf: async (person: string) => {
      const account = await people.accountOf(person);
      return account === null || account.link === "claim" ? null : account.userId;
    },
    minutesContext: async (date: LocalDate) => {
      const [added, planned] = await Promise.all([
        people.besides(programme.people.map(({ key }) => key)),
        remembered.planned(),
      ]);
      return minutesContextFor(programme, date, {
        added,
        meetings: plannedMeetings(planned, bodiesOf(programme)),
      });
    },
    readDay(text: string, today: LocalDate): LocalDate | null {
      const due = readDueDate(
        `uiterlijk ${text.replace(/^\s*(t\/m|tot en met|tot|until|through)\s+/i, "")}`,
        { today, country: programme.country },
      );
      return due?.kind === "day" ? due.date : null;
    },
    minutes: minutesStore(db),
    pinned,
    settings,
    permalink: ({ channel, ts, threadTs }: { channel: string; ts: string; threadTs?: string }) =>
      workspaceUrl === undefined
        ? null
        : `${workspaceUrl}archives/${channel}/p${ts.replace(".", "")}` +
          (threadTs === undefined || threadTs === ts ? "" : `?thread_ts=${threadTs}&cid=${channel}`),
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

/** Teams, tracks and bodies that a role can be about, with what people call them. */
function subjectsOf(programme: Programme): { key: string; names: string[] }[] {
  const teams = programme.teams.map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] }));
  const bodies = programme.bodies.map(({ key, name, aliases }) => ({ key, names: [name, ...aliases] }));
  return [...teams, ...tracksOf(programme), ...bodies];
}

function tracksOf(programme: Programme): { key: string; names: string[] }[] {
  return programme.tracks.map((track) => ({
    key: track.key,
    names: [
      track.name,
      track.name_en,
      ...track.aliases,
      ...(track.number === undefined ? [] : [`werkspoor ${track.number}`, `track ${track.number}`]),
    ],
  }));
}

/** What a channel can be for: a track's weekbericht, decisions, or what coordinators need to see. */
function purposesOf(programme: Programme): { key: string; names: string[] }[] {
  return [
    ...tracksOf(programme),
    { key: "besluiten", names: ["besluiten", "decisions"] },
    { key: "coordinatie", names: ["coördinatie", "coordinatie", "coordination"] },
  ];
}
