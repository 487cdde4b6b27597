/** A small programme on a real database, with people who ask and correct; each request runs as the dispatcher runs it. */
import type { Db } from "../../../src/adapters/postgres/database.ts";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { importFiles } from "../../../src/compose/foundation.ts";
import { type Followed, followProgramme } from "../../../src/compose/programme-records.ts";
import { type Ports, portsOn } from "../../../src/compose/stores.ts";
import type { CorrectionForm } from "../../../src/domain/messages/corrections.ts";
import type { Answer } from "../../../src/domain/answers/answer.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { COLLECTIONS, type Programme } from "../../../src/domain/programme/format.ts";
import type { Outcome } from "../../../src/domain/messages/outgoing.ts";
import type { DialogValues, Origin, RequestKind, RequestOf } from "../../../src/domain/requests.ts";
import { ask } from "../../../src/features/ask/ask.ts";
import { keepLibraries } from "../../../src/features/ask/knowledge.ts";
import { openCorrectionForm } from "../../../src/features/corrections/open.ts";
import { recordCorrection } from "../../../src/features/corrections/settle.ts";
import { submitCorrectionForm } from "../../../src/features/corrections/submit.ts";
import { resolveActor } from "../../../src/features/people/resolve-actor.ts";
import type { RequestContext, UseCase } from "../../../src/features/use-case.ts";
import { emptyTables, type TestDatabase } from "../../support/database.ts";
import { said } from "../world.ts";
import { smallProgramme } from "../../support/small-programme.ts";

export const NOW = new Date("2023-03-09T08:00:00Z");
const TEAM = "T1";

/** Accounts by what they are: each is recognised by an address of the person. */
export const ACCOUNTS = {
  UANNA: "anna-berg",
  UPIET: "piet-dal",
  UAKER: "jan-aker",
  UBEEK: "jan-beek",
} as const;

/** Anna coordinates, Jan Beek is secretary, Jan Aker leads OT1, Piet advises on communication and takes part. */
export function files(change: (programme: Programme) => void = () => undefined): Programme {
  const programme = smallProgramme();
  const role = (fields: Record<string, unknown>) =>
    programme.roles.push(
      COLLECTIONS.roles.parse({
        source: "plan-2023",
        place: "Rollen",
        period: { from: "2023-01" },
        ...fields,
      }),
    );
  role({
    key: "communicatie-2023",
    person: "piet-dal",
    kind: "staff",
    title: "Communicatieadviseur",
    title_en: "Communications adviser",
  });
  role({
    key: "secretaris-2023",
    person: "jan-beek",
    kind: "secretary",
    title: "Programmasecretaris",
    title_en: "Programme secretary",
  });
  role({
    key: "trekker-ot1",
    person: "jan-aker",
    kind: "lead",
    title: "Trekker",
    title_en: "Lead",
    of: "OT1",
  });
  change(programme);
  return programme;
}

/** One process on the database, with its own memory of the programme: two of these are two replicas. */
export class Replica {
  readonly database: TestDatabase;
  readonly memory: Followed = { programme: files(), fingerprint: "" };
  readonly libraries = keepLibraries();
  /** Set: sources get addresses under it. */
  publicUrl?: string;
  #requests = 0;
  readonly #name: string;

  constructor(database: TestDatabase, name = "one") {
    this.database = database;
    this.#name = name;
  }

  ports(db: Db = this.database.db): Ports {
    const config = { admins: [], ...(this.publicUrl === undefined ? {} : { publicUrl: this.publicUrl }) };
    return portsOn(db, { ...this.memory, libraries: this.libraries, config });
  }

  /** Reads files in, as a start does. */
  async bringIn(programme: Programme = files()): Promise<void> {
    await importFiles(this.database, programme, NOW);
  }

  async ask(question: string, clearance: Audience = "participants"): Promise<Answer> {
    return ask({ question, clearance, now: NOW }, this.ports().ask);
  }

