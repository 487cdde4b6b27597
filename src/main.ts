/** The bot: reads the configuration, opens what it needs, connects, and stops in order. */
import type { Server } from "node:http";
import { createMetrics } from "./adapters/http/metrics.ts";
import { answer, createHttpServer, healthRoutes, type Route } from "./adapters/http/server.ts";
import { countInstallation } from "./adapters/postgres/installation.ts";
import { forgetOld } from "./adapters/postgres/retention.ts";
import { startQueue } from "./adapters/queue/boss.ts";
import { type Bot, startBot } from "./compose/bot.ts";
import { keepClock, openFoundation } from "./compose/foundation.ts";
import { startLocalWorkspace } from "./compose/local.ts";
import { createLog } from "./compose/log.ts";
import { sourcePages } from "./compose/source-pages.ts";
import { watchFolder } from "./compose/watched-folder.ts";
import { explainStart } from "./compose/start-errors.ts";
import { readConfig } from "./config.ts";
import { realTime } from "./kernel/clock.ts";
import { describe } from "./features/delivery/report.ts";
import type { Log } from "./features/delivery/ports.ts";
import { retention, tick } from "./jobs/definitions.ts";

/** A stop that takes longer is ended: an orchestrator would kill us then anyway. */
const STOP_WITHIN = 9_500;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let stop = async (): Promise<void> => process.exit(0);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
  const foundation = await openFoundation(config, log, { warm: true });
  const { database } = foundation;
  watchFaults(log, (error) => database.kind === "server" && database.takeFault(error));
  const metrics = createMetrics(async () => (await countInstallation(database.db)).waiting);
  let bot: Bot | undefined;
  const sources = sourcePages(foundation, metrics);
  const routes: Route[] = [
    ...(sources === undefined ? [] : [sources]),
    healthRoutes(
      [
        { name: "database", check: () => database.ping().then(() => true) },
        { name: "slack", check: async () => bot?.connected() ?? false },
      ],
      metrics.registry,
    ),
    (request, response) => bot?.handle(request, response) ?? false,
  ];
  const onHttpError = (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.name : typeof error }, "an HTTP request failed");

  let http: Server | undefined;
  let workspace: Awaited<ReturnType<typeof startLocalWorkspace>> | undefined;
  if (config.slack.mode === "local") {
    workspace = await startLocalWorkspace(foundation, {
      sweep: async () => bot?.sweep(),
      fallback: (request, response) => {
        answer(routes, request, response).catch(onHttpError);
        return true;
      },
    });
    bot = await startBot(foundation, workspace.connection, metrics);
  } else {
    http = createHttpServer(routes, onHttpError);
    await listening(http, config.port);
    bot = await startBot(foundation, config.slack, metrics);
  }

  const queue = await startQueue(
    database.kind === "embedded"
      ? { kind: "embedded", client: database.client }
      : { kind: "server", url: database.url },
    (error) =>
      log.warn(
        { error: error instanceof Error ? error.name : typeof error },
        "the job queue reported a fault",
      ),
  );
  const lookAtDocuments = watchFolder(foundation);
  await queue.work(tick, async () => {
    await bot.sweep();
    await keepClock(foundation);
    lookAtDocuments().catch((error: unknown) =>
      log.error(describe(error), "the folder of documents could not be read"),
    );
  });
  await queue.work(retention, async () => {
    const gone = await forgetOld(database.db, foundation.clock.now(), new Date(realTime()));
    log.info(gone, "what was kept long enough is gone");
  });
  await bot.sweep();

  process.stdout.write(
    workspace === undefined
      ? `Wegwijzer serves ${foundation.programme.name} in Slack; health on http://localhost:${config.port}/healthz\n`
      : `Wegwijzer is ready: open ${workspace.url} in a browser (Ctrl+C stops it)\n`,
  );

  let stopping = false;
  stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    await Promise.all([queue.stop(4_000), bot.stop()]);
    await keepClock(foundation);
    await workspace?.close();
    http?.close();
    http?.closeAllConnections();
    await database.close();
    process.exit(0);
  };
}

/**
 * What nobody caught. A rejected promise leaves the rest intact: what it was part of comes back by its lease. So does
 * what the database's driver throws from a timer when its connection went away. After any other exception nothing is
 * certain, so the process ends at once, as a crash that the leases recover from, with 1 for whoever starts it again.
 * The message may quote what somebody wrote: only its kind and place are logged.
 */
function watchFaults(log: Log, takeFault: (error: unknown) => boolean): void {
  process.on("unhandledRejection", (error) =>
    log.error(describe(error), "a rejected promise was not handled"),
  );
  process.on("uncaughtException", (error) => {
    if (takeFault(error)) {
      log.warn(describe(error), "the database's driver broke: its connections are made anew");
      return;
    }
    log.error(describe(error), "an error was not caught: ending");
    process.exit(1);
  });
}

function listening(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, resolve);
  return promise;
}

start().catch((error: unknown) => {
  const { lines, code } = explainStart(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(code);
});
