import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

describe("correcting, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    [bart, daan] = await Promise.all([product.as("Bart Stoffels"), product.as("Daan Sanders")]);
  });
  afterAll(endAll);

  const WHO = "wie is de communicatieadviseur?";

  it("goes from a wrong answer to a right one for everybody, with who corrected it", async () => {
    await bart.say("wegwijzer", WHO);
    const answer = await bart.hear("wegwijzer", about("Merel Eijken"));
    await bart.press("wegwijzer", answer, "Corrigeren");
    const form = await bart.dialog("correction.form");
    expect(JSON.stringify(form)).toContain("Merel Eijken");
    const why = "Zij is haar per vandaag opgevolgd";
    expect(await bart.submit(form, { person: "Niemand Nergens", why })).toEqual({
      person: expect.stringContaining("ken ik niet"),
    });
    await bart.submit(form, { person: "Juul van Plateringen", why });
    const preview = await bart.hear("wegwijzer", about("Merel Eijken wordt Juul van Plateringen"));
    await bart.press("wegwijzer", preview, "Vastleggen");
    await bart.hear("wegwijzer", about("Gecorrigeerd (C-001)"));

    await daan.say("wegwijzer", WHO);
    const right = await daan.hear("wegwijzer", about("Juul van Plateringen"));
    expect(right.text).toContain("gecorrigeerd door Bart Stoffels op 9 maart 2023 (C-001)");
    expect(right.text).toContain("Werkprogramma 2023");
    expect(JSON.stringify(right.blocks)).not.toContain("Corrigeren");
  });

  it("still says so after a restart, lists it, and takes it back", async () => {
    expect(await product.stop()).toBe(0);
    product = await product.again();
    bart = await product.as("Bart Stoffels");
    await bart.say("wegwijzer", `${WHO} graag`);
    await bart.hear("wegwijzer", about("Juul van Plateringen", "C-001"));
    await bart.command("wegwijzer", "/wegwijzer correcties");
    const list = await bart.hear("wegwijzer", about("Correcties: 1 in totaal"));
    await bart.press("wegwijzer", list, "Ongedaan maken");
    await bart.hear("wegwijzer", about("C-001 is ongedaan gemaakt"));
    await bart.say("wegwijzer", WHO);
    await bart.hear("wegwijzer", ({ text, ts }) => ts > list.ts && text.includes("Merel Eijken"));
  }, 60_000);
});
