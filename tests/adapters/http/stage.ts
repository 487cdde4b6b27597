/** The pages of sources on a real database and a real server, with people who ask and correct. */
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createMetrics, type Metrics } from "../../../src/adapters/http/metrics.ts";
import { createHttpServer } from "../../../src/adapters/http/server.ts";
import { documentStore } from "../../../src/adapters/postgres/documents.ts";
import { sourcePages } from "../../../src/compose/source-pages.ts";
import type { Answer } from "../../../src/domain/answers/answer.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { ask } from "../../../src/features/ask/ask.ts";
import { movableClock, type MovableClock } from "../../../src/kernel/clock.ts";
import { NOW, prepare, type Replica } from "../../features/corrections/stage.ts";
import type { TestDatabase } from "../../support/database.ts";
import { learnTexts } from "../../support/learning.ts";

export const QUESTION = "hoe lang spuit de fontein in de vijver?";
export const CITED = "De fontein in de vijver spuit twaalf uur per dag.";
export const TEXTS = [
  { text: "De vijver kreeg een rand van basalt.", locator: "blz. 3", title: "Vijvernota" },
  { text: "De pomp is van 2019.", locator: "blz. 3", title: "Vijvernota" },
  { text: CITED, locator: "blz. 4", title: "Vijvernota" },
  { text: "Het riet wordt in november gemaaid.", locator: "blz. 5", title: "Vijvernota" },
];

/** One start of the pages: `begin` before each test, `end` after the last. */
export class Stage {
  bot!: Replica;
  clock!: MovableClock;
  metrics!: Metrics;
  readonly errors: object[] = [];
  #database!: TestDatabase;
  #server: Server | undefined;
  #base = "";

  async begin(database: TestDatabase): Promise<void> {
    this.end();
    this.#database = database;
    this.bot = await prepare(database);
    this.bot.publicUrl = "https://wegwijzer.example/hulp";
    this.clock = movableClock(NOW);
    this.metrics = createMetrics(async () => 0);
    const route = sourcePages(
      {
        clock: this.clock,
        database,
        libraries: this.bot.libraries,
        programme: this.bot.memory.programme,
        config: { publicUrl: this.bot.publicUrl },
        log: { info() {}, warn() {}, error: (fields) => void this.errors.push(fields) },
      },
      this.metrics,
    );
    const server = createHttpServer(route === undefined ? [] : [route], (error) =>
      this.errors.push({ error }),
    );
    server.listen(0);
    await once(server, "listening");
    this.#server = server;
    this.#base = `http://localhost:${(server.address() as AddressInfo).port}`;
    this.errors.splice(0);
  }

  end(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  asked(question: string, clearance: Audience = "participants"): Promise<Answer> {
    return ask({ question, clearance, now: this.clock.now() }, this.bot.ports().ask);
  }

  async addressOf(question: string, clearance?: Audience): Promise<string> {
    return (await this.asked(question, clearance)).sources[0]?.url ?? "";
  }

  /** What a browser gets, of this server whatever the address names. */
  async opened(url: string, init: RequestInit = {}) {
    const response = await fetch(`${this.#base}${new URL(url).pathname}`, init);
    return { status: response.status, headers: response.headers, page: await response.text() };
  }

  learned(texts = TEXTS, audience: Audience = "participants") {
    return learnTexts(documentStore(this.#database.db), "vijver", texts, { audience });
  }
}

/** What people read of a page. */
export const words = (page: string): string =>
  page
    .replace(/<style>[^]*?<\/style>|<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