  async run<Kind extends RequestKind>(
    useCase: UseCase<Kind, Ports>,
    request: RequestOf<Kind>,
    by: keyof typeof ACCOUNTS | "UNEW" = "UANNA",
    origin: Partial<Origin> = {},
    now = NOW,
    trigger = true,
  ): Promise<Outcome> {
    return this.act(by, (context, ports) => useCase(request, context, ports), origin, now, trigger);
  }

  async act(
    by: keyof typeof ACCOUNTS | "UNEW",
    work: (context: RequestContext, ports: Ports) => Promise<Outcome>,
    origin: Partial<Origin> = {},
    now = NOW,
    trigger = true,
  ): Promise<Outcome> {
    this.#requests += 1;
    const requestId = `${this.#name}-${this.#requests}`;
    const actor = await this.actor(by, now);
    const context: RequestContext = {
      actor: { ...actor, placeClearance: "participants" },
      origin: {
        teamId: TEAM,
        userId: by,
        channelId: "D1",
        place: "direct",
        via: "message",
        ...(trigger ? { triggerId: "trigger" } : {}),
        ...origin,
      },
      now,
      requestId,
    };
    return this.database.transaction(async (tx) => {
      await followProgramme(this.memory, tx);
      const ports = this.ports(tx);
      const outcome = await work(context, ports);
      await ports.outbox.enqueue(outcome.messages, { teamId: TEAM, cause: requestId, at: now });
      return outcome;
    });
  }

  actor(by: string, now = NOW): Promise<RequestContext["actor"]> {
    const person = (ACCOUNTS as Record<string, string>)[by];
    return resolveActor(TEAM, by, {
      store: peopleStore(this.database.db),
      directory: {
        user: async () => ({
          guest: false,
          bot: false,
          displayName: by.toLowerCase(),
          ...(person === undefined ? {} : { email: `${person}@example.org` }),
        }),
      },
      settings: { admins: [], language: "nl" },
      now,
    });
  }
}

/** An empty database with the programme read in and everybody met. */
export async function prepare(database: TestDatabase): Promise<Replica> {
  await emptyTables(database.db);
  const replica = new Replica(database);
  await replica.bringIn();
  const people = peopleStore(database.db);
  for (const person of Object.values(ACCOUNTS))
    await people.addEmail(`${person}@example.org`, person, "programme");
  for (const account of Object.keys(ACCOUNTS)) await replica.actor(account);
  return replica;
}

export type By = keyof typeof ACCOUNTS;

export function formOf({ dialog, messages }: Outcome): CorrectionForm {
  if (dialog?.content.kind !== "correction.form") throw new Error(`no form but ${JSON.stringify(messages)}`);
  return dialog.content;
}

/** Correcting as people do it: the form, its submission, the preview and the click on *Vastleggen*. */
export function corrector(bot: () => Replica) {
  const openForm = async (record: string, by: By = "UANNA"): Promise<CorrectionForm> =>
    formOf(await bot().run(openCorrectionForm, { kind: "correction.form", record }, by));
  const submit = (form: CorrectionForm, values: DialogValues, by: By = "UANNA"): Promise<Outcome> => {
    const filled = Object.fromEntries(form.fields.map(({ path, value }) => [path, value]));
    const item = { id: form.id, version: form.version };
    return bot().act(by, (context, ports) =>
      submitCorrectionForm({ ...filled, why: "Gehoord", ...values }, item, context, ports),
    );
  };
  const drafted = async (record: string, values: DialogValues, by: By = "UANNA") =>
    said(await submit(await openForm(record, by), values, by), "correction.preview").correction;
  const record = ({ id, version }: { id: string; version: number }, by: By = "UANNA") =>
    bot().run(recordCorrection, { kind: "correction.record", id, version }, by);
  const correct = async (where: string, values: DialogValues, by: By = "UANNA") =>
    said(await record(await drafted(where, values, by), by), "correction.card").correction;
  return { openForm, submit, drafted, record, correct };
}
