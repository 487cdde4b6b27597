import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

const CHANNEL = "coordinatie";

describe("a meeting, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let lisa: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    await meet();
  });
  afterAll(endAll);

  async function meet(): Promise<void> {
    [bart, lisa] = await Promise.all([product.as("Bart Stoffels"), product.as("Lisa Verhaeghe")]);
  }

  /** Resolves once the message has this sign of ours. */
  const marked = (ts: string, name: string, root: Message): Promise<Message> =>
    bart.hear(
      CHANNEL,
      (message) => message.ts === ts && (message.reactions ?? []).some((each) => each.name === name),
      root.ts,
    );

  let root: Message;

  it("is planned, and gives its day to what had to be ready for it", async () => {
    await lisa.say("wegwijzer", "/actie Lisa: stukken rondsturen, voor het volgende kernteam");
    await lisa.hear("wegwijzer", about("vastgelegd", "vóór kernteam"));
    await lisa.command(CHANNEL, "/overleg plan kernteam 16 mrt 10:00");
    await lisa.hear(CHANNEL, about("M-001", "do 16 mrt, 10:00", "1 actie"));
    await lisa.say("wegwijzer", "acties mijn");
    await lisa.hear("wegwijzer", about("stukken rondsturen", "do 16 mrt"));
  });

  it("opens a thread with its agenda on the day itself", async () => {
    await product.moveClock("2023-03-16T09:00:00Z");
    await lisa.command(CHANNEL, "/overleg start kernteam");
    root = await bart.hear(CHANNEL, about("M-001", "is begonnen"));
    expect(root.text).toContain("Samenwerking en partners");
  });

  it("reads lines in the thread, marks them, and asks what is unclear", async () => {
    const action = await lisa.say(CHANNEL, "Actie: Hannah regelt de zaal, uiterlijk 24 maart", root.ts);
    await marked(action.ts, "white_check_mark", root);
    const unclear = await lisa.say(CHANNEL, "Actie: Marco: cijfers nakijken", root.ts);
    const asked = await bart.hear(CHANNEL, about("Wie bedoel je met “Marco”"), root.ts);
    await bart.press(CHANNEL, asked, "Marco Scheffers");
    await bart.hear(CHANNEL, about("vastgelegd", "Marco Scheffers"), root.ts);
    await marked(unclear.ts, "white_check_mark", root);
  });

  it("asks about what was mistyped, and does what was meant", async () => {
    const mistyped = await lisa.say(CHANNEL, "Beslut: de roadshow begint in Delft", root.ts);
    const asked = await bart.hear(
      CHANNEL,
      about("Bedoel je “Besluit: de roadshow begint in Delft”"),
      root.ts,
    );
    await lisa.press(CHANNEL, asked, "Ja");
    await marked(mistyped.ts, "white_check_mark", root);
    await lisa.say(CHANNEL, "overleg afsluitn", root.ts);
    const ending = await bart.hear(CHANNEL, about("Bedoel je “overleg afsluiten”"), root.ts);
    await lisa.press(CHANNEL, ending, "Nee, gewoon tekst");
    await bart.hear(CHANNEL, about("dat was gewoon tekst"), root.ts);
  });

  it("goes on after a restart, with lines that Slack sends twice", async () => {
    await product.kill();
    product = await product.again();
    await meet();
    const { channels, team } = (await product.call("bootstrap", undefined, lisa.id)) as {
      channels: { id: string; name: string }[];
      team: { id: string };
    };
    const channel = channels.find(({ name }) => name === CHANNEL)?.id;
    const event = {
      type: "message",
      channel,
      channel_type: "group",
      user: lisa.id,
      thread_ts: root.ts,
      ts: "1678960000.000900",
      text: "Actie: Lisa: na de herstart",
    };
    const payload = { type: "event_callback", team_id: team.id, event_id: "EvTwice", event };
    for (let time = 0; time < 2; time += 1) await product.call("inject", { type: "events_api", payload });
    await lisa.say(CHANNEL, "Actie: Lisa: en daarna", root.ts);
    await lisa.say("wegwijzer", "acties en daarna");
    await lisa.hear("wegwijzer", about("en daarna"));
    await lisa.say("wegwijzer", "acties na de herstart");
    const list = await lisa.hear("wegwijzer", about("na de herstart"));
    expect(list.text).toContain("(1)");
  }, 60_000);

  it("is closed in the thread, once", async () => {
    await lisa.say(CHANNEL, "overleg afsluiten", root.ts);
    await bart.hear(CHANNEL, (message) => message.ts === root.ts && message.text.includes("afgesloten"));
    await bart.command(CHANNEL, "/overleg afsluiten");
    await bart.hear(CHANNEL, about("geen overleg bezig"));
  });
});
