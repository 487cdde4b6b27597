import type { AddressInfo } from "node:net";
import { realTime as machineTime } from "../../kernel/clock.ts";
import { inject } from "./browser/laboratory.ts";
import { createBrowserApi } from "./browser/routes.ts";
import { findConversation, messageAt } from "./conversations.ts";
import type { Core } from "./core.ts";
import type { Acknowledgement, Envelope } from "./delivery/delivery.ts";
import { createSignedHttp } from "./delivery/signed-http.ts";
import { createSocketHub, type DisconnectReason } from "./delivery/socket.ts";
import { createDriver, type Driver } from "./driver.ts";
import { eventCallback } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createForms } from "./forms.ts";
import { createInspector, type Inspector } from "./inspector.ts";
import { createLive, waitFor } from "./live.ts";
import { LIMITS } from "./limits.ts";
import { createModals } from "./modals.ts";
import { SlackRefusal, isFields } from "./model.ts";
import { readManifest, stableId, type AppManifest, type WorkspaceOptions } from "./options.ts";
import { unfurl } from "./posting.ts";
import { createRates } from "./rates.ts";
import { createResponseUrls } from "./response-urls.ts";
import { createWorkspaceServer } from "./server.ts";
import { createFileBytes } from "./state/bytes.ts";
import { seedState, type AppIdentity } from "./state/seed.ts";
import { createStore, type State } from "./state/store.ts";
import { createTriggers } from "./triggers.ts";

export interface Workspace {
  /** Resolves when it listens; port 0 takes any free one. */
  listen(port: number, host?: string): Promise<void>;
  /** "http://localhost:3000" */
  readonly url: string;
  /** What the bot takes as slackApiUrl: "http://localhost:3000/api/". */
  readonly apiUrl: string;
  readonly app: AppIdentity;
  /** Everything there is, for looking at in tests. */
  readonly state: State;
  readonly faults: Faults;
  readonly inspector: Inspector;
  /** A person by id or by handle ("hannah.kandel"). Throws Error when nobody is called that. */
  actAs(user: string): Driver;
  /** Sends the bot a payload as it is; an events_api payload without `type` is taken as the inner event. */
  inject(envelope: Pick<Envelope, "type" | "payload">): Promise<Acknowledgement>;
  /** Sends the latest event of this type once more, with the same event_id. */
  redeliver(eventType: string): Promise<Acknowledgement>;
  /** Slack adds a preview to a message: a message_changed without a change of text. Throws SlackRefusal. */
  unfurl(channel: string, ts: string): void;
  disconnect(reason: DisconnectReason): void;
  /** Resolves when a bot is connected. */
  connected(timeoutMs?: number): Promise<void>;
  /** Resolves when no bot is connected any more. */
  disconnected(timeoutMs?: number): Promise<void>;
  /** Resolves when every event sent so far is acknowledged or given up; without a bot it waits for one to come. */
  settled(): Promise<void>;
  /** Stops listening, cuts the connections and writes the state. */
  close(): Promise<void>;
}

