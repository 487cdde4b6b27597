import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What the bot counts about itself. No metric has a label with what people wrote or who they are. */
export interface Metrics {
  registry: Registry;
  requests: Counter<"kind" | "result">;
  requestSeconds: Histogram<"kind">;
  deliveries: Counter<"result">;
  answers: Counter<"answered">;
  wordings: Counter<"result">;
  sources: Counter<"result">;
}

/** `waiting` tells how many messages wait to be posted; asked whenever somebody reads the metrics. */
export function createMetrics(waiting: () => Promise<number>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "wegwijzer_" });
  const registers = [registry];
  registry.registerMetric(
    new Gauge({
      name: "wegwijzer_outbox_waiting",
      help: "Messages that wait to be posted",
      registers: [],
      async collect() {
        // A database that is away must not take the other metrics with it.
        this.set(await waiting().catch(() => Number.NaN));
      },
    }),
  );
  return {
    registry,
    requests: new Counter({
      name: "wegwijzer_requests_total",
      help: "Requests handled, by kind and result",
      labelNames: ["kind", "result"],
      registers,
    }),
    requestSeconds: new Histogram({
      name: "wegwijzer_request_seconds",
      help: "Time from receipt to commit",
      labelNames: ["kind"],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    deliveries: new Counter({
      name: "wegwijzer_deliveries_total",
      help: "Messages by what became of them",
      labelNames: ["result"],
      registers,
    }),
    answers: new Counter({
      name: "wegwijzer_answers_total",
      help: "Questions, answered or not",
      labelNames: ["answered"],
      registers,
    }),
    wordings: new Counter({
      name: "wegwijzer_wordings_total",
      help: "Answers that a model was to say better, by what became of it",
      labelNames: ["result"],
      registers,
    }),
    sources: new Counter({
      name: "wegwijzer_sources_opened_total",
      help: "Addresses of sources that were opened, by what they showed",
      labelNames: ["result"],
      registers,
    }),
  };
}
