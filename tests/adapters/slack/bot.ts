/** The real road (Bolt, inbox, outbox) between a small Slack and use cases of the test's own. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { parse as parseYaml } from "yaml";
import { errandStore } from "../../../src/adapters/postgres/errands.ts";
import { inboxStore } from "../../../src/adapters/postgres/inbox.ts";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { sharedRates } from "../../../src/adapters/postgres/rates.ts";
import { createSlackApp } from "../../../src/adapters/slack/app.ts";
import { parse } from "../../../src/adapters/slack/parse/parse.ts";
import { createReceive } from "../../../src/adapters/slack/receive.ts";
import { modalOf, slackScreen } from "../../../src/adapters/slack/screen.ts";
import { slackSender } from "../../../src/adapters/slack/sender.ts";
import { createWorkspace, type Workspace } from "../../../src/adapters/workspace/index.ts";
import type { WorkspaceOptions } from "../../../src/adapters/workspace/options.ts";
import type { Actor } from "../../../src/domain/people/types.ts";
import type { Origin, Request, RequestKind } from "../../../src/domain/requests.ts";
import type { MessageContent } from "../../../src/domain/messages/content.ts";
import { NOTHING, type Outcome } from "../../../src/domain/messages/outgoing.ts";
import { help, unsupported } from "../../../src/features/delivery/help.ts";
import type { ErrandRunners } from "../../../src/features/delivery/errands.ts";
import type { Log } from "../../../src/features/delivery/ports.ts";
import { after, createRoad, type Road } from "../../../src/features/delivery/road.ts";
import type { RequestContext, UseCases } from "../../../src/features/use-case.ts";
import { frozenClock, realTime } from "../../../src/kernel/clock.ts";
import { textIn } from "../../../src/text/catalogue.ts";
import { section } from "../../../src/views/blocks.ts";
import { escape } from "../../../src/views/escape.ts";
import { mistakeText } from "../../../src/views/notices.ts";
import { promptsView, statusText } from "../../../src/views/prompts.ts";
import { renderDialog, renderMessage } from "../../../src/views/render.ts";
import { type Db, rowsOf } from "../../../src/adapters/postgres/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const TOKENS = { botToken: "xoxb-test", appToken: "xapp-test", signingSecret: "a-secret-of-the-tests" };
const manifest: unknown = parseYaml(readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8"));
const clock = frozenClock(new Date("2023-03-09T07:30:00Z"));

/** Real time as both sides see it; moved instead of slept through. */
let ahead = 0;
const time = (): number => realTime() + ahead;

export async function startWorkspace(changes: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const workspace = createWorkspace({
    users: [
      { name: "hannah", realName: "Hannah Kandel" },
      { name: "marco", realName: "Marco de Vries" },
    ],
    channels: [{ name: "algemeen" }, { name: "elders", withApp: false }],
    manifest,
    ...TOKENS,
    clock: { now: () => clock.now(), moveTo: async (to) => clock.moveTo(to) },
    rates: { messageBurst: 1, tiers: true },
    realTime: time,
    ...changes,
  });
  await workspace.listen(0);
  return workspace;
}

/** What the test's use cases may do: write one row, in the transaction of the request. */
interface Ports {
  note(what: string): Promise<void>;
}
type Answer = (request: Request, context: RequestContext, ports: Ports) => Promise<Outcome>;