/** Makes a small Slack of its own, not yet listening. Throws ZodError on a manifest of another shape. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const realTime = options.realTime ?? machineTime;
  const manifest = readManifest(options.manifest);
  const app = identify(manifest, options);
  const timeZone = options.timeZone ?? "Europe/Amsterdam";
  const ackTimeMs = options.ackTimeMs ?? LIMITS.ackTime;
  let origin = "";

  const live = createLive();
  const inspector = createInspector(
    () => options.clock.now(),
    (entry) => live.publish({ type: "inspector", entry }),
  );
  const faults = createFaults(options.random ?? Math.random);
  const store = createStore(options.stateFile, (state) => {
    const created = Math.floor(options.clock.now().getTime() / 1000);
    seedState(state, { users: options.users, channels: options.channels, app, timeZone, created });
  });
  const hub =
    options.requestUrl === undefined
      ? createSocketHub({
          appId: app.appId,
          ackTimeMs,
          faults,
          inspector,
          onConnection: (connected) => live.publish({ type: "app", connected }),
        })
      : null;
  const delivery =
    hub ??
    createSignedHttp({
      requestUrl: options.requestUrl ?? "",
      signingSecret: options.signingSecret,
      ackTimeMs,
      realTime,
      faults,
      inspector,
    });

  const core: Core = {
    team: {
      id: app.teamId,
      name: options.team?.name ?? "Wegwijzer",
      domain: options.team?.domain ?? "wegwijzer",
    },
    app,
    manifest,
    scopes: options.scopes ?? manifest.oauth_config.scopes.bot,
    tokens: { bot: options.botToken, app: options.appToken },
    timeZone,
    clock: options.clock,
    store,
    bytes: createFileBytes(options.stateFile),
    live,
    inspector,
    faults,
    rates: createRates({ messageBurst: 5, tiers: true, ...options.rates }, realTime),
    triggers: createTriggers(realTime),
    modals: createModals(),
    forms: createForms(),
    responses: createResponseUrls(realTime),
    delivery,
    ticket: hub === null ? null : () => hub.ticket(),
    onReset: options.onReset ?? (() => Promise.resolve()),
    origin: () => origin,
    underway: new Set(),
  };

  let page = options.pageHandler;
  const browser = createBrowserApi(core, hub);
  const server = createWorkspaceServer(core, {
    hub,
    browser,
    page: () => page,
    fallback: options.fallback,
  });

  return {
    async listen(port, host) {
      // Loaded only when asked for: it brings the bundler.
      if (page === undefined && options.page === true)
        page = (await import("./page/serve.ts")).createPageHandler();
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          origin = `http://localhost:${(server.address() as AddressInfo).port}`;
          resolve();
        });
      });
    },
    get url() {
      return origin;
    },
    get apiUrl() {
      return `${origin}/api/`;
    },
    app,
    get state() {
      return store.state;
    },
    faults,
    inspector,
    actAs(user) {
      const found = Object.values(store.state.users).find((one) => one.id === user || one.name === user);
      if (found === undefined) throw new Error(`nobody in the workspace is called ${user}`);
      return createDriver(core, found.id);
    },
    inject: ({ type, payload }) =>
      inject(
        core,
        type,
        type === "events_api" && payload["type"] !== "event_callback"
          ? eventCallback(core, payload)
          : payload,
      ),
    redeliver(eventType) {
      const last = inspector
        .entries()
        .findLast((entry) => entry.kind === "events_api" && entry.name === eventType);
      if (last === undefined || !isFields(last.request)) throw new Error(`no ${eventType} was sent yet`);
      return delivery.send({
        type: "events_api",
        name: eventType,
        payload: last.request,
        acceptsResponse: false,
      });
    },
    unfurl(channel, ts) {
      const conversation = findConversation(core, channel);
      if (conversation === undefined) throw new SlackRefusal("channel_not_found");
      unfurl(core, conversation, messageAt(core, channel, ts));
    },
    disconnect: (reason) => hub?.disconnect(reason),
    async connected(timeoutMs = 10_000) {
      await waitFor(
        live,
        () => (delivery.connected() ? true : undefined),
        () => "a connection of the bot",
        timeoutMs,
      );
    },
    async disconnected(timeoutMs = 10_000) {
      await waitFor(
        live,
        () => (delivery.connected() ? undefined : true),
        () => "the end of the connection",
        timeoutMs,
      );
    },
    async settled() {
      while (core.underway.size > 0) await Promise.all(core.underway);
    },
    async close() {
      delivery.close();
      browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.flush();
    },
  };
}

function identify(manifest: AppManifest, options: WorkspaceOptions): AppIdentity {
  const { display_information: shown, features } = manifest;
  const name = features.bot_user?.display_name ?? shown.name;
  return {
    teamId: options.team?.id ?? stableId("T", options.team?.domain ?? "wegwijzer"),
    appId: stableId("A", name),
    botId: stableId("B", name),
    botUserId: stableId("U", `bot:${name}`),
    name,
    description: shown.description,
    colour: shown.background_color ?? "#1d6f8a",
  };
}
