import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

describe("what the bot does not know, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    [bart, daan] = await Promise.all([product.as("Bart Stoffels"), product.as("Daan Sanders")]);
  });
  afterAll(endAll);

  it("goes to the person whose role fits, comes back as theirs in the thread, and is kept for the next one", async () => {
    const question = await daan.say("algemeen", "@wegwijzer wie heeft de sleutel van de zolder?");
    const unknown = await daan.hear("algemeen", about("Dat staat niet in wat ik ken"), question.ts);
    await daan.press("algemeen", unknown, "Vraag het Bart");
    const handed = await bart.hear("wegwijzer", about("Daan Sanders", "sleutel van de zolder"));
    await bart.press("wegwijzer", handed, "Beantwoorden");
    await bart.submit(await bart.dialog("reply.form"), {
      answer: "De conciërge, op de begane grond.",
      keep: ["keep"],
    });
    const reply = await daan.hear("algemeen", about("Antwoord van Bart Stoffels", "conciërge"), question.ts);
    expect(reply.thread_ts).toBe(question.ts);
    await bart.hear("wegwijzer", about("Bewaard als vast antwoord VA-001"));

    await daan.say("wegwijzer", "weet jij wie de sleutel van de zolder heeft?");
    await daan.hear("wegwijzer", about("conciërge", "vast antwoord van Bart Stoffels", "VA-001"));
  }, 90_000);

  it("asks on in a thread without a mention, and leaves talk alone", async () => {
    const question = await daan.say("algemeen", "@wegwijzer wie is de projectmanager?");
    await daan.hear("algemeen", about("Hannah Kandel"), question.ts);
    await bart.say("algemeen", "dat klopt toch?", question.ts);
    await bart.say("algemeen", "en wie is de programmasecretaris?", question.ts);
    await daan.hear("algemeen", about("Lisa Verhaeghe"), question.ts);
    const thread = await daan.thread("algemeen", question.ts);
    expect(thread.filter(({ bot_id: bot }) => bot !== undefined)).toHaveLength(2);
  }, 60_000);

  it("hears a thumb down with a reason, and the coordinator corrects from there", async () => {
    await daan.say("wegwijzer", "wie is de ateliermeester?");
    const answer = await daan.hear("wegwijzer", about("Thijs van Spaandonk"));
    await daan.press("wegwijzer", answer, "Klopt niet");
    await daan.submit(await daan.dialog("feedback.form"), {
      reason: "outdated",
      words: "Dat is nu iemand anders",
    });
    await daan.hear("wegwijzer", about("Dank je"));
    const told = await bart.hear(
      "coordinatie",
      about("Daan Sanders zegt dat een antwoord niet klopt", "iemand anders"),
    );
    await bart.press("coordinatie", told, "Corrigeren");
    expect(JSON.stringify(await bart.dialog("correction.form"))).toContain("Thijs van Spaandonk");
  }, 60_000);
});
