import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

const PASTED = [
  "Verslag van het kernteam",
  "Besproken: de voortgang van de roadshow.",
  "Actie Hannah: conceptplan delen met gemeenten - voor 24 maart",
  "Actie Marco: cijfers nakijken - voor 30 maart",
  "Actie Lisa: zaal regelen - uiterlijk 3 maart 2021",
  "Besluit: de roadshow begint in Delft",
].join("\n");

describe("minutes that somebody hands in, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let lisa: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    [bart, lisa] = await Promise.all([product.as("Bart Stoffels"), product.as("Lisa Verhaeghe")]);
  });
  afterAll(endAll);

  it("proposes, asks what is unclear, survives a restart, and logs everything once on one word", async () => {
    await lisa.say("wegwijzer", PASTED);
    const proposals = await lisa.hear("wegwijzer", about("Voorstellen uit het verslag", "Wie bedoel je"));
    expect(proposals.text).toContain("Er is nog niets vastgelegd");
    await lisa.press("wegwijzer", proposals, "Marco Hoogvliet");
    await lisa.hear("wegwijzer", about("1 regel heeft nog een vraag"));
    const dated = await lisa.hear("wegwijzer", about("3 mrt 2021 is al geweest"));
    await lisa.press("wegwijzer", dated, "Zonder datum");
    const clear = await lisa.hear("wegwijzer", about("3 acties en 1 besluit"));
    expect(clear.ts).toBe(proposals.ts);

    expect(await product.stop()).toBe(0);
    product = await product.again();
    [bart, lisa] = await Promise.all([product.as("Bart Stoffels"), product.as("Lisa Verhaeghe")]);
    const again = await lisa.hear("wegwijzer", about("3 acties en 1 besluit"));
    await Promise.all([
      lisa.press("wegwijzer", again, "4 vastleggen"),
      lisa.press("wegwijzer", again, "4 vastleggen").catch(() => undefined),
    ]);
    const logged = await lisa.hear("wegwijzer", about("3 acties en 1 besluit vastgelegd"));
    expect(logged.text.match(/A-\d{3}/g)).toHaveLength(3);
    await bart.hear("besluiten", about("Besluit B-001", "Delft"));
    await bart.command("algemeen", "/acties cijfers");
    const list = await bart.hear("algemeen", about("cijfers nakijken"));
    expect(list.text).toContain("Marco Hoogvliet");
    expect(list.text.match(/A-\d{3} cijfers nakijken/g)).toHaveLength(1);
  }, 60_000);

  it("mends an entry in a dialog, and leaves another out", async () => {
    await lisa.say("wegwijzer", "Actie Hannah: posters drukken\nActie Daan: flyers uitdelen");
    const proposals = await lisa.hear("wegwijzer", about("posters drukken", "flyers uitdelen"));
    await lisa.press("wegwijzer", proposals, "Wijzigen");
    const dialog = await lisa.dialog("minutes.entry");
    expect(await lisa.submit(dialog, { title: "posters laten drukken", due: "2023-04-12" })).toEqual({});
    const mended = await lisa.hear("wegwijzer", about("posters laten drukken", "12 apr"));
    await lisa.press("wegwijzer", { ...mended, blocks: (mended.blocks ?? []).slice(5) }, "Weglaten");
    const left = await lisa.hear("wegwijzer", about("1 actie en 0 besluiten"));
    await lisa.press("wegwijzer", left, "1 vastleggen");
    const logged = await lisa.hear("wegwijzer", about("1 actie vastgelegd", "posters laten drukken"));
    expect(logged.text).not.toContain("flyers");
  });

  it("reads a text snippet, and a file of the dialog, after the click", async () => {
    await lisa.share("wegwijzer", { name: "verslag.txt", content: "Actie Hannah: banner ophangen\n" });
    await lisa.hear("wegwijzer", about("Voorstellen uit verslag.txt", "banner ophangen"));
    await lisa.command("algemeen", "/overleg verslag");
    const dialog = await lisa.dialog("minutes.form");
    const empty = await lisa.submit(dialog, { text: null });
    expect(Object.keys(empty)).toEqual(["text"]);
    const file = await lisa.upload(
      "notulen.md",
      "## Acties\n\n- Daan: drukproef nakijken\n- Lisa: taart halen\n",
    );
    expect(await lisa.submit(dialog, { date: "2023-02-16", body: "kernteam", file: [file] })).toEqual({});
    const read = await lisa.hear("wegwijzer", about("Voorstellen uit notulen.md", "taart halen"));
    expect(read.text).toContain("2 acties");
    expect(read.text).toContain("16 feb");
    await lisa.press("wegwijzer", read, "Weggooien");
    await lisa.hear("wegwijzer", about("weggegooid", "niets van vastgelegd"));
  });

  it("says what it cannot read", async () => {
    await lisa.share("wegwijzer", { name: "verslag.xyz", content: "iets" });
    await lisa.hear("wegwijzer", about("verslag.xyz", "Ik lees TXT, MD, DOCX en PDF"));
    await lisa.say(
      "wegwijzer",
      "Een lange dag.\nHet regende.\nVeel gelachen.\nDaarna naar huis.\nTot ziens.",
    );
    await lisa.hear("wegwijzer", about("5 regels gelezen", "geen acties of besluiten"));
  });

  it("answers a question in two lines as a question", async () => {
    await lisa.say("wegwijzer", "Hallo,\nwie is de projectmanager?");
    await lisa.hear("wegwijzer", ({ text }) => /projectmanager/i.test(text) && !text.includes("Voorstellen"));
  });
});
