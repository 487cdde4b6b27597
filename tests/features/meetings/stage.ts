/**
 * A meeting on a real database: people speak, and everything that is planned to be said is posted at once, so that the
 * thread has its place. Requests go to the use cases as the bot wires them.
 */
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { readEvent } from "../../../src/adapters/slack/parse/events.ts";
import { minutesFiles } from "../../../src/compose/minutes.ts";
import { portsOn } from "../../../src/compose/stores.ts";
import { useCases } from "../../../src/compose/use-cases.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import type { Meeting } from "../../../src/domain/meetings/types.ts";
import type { MessageContent, MessageKind } from "../../../src/domain/messages/content.ts";
import type { Destination, Outcome } from "../../../src/domain/messages/outgoing.ts";
import type { Origin, Request } from "../../../src/domain/requests.ts";
import { keepLibraries } from "../../../src/features/ask/knowledge.ts";
import type { Delivery } from "../../../src/features/delivery/ports.ts";
import { publishMinutes } from "../../../src/features/meetings/publish.ts";
import { handTo } from "../../../src/features/use-case.ts";
import { beforeAll, beforeEach } from "vitest";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, NOW, populate, programme } from "../world.ts";

export const TEAM = "T1";

export interface Posted {
  content: MessageContent;
  destination: Destination;
  ts: string | null;
}

export interface Stage {
  now: Date;
  /** Everything that was posted since the last time. */
  posted: Posted[];
  ask(request: Request, by?: string, origin?: Partial<Origin>): Promise<Posted[]>;
  /** Says it in the thread. Resolves with its ts, and what was posted because of it. */
  say(text: string, by?: string): Promise<{ ts: string; posted: Posted[] }>;
  edit(ts: string, previous: string, text: string, by?: string): Promise<Posted[]>;
  remove(ts: string, by?: string): Promise<Posted[]>;
  /** Starts a meeting in a channel and speaks in its thread from now on. */
  start(body: string, channelId?: string): Promise<Meeting>;
  meeting(id?: string): Promise<Meeting>;
  /** Posts what is planned by anything else than a request. */
  post(): Promise<Posted[]>;
  ports(): ReturnType<typeof portsOn>;
  /** Speaks in the thread that has this first message. */
  thread: { channelId: string; threadTs: string };
}

/** Tests in a meeting of the kernteam that has begun, anew for each of them, on every database. */
export function describeMeeting(
  suite: (here: { readonly stage: Stage; readonly database: TestDatabase }) => void,
): void {
  describeDatabases((open) => {
    let database: TestDatabase;
    let stage: Stage;
    beforeAll(async () => {
      database = await open();
    });
    beforeEach(async () => {
      await emptyTables(database.db);
      stage = await setStage(database);
      await stage.start("kernteam");
    });
    suite({
      get stage() {
        return stage;
      },
      get database() {
        return database;
      },
    });
  });
}

