import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/adapters/http/metrics.ts";
import { measured } from "../../src/compose/measured.ts";
import { useCases } from "../../src/compose/use-cases.ts";
import type { UseCases } from "../../src/features/use-case.ts";

describe("the metrics of use cases", () => {
  const kinds = Object.keys(useCases);

  it("count what was done and what failed, by kind, and no words of people", async () => {
    const metrics = createMetrics(async () => 3);
    const fake = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        async () => {
          if (kind === "help") throw new Error("geheimpje");
          return { messages: [] };
        },
      ]),
    ) as unknown as UseCases<null>;
    const counted = measured(fake, metrics);
    const ask = counted.ask as unknown as (request: unknown) => Promise<unknown>;
    const help = counted.help as unknown as (request: unknown) => Promise<unknown>;
    await ask({ kind: "ask", question: "geheimpje" });
    await expect(help({ kind: "help" })).rejects.toThrow("geheimpje");
    const text = await metrics.registry.metrics();
    expect(text).toContain('wegwijzer_requests_total{kind="ask",result="done"} 1');
    expect(text).toContain('wegwijzer_requests_total{kind="help",result="failed"} 1');
    expect(text).toContain("wegwijzer_outbox_waiting 3");
    expect(text).not.toContain("geheimpje");
  });

  it("keep a use case for every kind", () => {
    expect(
      Object.keys(
        measured(
          useCases,
          createMetrics(async () => 0),
        ),
      ),
    ).toEqual(kinds);
  });
});
