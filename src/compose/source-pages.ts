/** The pages that sources open on, where PUBLIC_URL says how people reach them. */
import type { Metrics } from "../adapters/http/metrics.ts";
import type { Route } from "../adapters/http/server.ts";
import { sourceRoute } from "../adapters/http/sources.ts";
import { knowledgeStore } from "../adapters/postgres/facts.ts";
import { peopleStore } from "../adapters/postgres/people.ts";
import { KEPT_ANSWERS } from "../adapters/postgres/register-definitions.ts";
import { openRegister } from "../adapters/postgres/registers.ts";
import { settingsStore } from "../adapters/postgres/settings.ts";
import { sourceTexts } from "../adapters/postgres/source-texts.ts";
import { isSigned } from "../domain/sources/address.ts";
import { describe } from "../features/delivery/report.ts";
import { openSource } from "../features/sources/open.ts";
import type { OpenSourcePorts } from "../features/sources/ports.ts";
import { knownSecret } from "../features/sources/secret.ts";
import { realTime } from "../kernel/clock.ts";
import type { Foundation } from "./foundation.ts";
import { keptForAsking } from "./kept-answers.ts";
import { nameOfAuthor } from "./programme-records.ts";

/** So often a second the secret is read to find an address wrong: guessing costs the database next to nothing. */
const LOOKS_PER_SECOND = 20;

type Standing = Pick<Foundation, "clock" | "database" | "libraries" | "log" | "programme"> & {
  config: Pick<Foundation["config"], "publicUrl">;
};

/** Undefined without PUBLIC_URL: then there is no such page. */
export function sourcePages(foundation: Standing, metrics: Pick<Metrics, "sources">): Route | undefined {
  const { config, clock, log } = foundation;
  if (config.publicUrl === undefined) return undefined;
  const ports = openPorts(foundation);
  const recentSecret = recently(() => knownSecret(ports.settings));
  return sourceRoute({
    pathPrefix: new URL(config.publicUrl).pathname.replace(/\/+$/, ""),
    programme: () => foundation.programme,
    async open(token) {
      const secret = await recentSecret();
      if (secret === undefined || !isSigned(token, secret)) return { kind: "unknown" };
      return openSource(token, clock.now(), ports);
    },
    opened: (result) => metrics.sources.inc({ result }),
    failed: (error) => log.error(describe(error), "the page of a source could not be made"),
  });
}

/** Reads anew, but no more than so often a second; in between it gives what was read last. */
function recently<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let last: Promise<Value> | undefined;
  let second = 0;
  let looks = 0;
  return () => {
    const now = Math.floor(realTime() / 1_000);
    if (now !== second) looks = 0;
    second = now;
    looks += 1;
    if (last === undefined || looks <= LOOKS_PER_SECOND) last = read();
    return last;
  };
}

/** What opening takes; everything is read when it is opened, never kept from before. */
function openPorts({ database: { db }, libraries, programme }: Standing): OpenSourcePorts {
  const knowledge = knowledgeStore(db);
  return {
    settings: settingsStore(db),
    texts: sourceTexts(db),
    facts: async (clearance) => (await libraries(knowledge, clearance))?.index.facts ?? [],
    documents: async () => (await libraries(knowledge, "public"))?.reference ?? { titles: {}, dates: {} },
    kept: keptForAsking(openRegister(db, KEPT_ANSWERS), nameOfAuthor(peopleStore(db))),
    timezone: programme.timezone,
  };
}