/** `place`: what everybody in the channels may read. */
export async function setStage(database: TestDatabase, place: Audience = "participants"): Promise<Stage> {
  await populate(database);
  for (const user of ["UBART", "UHANNAH", "ULISA", "UDAAN"]) await actorOf(database.db, user);
  const shared = { programme, libraries: keepLibraries(), config: { admins: [] } };
  let count = 0;
  const ts = (): string => `1678${String(++count).padStart(6, "0")}.000100`;

  async function post(): Promise<Posted[]> {
    const outbox = outboxStore(database.db);
    const at = new Date(8e12);
    const done: Posted[] = [];
    for (let claimed: Delivery[] = []; (claimed = await outbox.claim(at, at, 20)).length > 0;) {
      for (const delivery of claimed) {
        const { content, destination } = delivery;
        const posts = destination.to === "channel" || destination.to === "person";
        const place = posts ? ts() : null;
        const channelId = "channelId" in destination ? destination.channelId : `D-${count}`;
        await outbox.settle(delivery, { state: "sent", channelId, ts: place }, at);
        done.push({ content, destination, ts: place });
      }
    }
    return done;
  }

  const stage: Stage = {
    now: NOW,
    posted: [],
    thread: { channelId: "C1", threadTs: "" },
    post,
    ports: () => portsOn(database.db, shared),
    async ask(request, by = "UHANNAH", origin = {}) {
      const actor = { ...(await actorOf(database.db, by, stage.now)), placeClearance: place };
      const requestId = `request-${(count += 1)}`;
      const from: Origin = {
        teamId: TEAM,
        userId: by,
        channelId: "C1",
        place: "channel",
        via: "command",
        ...origin,
      };
      const { messages, errands = [] }: Outcome = await database.transaction(async (tx) => {
        const ports = portsOn(tx, shared);
        const outcome = await handTo(
          useCases,
          request,
          { actor, origin: from, now: stage.now, requestId },
          ports,
        );
        await ports.outbox.enqueue(outcome.messages, { teamId: TEAM, cause: requestId, at: stage.now });
        return outcome;
      });
      for (const { errand } of errands) {
        if (errand.kind !== "meeting.publish") throw new Error(`nobody does ${errand.kind} here`);
        const finish = await publishMinutes(
          errand,
          { attempts: 1 },
          {
            meeting: (id) => stage.ports().meetings.find(id),
            filesOf: (meeting, minutes) => minutesFiles(meeting, minutes, programme),
            share: async ({ name, bytes }) => (bytes.length > 0 ? `https://files.example.org/${name}` : null),
            now: () => stage.now,
          },
        );
        await database.transaction(async (tx) => {
          const ports = portsOn(tx, shared);
          const published = await finish(ports);
          await ports.outbox.enqueue(published, {
            teamId: TEAM,
            cause: `${requestId}/errand`,
            at: stage.now,
          });
        });
      }
      stage.posted = await post();
      return messages.length === 0 ? [] : stage.posted;
    },
    async say(text, by = "ULISA") {
      const said = ts();
      const { channelId: channel, threadTs: thread_ts } = stage.thread;
      const event = {
        type: "message",
        channel,
        channel_type: "channel",
        user: by,
        ts: said,
        thread_ts,
        text,
      };
      const parsed = readEvent(
        { type: "event_callback", team_id: TEAM, event },
        { botUserId: "UB", teamId: TEAM },
      );
      if (parsed.kind === "ignored") throw new Error(parsed.why);
      const posted = await stage.ask(parsed.request, by, parsed.origin);
      return { ts: said, posted };
    },
    edit: (at, previous, text, by = "ULISA") =>
      stage.ask({ kind: "message.edited", text, previous, ts: at }, by, inThread(at)),
    remove: (at, by = "ULISA") => stage.ask({ kind: "message.deleted", ts: at }, by, inThread(at)),
    async start(body, channelId = "C1") {
      const posted = await stage.ask({ kind: "meeting.start", text: body }, "ULISA", { channelId });
      const root = posted.find(({ content }) => content.kind === "meeting.root");
      if (root?.content.kind !== "meeting.root" || root.ts === null)
        throw new Error(`nothing began: ${kinds(posted).join(", ")}`);
      stage.thread = { channelId, threadTs: root.ts };
      return stage.meeting(root.content.meeting.id);
    },
    async meeting(id = "M-001") {
      const found = await stage.ports().meetings.find(id);
      if (found === null) throw new Error(`there is no ${id}`);
      return found;
    },
  };
  const inThread = (messageTs: string): Partial<Origin> => ({ ...stage.thread, messageTs, via: "event" });
  return stage;
}

export const kinds = (posted: readonly Posted[]): string[] => posted.map(({ content }) => content.kind);

/** The signs that were put, or taken away with a minus, in order. */
export const marks = (posted: readonly Posted[]): string[] =>
  posted.flatMap(({ destination }) =>
    destination.to === "reaction" ? [`${destination.gone === true ? "-" : ""}${destination.name}`] : [],
  );

/** The only message of this kind; fails naming what there is instead. */
export function one<Kind extends MessageKind>(
  posted: readonly Posted[],
  kind: Kind,
): Posted & { content: Extract<MessageContent, { kind: Kind }> } {
  const found = posted.filter(({ content }) => content.kind === kind);
  if (found.length !== 1)
    throw new Error(`${found.length} ${kind} among ${kinds(posted).join(", ") || "nothing"}`);
  return found[0] as Posted & { content: Extract<MessageContent, { kind: Kind }> };
}