export interface Bot {
  road: Road;
  /** What Slack posts to in HTTP mode. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  lines: { level: string; fields: Record<string, unknown>; message: string }[];
  /** Lets real time pass for the road until everything received and planned has come to an end. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface BotOptions {
  answer?: Answer;
  stillWanted?: () => Promise<boolean>;
  mode?: "socket" | "http";
  runners?: ErrandRunners<Ports>;
}

const idle = { run: async () => async () => [], failed: () => [] };
const NO_RUNNERS: ErrandRunners<Ports> = {
  "answer.word": idle,
  "document.learn": idle,
  "document.forget": idle,
  "meeting.publish": idle,
  "minutes.fetch": idle,
  "pinned.refresh": idle,
  "action.offer": idle,
};

/** Everything as the composition root does it, with `answer` for each kind of request. */
export async function startBot(
  workspace: Workspace,
  database: TestDatabase,
  { answer = echo, stillWanted, mode = "socket", runners = NO_RUNNERS }: BotOptions = {},
): Promise<Bot> {
  const lines: Bot["lines"] = [];
  const write =
    (level: string) =>
    (fields: Record<string, unknown>, message: string): void =>
      void lines.push({ level, fields, message });
  const log: Log = { info: write("info"), warn: write("warn"), error: write("error") };
  const slack = createSlackApp({ mode, ...TOKENS, apiUrl: workspace.apiUrl }, log);
  const self = await slack.whoAmI();
  const road = createRoad<Ports>({
    parse: (payload) => parse(payload, self),
    actorOf: async (origin) => actorFor(origin),
    useCases: answerAll(answer),
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          ports: portsOn(tx),
          inbox: inboxStore(tx),
          outbox: outboxStore(tx),
          errands: errandStore(tx),
        }),
      ),
    inbox: inboxStore(database.db),
    outbox: outboxStore(database.db),
    errands: errandStore(database.db),
    runners,
    rates: sharedRates(database.db),
    sender: slackSender(slack.client, self.botUserId),
    screen: slackScreen(slack.client, {
      dialog: () => ({
        title: "Vraag",
        submit: "Ok",
        close: "Weg",
        blocks: [
          {
            type: "input",
            block_id: "question",
            label: { type: "plain_text", text: "Vraag" },
            element: { type: "plain_text_input", action_id: "question" },
          },
        ],
        context: { about: "test" },
      }),
      home: (content) => [section(content.name)],
      prompts: promptsView,
      status: statusText,
    }),
    under: () => [section("Bron")],
    render: ({ content, language }) =>
      content.kind === "answer"
        ? { text: content.answer, blocks: [section(escape(content.answer))] }
        : renderMessage(content, language, { timezone: "Europe/Amsterdam", now: clock.now() }),
    ...(stillWanted === undefined ? {} : { stillWanted }),
    log,
    now: () => clock.now(),
    time,
    after,
    language: "nl",
  });
  await slack.start(
    createReceive({
      intake: road.intake,
      self,
      suggest: async (_field, typed) => [{ text: `voor ${typed}`, value: typed }],
      view: (content, language, origin) =>
        modalOf(
          content,
          renderDialog(content, language, { timezone: "Europe/Amsterdam", now: clock.now() }),
          origin,
        ),
      tryAgain: textIn("nl").common.tryAgain,
      mistake: (code, language) => mistakeText(code, textIn(language)),
    }),
  );
  road.start();
  return {
    road,
    handle: (request, response) => slack.handle(request, response),
    lines,
    async settled() {
      await road.intake.idle();
      while (await isBusy(database.db)) {
        ahead += 500;
        await road.intake.sweep();
        await road.poster.drain();
      }
    },
    async stop() {
      await slack.stop();
      await road.stop();
    },
  };
}

async function isBusy(db: Db): Promise<boolean> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select ((select count(*) from outbox where state in ('planned', 'claimed'))
          + (select count(*) from inbox where state = 'received'))::int as n`,
  );
  return row?.n !== 0;
}

function actorFor(origin: Origin): Actor {
  return {
    teamId: origin.teamId,
    userId: origin.userId,
    displayName: "",
    roles: [],
    guest: false,
    clearance: "participants",
    language: "nl",
  };
}

function portsOn(db: Db): Ports {
  return {
    async note(what) {
      await db.execute(
        sql`insert into settings (key, value) values (${`${what}/${crypto.randomUUID()}`}, '1'::jsonb)`,
      );
    },
  };
}

/** The kinds that the test's answer takes; help and unsupported are the real ones. */
function answerAll(answer: Answer): UseCases<Ports> {
  return new Proxy({} as UseCases<Ports>, {
    get: (_target, kind: RequestKind) =>
      kind === "help" ? help : kind === "unsupported" ? unsupported : answer,
  });
}

/** An answer as a message would hold it. */
export function said(text: string): MessageContent {
  return {
    kind: "answer",
    questionId: "Q",
    question: "",
    answered: true,
    answer: text,
    sources: [],
    shareable: false,
  };
}

/** Answers a question where it was asked, and keeps a row of it. */
const echo: Answer = async (request, { origin, actor }, ports) => {
  if (request.kind !== "ask" || origin.channelId === undefined) return NOTHING;
  await ports.note("asked");
  const threadTs = origin.place === "direct" ? origin.threadTs : (origin.threadTs ?? origin.messageTs);
  return {
    messages: [
      {
        destination: {
          to: "channel",
          channelId: origin.channelId,
          ...(threadTs === undefined ? {} : { threadTs }),
        },
        content: said(`Je vroeg: ${request.question}`),
        language: actor.language,
      },
    ],
  };
};
