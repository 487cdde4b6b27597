import { afterEach, describe, expect, it } from "vitest";
import { closeSlacks, startOtherSlack, type OtherSlack } from "../support/other-slack.ts";
import { embedded, endBots, server, startBot, type Place } from "./bot.ts";
import { command, direct, hand } from "./payloads.ts";

const onServer = process.env["TEST_DATABASE_URL"] !== undefined;
const anywhere = (): Promise<Place> => (onServer ? server() : embedded());
const CHANNELS = Array.from({ length: 8 }, (_, index) => ({
  id: `C0S${index}`,
  members: ["U0BART", "U0BOT"],
}));

describe("when something is away", () => {
  afterEach(async () => {
    await endBots();
    await closeSlacks();
  });

  const answered = (slack: OtherSlack, times: number) =>
    slack.until(
      `answer ${times}`,
      () => slack.posted.filter(({ text }) => text.includes("Hannah Kandel")).length >= times,
    );
  const ask = (slack: OtherSlack) => hand(slack, direct("U0BART", "wie is de projectmanager?"));

  it("waits for Slack at the start, connects again each time it goes, and never says that it is ready meanwhile", async () => {
    const slack = await startOtherSlack();
    await slack.order("reachable", { yes: false });
    const bot = await startBot(slack.url, await anywhere());
    await bot.logged("Slack cannot be reached yet");
    expect((await bot.get("/healthz"))?.status).toBe(200);
    expect((await bot.get("/readyz"))?.status).toBe(503);
    await slack.order("reachable", { yes: true });
    await bot.ready;
    expect((await bot.get("/readyz"))?.status).toBe(200);
    await ask(slack);
    await answered(slack, 1);
    const gone = () => slack.until("the socket goes", () => slack.sockets() === 0);
    const back = () => slack.until("the socket is back", () => slack.sockets() === 1);
    for (const reason of ["refresh_requested", "warning"] as const) {
      await slack.order("disconnect", { reason });
      await gone();
      await back();
    }
    await slack.order("reachable", { yes: false });
    await gone();
    const asked = ask(slack);
    await slack.order("reachable", { yes: true });
    await asked;
    await answered(slack, 2);
    expect(await bot.stop()).toBe(0);
  }, 90_000);

  it.each([
    ["SLACK_BOT_TOKEN", "xoxb-wrong"],
    ["SLACK_APP_TOKEN", "xapp-wrong"],
  ])(
    "says in one line that Slack refuses %s",
    async (name, value) => {
      const slack = await startOtherSlack();
      const bot = await startBot(slack.url, await anywhere(), { [name]: value, LOG_LEVEL: "error" });
      expect(await bot.ended).toBe(78);
      const plain = bot
        .log()
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("{"));
      expect(plain).toEqual([expect.stringMatching(`^${name}: Slack refuses it`)]);
    },
    60_000,
  );

  it("stops with 0 under load while Slack does not answer, and loses nothing", async () => {
    const slack = await startOtherSlack({ channels: CHANNELS });
    const place = await anywhere();
    const bot = await startBot(slack.url, place);
    await bot.ready;
    const faults = Array.from({ length: 8 }, () => ({ kind: "hang" as const }));
    await slack.order("fail", { method: "chat.postMessage", faults });
    const logged = CHANNELS.map(({ id }, index) =>
      hand(slack, command(slack, "U0BART", "/actie", `klus ${index} af`, id)),
    );
    await slack.until("a post under way", () => slack.calls.some(({ fault }) => fault === "hang"));
    expect(await bot.stop()).toBe(0);
    const again = await startBot(slack.url, place);
    await again.ready;
    await Promise.all(logged);
    await Promise.all(
      CHANNELS.map(({ id }, index) =>
        hand(slack, command(slack, "U0BART", "/actie", `slot ${index} af`, id)),
      ),
    );
    const times = (text: string) => slack.posted.filter((each) => each.text.includes(text)).length;
    await slack.until(
      "the last of each",
      () => CHANNELS.every((_, index) => times(`slot ${index} af`) > 0),
      40_000,
    );
    expect(CHANNELS.map((_, index) => times(`klus ${index} af`))).toEqual(CHANNELS.map(() => 1));
  }, 120_000);

  it("logs what nobody caught without its content; goes on after a rejection, ends after an exception", async () => {
    const slack = await startOtherSlack();
    const faulty = `data:text/javascript,
      process.on("SIGUSR2", () => void Promise.reject(new Error(["geheim", "pje"].join(""))));
      process.on("SIGWINCH", () => { throw new RangeError(["geheim", "pje"].join("")); });`;
    const bot = await startBot(slack.url, await anywhere(), {}, [faulty]);
    await bot.ready;
    bot.child.kill("SIGUSR2");
    await bot.logged("a rejected promise was not handled");
    await ask(slack);
    await answered(slack, 1);
    bot.child.kill("SIGWINCH");
    expect(await bot.ended).toBe(1);
    expect(bot.log()).toContain('"error":"RangeError"');
    expect(bot.log()).not.toContain("geheimpje");
  }, 60_000);
  if (onServer) {
    it("goes on after the database drops its connections, and acknowledges nothing that it could not write", async () => {
      const slack = await startOtherSlack({ channels: CHANNELS });
      const place = await server();
      const bot = await startBot(slack.url, place);
      await bot.ready;
      const { admin, database } = place;
      const drop = () =>
        admin!`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database!}`;
      const logged = CHANNELS.map(({ id }, index) =>
        hand(slack, command(slack, "U0BART", "/actie", `klus ${index} af`, id)),
      );
      await slack.until("the first receipt", () => slack.posted.length > 0);
      await drop();
      const acks = (await Promise.all(logged)).map(({ acked }) => acked);
      // Whoever was told to try again, does.
      await Promise.all(
        acks.map((acked, index) =>
          "text" in acked
            ? hand(slack, command(slack, "U0BART", "/actie", `klus ${index} af`, CHANNELS[index]!.id))
            : Promise.resolve(),
        ),
      );
      const times = (text: string) => slack.posted.filter((each) => each.text.includes(text)).length;
      await slack.until(
        "every receipt",
        () => CHANNELS.every((_, index) => times(`klus ${index} af`) > 0),
        // A lease of what was cut off, and a slow machine.
        25_000,
      );
      expect((await bot.get("/readyz"))?.status).toBe(200);

      await admin!.unsafe(`alter database ${database!} allow_connections false`);
      await drop();
      const asked = ask(slack);
      await bot.logged("the inbox could not be written");
      expect((await bot.get("/readyz"))?.status).toBe(503);
      await admin!.unsafe(`alter database ${database!} allow_connections true`);
      expect((await asked).attempts).toBeGreaterThan(1);
      await answered(slack, 1);
      expect(CHANNELS.map((_, index) => times(`klus ${index} af`))).toEqual(CHANNELS.map(() => 1));
      expect(await bot.stop()).toBe(0);
    }, 90_000);
  }
});
