/** Joins the features to Slack: the way in, the way out, and what happens on its own when time passes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { errandStore } from "../adapters/postgres/errands.ts";
import { inboxStore } from "../adapters/postgres/inbox.ts";
import { outboxStore } from "../adapters/postgres/outbox.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { sharedRates } from "../adapters/postgres/rates.ts";
import { type Remembered, rememberedOn } from "../adapters/postgres/remembered.ts";
import { createSlackApp, type Connection } from "../adapters/slack/app.ts";
import { slackDirectory } from "../adapters/slack/directory.ts";
import { slackFiles } from "../adapters/slack/files.ts";
import { messageReader } from "../adapters/slack/messages.ts";
import { keepInSight } from "../adapters/slack/pins.ts";
import { parse } from "../adapters/slack/parse/parse.ts";
import { createReceive } from "../adapters/slack/receive.ts";
import { modalOf, slackScreen } from "../adapters/slack/screen.ts";
import { slackUploads } from "../adapters/slack/uploads.ts";
import { slackSender } from "../adapters/slack/sender.ts";
import type { Metrics } from "../adapters/http/metrics.ts";
import type { Actor } from "../domain/people/types.ts";
import type { Origin, Request } from "../domain/requests.ts";
import { keepingPinned } from "../features/actions/pinned.ts";
import { suggestOwners } from "../features/actions/form.ts";
import { decisionChannel, decisionStillFits } from "../features/decisions/check.ts";
import type { Delivery } from "../features/delivery/ports.ts";
import { after, createRoad } from "../features/delivery/road.ts";
import { channelToCheck, digestStillFits } from "../features/digests/check.ts";
import { rememberingMembers } from "../features/people/members.ts";
import { clearanceOfPlace, type PlaceDirectory } from "../features/people/place.ts";
import { meetEverybody, resolveActor } from "../features/people/resolve-actor.ts";
import { isReminder, reminderStillWanted } from "../features/reminders/check.ts";
import { realTime } from "../kernel/clock.ts";
import { textIn } from "../text/catalogue.ts";
import { mistakeText } from "../views/notices.ts";
import { promptsView, statusText } from "../views/prompts.ts";
import { renderDialog, renderHome, renderMessage, renderUnder } from "../views/render.ts";
import { errandRunners } from "./errands.ts";
import type { Foundation } from "./foundation.ts";
import { measured } from "./measured.ts";
import { pinnedInSight } from "./pinned.ts";
import { followProgramme } from "./programme-records.ts";
import { type Ports, portsOn } from "./stores.ts";
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

const MEET_EVERY = 6 * 60 * 60 * 1000;

/** Connects to Slack and resolves when events can come. Rejects when Slack refuses the token. */
export async function startBot(
  foundation: Foundation,
  connection: Connection,
  metrics: Metrics,
): Promise<Bot> {
  const { clock, config, database, log, memory, programme } = foundation;
  const slack = createSlackApp(connection, log);
  const self = await slack.whoAmI();
  /** As it is now: the programme in it follows corrections. */
  const shared = () => ({ ...foundation, workspaceUrl: self.url });
  const directory = rememberingMembers(tolerant(slackDirectory(slack.client)), realTime);
  const settings = { admins: config.admins, language: programme.language };
  const around = () => ({ timezone: programme.timezone, now: clock.now() });
  /** What a view made that Slack would not take: logged without what it says. */
  const checked = <View extends { problems: string[] }>(kind: string, view: View): View => {
    if (view.problems.length > 0) log.error({ kind, problems: view.problems }, "a view is not fit for Slack");
    return view;
  };

  const looked = new WeakMap<Origin, Remembered>();
  const actorOf = async (origin: Origin, request: Request): Promise<Actor> => {
    // Before the transaction that answers, which waits for no other server.
    if (request.kind === "ask") await foundation.meanings?.prepare(request.question.trim());
    const remembered = rememberedOn(database.db, memory);
    looked.set(origin, remembered);
    const store = remembered.people;
    const lookup = { store, directory, settings, now: clock.now() };
    // Whoever is mentioned is looked up as well, so that a proven address counts before anything is decided.
    for (const userId of mentionedIn(request)) await resolveActor(origin.teamId, userId, lookup);
    const actor = await resolveActor(origin.teamId, origin.userId, lookup);
    const inChannel = (origin.openedIn ?? origin.place) === "channel";
    if (!inChannel || origin.channelId === undefined || !depends(request)) return actor;
    return { ...actor, placeClearance: await clearanceOfPlace(origin.teamId, origin.channelId, lookup) };
  };

  /** Reminders may have lost their reason, and channels gained readers, since a message was planned. */
  const stillWanted = async (delivery: Delivery): Promise<boolean> => {
    const at = { now: clock.now(), time: realTime() };
    if (isReminder(delivery)) {
      return database.transaction((tx) => reminderStillWanted(delivery, portsOn(tx, shared()), at));
    }
    const channelId = channelToCheck(delivery) ?? decisionChannel(delivery);
    if (channelId === null) return true;
    const lookup = { store: rememberedOn(database.db, memory).people, directory, settings, now: at.now };
    const readers = await clearanceOfPlace(delivery.teamId, channelId, lookup);
    return database.transaction(async (tx) => {
      const ports = portsOn(tx, shared());
      return (
        (await digestStillFits(delivery, readers, ports, at)) &&
        (await decisionStillFits(delivery, readers, ports, at))
      );
    });
  };

  const screen = slackScreen(slack.client, {
    dialog: (content, language) => checked(content.kind, renderDialog(content, language, around())),
    home: (content, language) => checked("home", renderHome(content, language, around())).blocks,
    prompts: promptsView,
    status: statusText,
  });
  const inSight = pinnedInSight(foundation, (place, title) => keepInSight(slack.client, place, title));
  const road = createRoad({
    parse: (payload) => parse(payload, self),
    actorOf,
    useCases: measured(keepingPinned(useCases), metrics),
    transaction: (work, origin?: Origin) =>
      database.transaction(async (tx) => {
        const remembered = rememberedOn(tx, memory, origin && looked.get(origin));
        await followProgramme(foundation, tx, remembered);
        const ports = portsOn(tx, shared(), remembered);
        return work({ ports, inbox: ports.inbox, outbox: ports.outbox, errands: errandStore(tx) });
      }),
    inbox: inboxStore(database.db),
    outbox: outboxStore(database.db),
    errands: errandStore(database.db),
    runners: errandRunners(foundation, metrics, {
      fetchFile: slackFiles(slack.client, connection),
      shareFile: slackUploads(slack.client, connection),
      screen,
      readMessage: messageReader(slack.client),
      inSight,
      readersOf: (teamId, channelId) =>
        clearanceOfPlace(teamId, channelId, {
          store: rememberedOn(database.db, memory).people,
          directory,
          settings,
          now: clock.now(),
        }),
    }),
    rates: sharedRates(database.db),
    sender: slackSender(slack.client, self.botUserId),
    screen,
    render: ({ content, language }) => checked(content.kind, renderMessage(content, language, around())),
    under: ({ content, language }) => checked(content.kind, renderUnder(content, language, around())).blocks,
    stillWanted,
    async sent(delivery) {
      const { content, destination } = delivery;
      metrics.deliveries.inc({ result: "sent" });
      if (content.kind === "action.pinned" && destination.to === "channel")
        await inSight(delivery.teamId, destination.channelId);
    },
    log,
    now: () => clock.now(),
    time: realTime,
    after,
    language: programme.language,
  });

  await slack.start(
    createReceive({
      intake: road.intake,
      self,
      suggest: (field, typed) => suggest(field, typed, portsOn(database.db, shared())),
      view: (content, language, origin) =>
        modalOf(content, checked(content.kind, renderDialog(content, language, around())), origin),
      tryAgain: textIn(programme.language).common.tryAgain,
      mistake: (code, language) => mistakeText(code, textIn(language)),
    }),
  );
  road.start();

  /** Slack's own list of people, at the start and every few hours; when it cannot be had, people are met one by one. */
  let metAt = Number.NEGATIVE_INFINITY;
  const meet = async (): Promise<void> => {
    const now = clock.now();
    if (now.getTime() - metAt < MEET_EVERY) return;
    metAt = now.getTime();
    try {
      const everybody = await slackDirectory(slack.client).everybody();
      const met = await meetEverybody(self.teamId, everybody, { store: peopleStore(database.db), now });
      if (met > 0) log.info({ met }, "people of the workspace were met");
    } catch (error) {
      log.warn(
        { error: error instanceof Error ? error.name : typeof error },
        "the list of people could not be read",
      );
    }
  };

  return {
    handle: slack.handle,
    connected: slack.connected,
    async sweep() {
      await meet();
      await sweepAll(foundation, self);
      road.wake();
    },
    async stop() {
      await slack.stop();
      await road.stop();
    },
  };
}

