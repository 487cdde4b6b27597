/** Joins the features to Slack: the way in, the way out, and what happens on its own when time passes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { inboxStore } from "../adapters/postgres/inbox.ts";
import { outboxStore } from "../adapters/postgres/outbox.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { sharedRates } from "../adapters/postgres/rates.ts";
import { createSlackApp, type Connection } from "../adapters/slack/app.ts";
import { slackDirectory } from "../adapters/slack/directory.ts";
import { parse, type Self } from "../adapters/slack/parse/parse.ts";
import { createReceive } from "../adapters/slack/receive.ts";
import { slackScreen } from "../adapters/slack/screen.ts";
import { slackSender } from "../adapters/slack/sender.ts";
import type { Metrics } from "../adapters/http/metrics.ts";
import type { Actor } from "../domain/people/types.ts";
import type { Origin } from "../domain/requests.ts";
import { suggestOwners } from "../features/actions/form.ts";
import { createDispatch } from "../features/delivery/dispatch.ts";
import { createIntake } from "../features/delivery/intake.ts";
import { createPoster } from "../features/delivery/poster.ts";
import { createPump } from "../features/delivery/pump.ts";
import { clearanceOfPlace, type PlaceDirectory } from "../features/people/place.ts";
import { resolveActor } from "../features/people/resolve-actor.ts";
import { realTime } from "../kernel/clock.ts";
import { textIn } from "../text/catalogue.ts";
import { renderDialog, renderHome, renderMessage } from "../views/render.ts";
import type { Foundation } from "./foundation.ts";
import { portsOn } from "./stores.ts";
import { sweepAll } from "./sweeps.ts";
import { useCases } from "./use-cases.ts";

export interface Bot {
  /** Answers `POST /slack/events` in HTTP mode. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  connected(): boolean;
  /** What is due now is sent, and what was left behind is taken up; called by ticks and when the clock was moved. */
  sweep(): Promise<void>;
  /** Takes nothing new, finishes what runs. */
  stop(): Promise<void>;
}

/** Another replica may have written something: look at least this often, in milliseconds. */
const LOOK_AGAIN = 1_000;
const SWEEP_INBOX = 2_000;

/** Connects to Slack and resolves when events can come. Rejects when Slack refuses the token. */
export async function startBot(
  foundation: Foundation,
  connection: Connection,
  metrics: Metrics,
): Promise<Bot> {
  const { clock, config, database, log, programme } = foundation;
  const slack = createSlackApp(connection, log);
  const self = await slack.whoAmI();
  const directory = tolerant(slackDirectory(slack.client));
  const settings = { admins: config.admins, language: programme.language };
  const around = () => ({ timezone: programme.timezone, now: clock.now() });
  /** What a view made that Slack would not take: logged without what it says. */
  const checked = <View extends { problems: string[] }>(kind: string, view: View): View => {
    if (view.problems.length > 0) log.error({ kind, problems: view.problems }, "a view is not fit for Slack");
    return view;
  };

  const outbox = outboxStore(database.db);
  const poster = createPoster({
    outbox,
    rates: sharedRates(database.db),
    sender: slackSender(slack.client),
    render: ({ content, language }) => checked(content.kind, renderMessage(content, language, around())),
    sent: async () => metrics.deliveries.inc({ result: "sent" }),
    freed: () => out.wake(),
    log,
    time: realTime,
  });
  const out = createPump(
    async () => {
      await poster.tick();
      const next = await outbox.nextDue();
      return next === null ? LOOK_AGAIN : next.getTime() - realTime();
    },
    { longest: LOOK_AGAIN, failed: (error) => log.error(named(error), "the outbox could not be read") },
  );

  const actorOf = async (origin: Origin): Promise<Actor> => {
    const store = peopleStore(database.db);
    const lookup = { store, directory, settings, now: clock.now() };
    const actor = await resolveActor(origin.teamId, origin.userId, lookup);
    if (origin.place !== "channel" || origin.channelId === undefined) return actor;
    return { ...actor, placeClearance: await clearanceOfPlace(origin.teamId, origin.channelId, lookup) };
  };

  const dispatch = createDispatch({
    parse: (payload) => parse(payload, self),
    actorOf,
    useCases,
    transaction: (work) =>
      database.transaction((tx) => {
        const ports = portsOn(tx, foundation);
        return work({ ports, inbox: ports.inbox, outbox: ports.outbox });
      }),
    inbox: inboxStore(database.db),
    outbox,
    screen: slackScreen(slack.client, {
      dialog: (content, language) => checked(content.kind, renderDialog(content, language, around())),
      home: (content, language) => checked("home", renderHome(content, language, around())).blocks,
    }),
    wake: () => out.wake(),
    log,
    now: () => clock.now(),
    time: realTime,
    language: programme.language,
  });
  const intake = createIntake({ inbox: inboxStore(database.db), dispatch, log, time: realTime, after });
  const leftBehind = createPump(
    async () => {
      await intake.sweep();
      return SWEEP_INBOX;
    },
    { longest: SWEEP_INBOX, failed: (error) => log.error(named(error), "the inbox could not be read") },
  );

  const receive = createReceive({
    intake,
    self,
    suggest: async (field, typed) =>
      field === "owners"
        ? (await suggestOwners(typed, portsOn(database.db, foundation))).map(({ label, value }) => ({
            text: label,
            value,
          }))
        : [],
    tryAgain: textIn(programme.language).common.tryAgain,
    mistake: (code, language) => textIn(language).common.fieldErrors[code] ?? code,
  });
  await slack.start(receive);
  out.start();
  leftBehind.start();

  return {
    handle: slack.handle,
    connected: slack.connected,
    async sweep() {
      await sweepAll(foundation, self);
      leftBehind.wake();
      out.wake();
    },
    async stop() {
      await slack.stop();
      await intake.idle();
      await leftBehind.stop();
      await out.stop();
      await poster.idle();
    },
  };
}

export type { Self };

/** Slack not answering is no reason to fail a request: what is known then stands. */
function tolerant(directory: ReturnType<typeof slackDirectory>): PlaceDirectory {
  return {
    user: (userId) => directory.user(userId).catch(() => null),
    members: (channelId) => directory.members(channelId).catch(() => null),
  };
}

function after(milliseconds: number): { elapsed: Promise<"elapsed">; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<"elapsed">();
  const timer = setTimeout(() => resolve("elapsed"), milliseconds);
  return { elapsed: promise, cancel: () => clearTimeout(timer) };
}

const named = (error: unknown): { error: string } => ({
  error: error instanceof Error ? error.name : typeof error,
});
