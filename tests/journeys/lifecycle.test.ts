import { afterAll, describe, expect, it } from "vitest";
import { endAll, startWegwijzer } from "../support/wegwijzer.ts";

describe("the life of the process", () => {
  afterAll(endAll);

  it("stops in order on SIGTERM and goes on where it was", async () => {
    const product = await startWegwijzer();
    const bart = await product.as("Bart Stoffels");
    await bart.command("algemeen", "/actie @Hannah: conceptplan delen - voor 11 april");
    await bart.hear("algemeen", ({ text }) => text.includes("conceptplan delen"));
    await product.moveClock("2023-03-20T08:00:00Z");
    expect(await product.stop()).toBe(0);

    const again = await product.again();
    const later = await again.as("Bart Stoffels");
    expect(
      (await later.messages("algemeen")).filter(({ text }) => text.includes("conceptplan delen")),
    ).toHaveLength(1);
    const { clock } = (await again.call("bootstrap")) as { clock: { now: string } };
    expect(clock.now >= "2023-03-20T08:00:00").toBe(true);
    await again.kill();

    const survivor = await again.again();
    const last = await survivor.as("Bart Stoffels");
    await last.command("algemeen", "/acties");
    await last.hear(
      "algemeen",
      ({ text, is_ephemeral: alone }) => alone === true && text.includes("conceptplan"),
    );
    expect(await survivor.stop()).toBe(0);
  }, 60_000);

  it("answers health, readiness and metrics", async () => {
    const product = await startWegwijzer();
    const read = async (path: string): Promise<[number, string]> => {
      const response = await fetch(`${product.url}${path}`);
      return [response.status, await response.text()];
    };
    expect(await read("/healthz")).toEqual([200, '{"status":"alive"}']);
    expect((await read("/readyz"))[1]).toBe('{"ready":true,"checks":{"database":true,"slack":true}}');
    const [status, metrics] = await read("/metrics");
    expect(status).toBe(200);
    expect(metrics).toContain("wegwijzer_deliveries_total");
    expect((await read("/nothing"))[0]).toBe(404);
  });

  it("refuses a folder that another one uses, and a wrong configuration, each in one line", async () => {
    const product = await startWegwijzer();
    await expect(startWegwijzer({}, product.folder)).rejects.toThrow(
      /ended with 1 [^]*in use by another Wegwijzer/,
    );
    await expect(startWegwijzer({ PORT: "http" })).rejects.toThrow(
      /ended with 78 [^]*PORT: found "http", expected a number/,
    );
    await expect(startWegwijzer({ PROGRAMME: "/nowhere" })).rejects.toThrow(/ended with 78 [^]*\/nowhere/);
  });

  it("logs nothing that people wrote", async () => {
    const product = await startWegwijzer({ LOG_LEVEL: "debug" });
    const bart = await product.as("Bart Stoffels");
    await bart.say("wegwijzer", "wie is de projectmanager zonder geheimpje42?");
    await bart.hear("wegwijzer", () => true);
    expect(product.log()).not.toContain("geheimpje42");
  });
});