/** Accounts that a request names, a dozen at most. */
function mentionedIn(request: Request): string[] {
  const text = "text" in request ? request.text : "who" in request ? request.who : "";
  return [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)/g)].map((match) => match[1]!))].slice(0, 12);
}

/** Does it matter for this request who else is in the channel? Looking that up takes calls to Slack. */
function depends(request: Request): boolean {
  switch (request.kind) {
    case "ask":
      return !request.shareable;
    case "ask.share":
    case "ask.sources":
    case "action.log":
    case "deadline.log":
    case "decision.log":
    case "dialog.submit":
    case "message.edited":
    case "minutes.read":
    case "action.pin":
    case "thread.said":
    case "meeting.start":
    case "meeting.answer":
      return true;
    default:
      return false;
  }
}

/** What a menu offers while somebody types. */
async function suggest(
  field: string,
  typed: string,
  ports: Ports,
): Promise<{ text: string; value: string }[]> {
  if (field !== "owners") return [];
  return (await suggestOwners(typed, ports)).map(({ label, value }) => ({ text: label, value }));
}

/** Slack not telling who is in a channel is no reason to fail a request: it is then everybody's. */
function tolerant(directory: ReturnType<typeof slackDirectory>): PlaceDirectory {
  return {
    user: (userId) => directory.user(userId),
    members: (channelId) => directory.members(channelId).catch(() => null),
  };
}
