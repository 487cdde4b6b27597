import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

describe("following actions up, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let lisa: Person;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    [bart, lisa, daan] = await Promise.all([
      product.as("Bart Stoffels"),
      product.as("Lisa Verhaeghe"),
      product.as("Daan Sanders"),
    ]);
  });
  afterAll(endAll);

  it("tells whoever got it, who agrees or gives it back with a reason", async () => {
    await bart.command("algemeen", "/actie Lisa: zaal regelen - voor 11 april");
    const first = await lisa.hear("wegwijzer", about("Bart Stoffels gaf je een actie", "zaal regelen"));
    await lisa.press("wegwijzer", first, "Akkoord");
    await lisa.hear("wegwijzer", about("zaal regelen (akkoord)"));
    await bart.command("algemeen", "/actie Lisa: drukwerk bestellen - voor 12 april");
    const second = await lisa.hear("wegwijzer", about("gaf je een actie", "drukwerk bestellen"));
    await lisa.press("wegwijzer", second, "Niet voor mij");
    const dialog = await lisa.dialog("action.decline");
    expect(await lisa.submit(dialog, { reason: "Daan doet het drukwerk" })).toEqual({});
    await bart.hear("wegwijzer", about("komt terug", "Daan doet het drukwerk"));
    await lisa.hear("wegwijzer", about("drukwerk bestellen (niet voor jou"));
  });

  it("asks about the same action, shows the first one and tells its history", async () => {
    await bart.say("wegwijzer", "actie: Lisa: Zaal regelen");
    const twin = await bart.hear("wegwijzer", about("lijkt op een actie die al openstaat"));
    const id = /A-\d+/.exec(twin.text)?.[0] ?? "";
    await bart.press("wegwijzer", twin, `Toon ${id}`);
    const shown = await bart.hear("wegwijzer", about(`${id} open`));
    await bart.press("wegwijzer", shown, "Geschiedenis");
    const story = await bart.hear("wegwijzer", about(`Geschiedenis van ${id}`));
    expect(story.text).toContain("Bart Stoffels legde het vast (met een commando)");
    expect(story.text).toContain("Lisa Verhaeghe is akkoord (met een knop)");
  });

  it("mends an action with the message that it came from, and asks when that goes", async () => {
    const said = await lisa.say("wegwijzer", "actie: Daan: flyers drukken - voor 12 april");
    await lisa.hear("wegwijzer", about("vastgelegd", "flyers drukken"));
    await lisa.edit("wegwijzer", said.ts, "actie: Daan: folders drukken - voor 14 april");
    const mended = await lisa.hear("wegwijzer", about("gewijzigd", "folders drukken", "14 apr"));
    const id = /A-\d+/.exec(mended.text)?.[0] ?? "";
    await lisa.erase("wegwijzer", said.ts);
    const asked = await lisa.hear("wegwijzer", about("Je verwijderde het bericht", id));
    await lisa.press("wegwijzer", asked, `${id} vervalt`);
    await lisa.hear("wegwijzer", about(`${id} vervallen`));
  });

  it("tells the second of two people with one form what changed, and keeps what was typed", async () => {
    await bart.command("algemeen", "/actie Lisa: banner maken - voor 20 april");
    const receipt = await lisa.hear("algemeen", about("banner maken"));
    await lisa.press("algemeen", receipt, "Wijzigen");
    await bart.press("algemeen", receipt, "Wijzigen");
    const hers = await lisa.dialog("action.form");
    const his = await bart.dialog("action.form");
    expect(await bart.submit(his, { title: "grote banner maken" })).toEqual({});
    await lisa.hear("algemeen", about("grote banner maken"));
    await lisa.submit(hers, { title: "rode banner maken" });
    const again = await lisa.dialog("action.form");
    expect(JSON.stringify(again.blocks)).toContain("Bart Stoffels heeft dit intussen gewijzigd");
    expect(JSON.stringify(again.blocks)).toContain("rode banner maken");
    expect(await lisa.submit(again, { title: "rode banner maken" })).toEqual({});
    await lisa.hear("algemeen", about("rode banner maken"));
  });

  it("keeps one list in a channel, and asks for a chosen emoji", async () => {
    await bart.command("algemeen", "/acties vastzetten");
    const list = await daan.hear("algemeen", about("Open acties", "banner maken"));
    await bart.command("algemeen", "/actie Daan: ramen lappen - voor 1 april");
    const later = await daan.hear("algemeen", about("Open acties", "ramen lappen"));
    expect(later.ts).toBe(list.ts);
    expect((await daan.messages("algemeen")).filter(about("Open acties", "banner")).length).toBe(1);

    await bart.say("wegwijzer", "/wegwijzer emoji :pushpin:");
    await bart.hear("wegwijzer", about(":pushpin: op een bericht"));
    const talk = await lisa.say("algemeen", "Daan regelt de geluidsinstallatie voor 21 april");
    await daan.react("algemeen", talk.ts, "pushpin");
    const offer = await daan.hear("algemeen", about("Wil je hier een actie van maken"));
    expect(offer.is_ephemeral).toBe(true);
    expect((await lisa.messages("algemeen")).some(about("Wil je hier een actie"))).toBe(false);
    await daan.press("algemeen", offer, "Actie maken");
    const form = await daan.dialog("action.form");
    expect(JSON.stringify(form.blocks)).toContain("geluidsinstallatie");
    expect(await daan.submit(form, { title: "geluidsinstallatie regelen" })).toEqual({});
    await daan.hear("algemeen", about("vastgelegd", "geluidsinstallatie regelen"), talk.ts);
  });

  it("finishes several at once from a list", async () => {
    await bart.command("algemeen", "/actie Hannah: blauwe banner maken");
    await bart.hear("algemeen", about("blauwe banner maken"));
    await bart.command("algemeen", "/acties banner");
    const list = await bart.hear("algemeen", about("Acties: banner", "rode banner", "blauwe banner"));
    await bart.press("algemeen", list, "Meer afronden");
    const dialog = await bart.dialog("action.bulk");
    const id = /A-\d+(?= rode)/.exec(list.text)?.[0] ?? "";
    expect(await bart.submit(dialog, { "ticked-0": [id] })).toEqual({});
    await bart.hear("wegwijzer", about("1 actie afgerond", id));
  });
});
