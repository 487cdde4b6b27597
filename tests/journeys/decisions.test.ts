import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const about =
  (...parts: string[]) =>
  ({ text }: Message): boolean =>
    parts.every((part) => text.includes(part));

describe("deciding, in the whole product", () => {
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

  it("previews to the secretary alone, records on Vastleggen and posts in the decisions channel", async () => {
    await lisa.command(
      "algemeen",
      "/besluit De roadshow begint in Delft | waarom: daar is een zaal | werkspoor 2",
    );
    const preview = await lisa.hear("algemeen", about("Zo leg ik B-001 vast", "Delft"));
    expect(preview.is_ephemeral).toBe(true);
    expect((await daan.messages("besluiten")).some(about("Delft"))).toBe(false);
    await lisa.press("algemeen", preview, "Vastleggen");
    const posted = await daan.hear("besluiten", about("Besluit B-001", "Delft", "daar is een zaal"));
    expect(posted.is_ephemeral).not.toBe(true);
  });

  it("replaces, and both show it", async () => {
    await lisa.say("wegwijzer", "besluit De roadshow begint in Breda | vervangt B-001");
    const preview = await lisa.hear("wegwijzer", about("Zo leg ik B-002 vast", "Vervangt B-001"));
    await lisa.press("wegwijzer", preview, "Vastleggen");
    await daan.hear("besluiten", about("Besluit B-002", "Vervangt B-001"));
    await daan.hear("besluiten", about("Besluit B-001", "Vervangen door B-002"));
    await daan.command("algemeen", "/besluiten roadshow");
    const list = await daan.hear("algemeen", about("Besluiten: roadshow"));
    expect(list.text.indexOf("B-002")).toBeLessThan(list.text.indexOf("B-001"));
    expect(list.text).toContain("Vervangen door B-002");
  });

  it("asks the coordinators about somebody else's proposal, and tells them how it ended", async () => {
    await daan.say("wegwijzer", "Besluit: elke maand een nieuwsbrief");
    await daan.hear("wegwijzer", about("B-003 voorgesteld"));
    const proposal = await bart.hear("coordinatie", about("Daan Sanders stelt een besluit voor", "B-003"));
    await bart.press("coordinatie", proposal, "Vastleggen");
    await daan.hear("wegwijzer", about("Je voorstel B-003", "Bart Stoffels heeft het vastgelegd"));
    await bart.hear("coordinatie", about("B-003", "besloten door Bart Stoffels"));
    await daan.hear("besluiten", about("Besluit B-003"));
  });

  it("keeps a confidential decision out of every channel and from who may not read it", async () => {
    await bart.command(
      "besluiten",
      "/besluit Offerte van bureau Zonlicht is goed | vertrouwelijk | bedrag: 54.000",
    );
    const preview = await bart.hear("besluiten", about("Zo leg ik B-004 vast", "€"));
    await bart.press("besluiten", preview, "Vastleggen");
    await lisa.hear("wegwijzer", about("Besluit B-004", "Zonlicht"));
    await daan.say("wegwijzer", "besluiten");
    const list = await daan.hear("wegwijzer", about("Besluiten"));
    expect(list.text).toContain("B-003");
    expect(list.text).not.toContain("B-004");
    await daan.say("wegwijzer", "besluiten Zonlicht");
    await daan.hear("wegwijzer", about("geen besluiten"));
    for (const channel of ["besluiten", "algemeen", "wegwijzer"])
      expect(JSON.stringify(await daan.messages(channel))).not.toContain("Offerte van bureau");
  });

  it("opens a form with the text of a message, and makes a decision of what is sent in", async () => {
    const said = await daan.say("algemeen", "we delen de cijfers elk kwartaal");
    const form = await opened(product, lisa, async () => {
      const { channels } = (await product.call("bootstrap", undefined, lisa.id)) as {
        channels: { id: string; name: string }[];
      };
      const channel = channels.find(({ name }) => name === "algemeen")?.id;
      await product.call("shortcuts", { callbackId: "log_decision", channel, ts: said.ts }, lisa.id);
    });
    expect(JSON.stringify(form)).toContain("we delen de cijfers elk kwartaal");
    const send = (amount: string) => {
      const values = { title: { title: "We delen de cijfers elk kwartaal" }, amount: { amount } };
      return product.call("views/submit", { viewId: form.id, values }, lisa.id);
    };
    expect(JSON.stringify(await send("veel"))).toContain("geen bedrag");
    await send("1.200");
    const preview = await lisa.hear("wegwijzer", about("Zo leg ik B-005 vast", "kwartaal"));
    await lisa.press("wegwijzer", preview, "Annuleren");
    await lisa.hear("wegwijzer", about("B-005 ingetrokken"));
  });

  it("mends a decision when its message is edited, tells where it was told, and keeps how it read", async () => {
    const said = await lisa.say("wegwijzer", "besluit De kerngroep eet in Utrecht");
    const preview = await lisa.hear("wegwijzer", about("Zo leg ik", "Utrecht"));
    const [id = ""] = /B-\d+/.exec(preview.text) ?? [];
    await lisa.press("wegwijzer", preview, "Vastleggen");
    await daan.hear("besluiten", about(`Besluit ${id}`, "Utrecht"));
    await lisa.edit("wegwijzer", said.ts, "besluit De kerngroep eet in Zeist | waarom: daar is plaats");
    await daan.hear("besluiten", about(`Besluit ${id}`, "Zeist", "daar is plaats"));
    const changed = await lisa.hear("wegwijzer", about(`${id} gewijzigd`));
    await lisa.press("wegwijzer", changed, "Geschiedenis");
    await lisa.hear("wegwijzer", about(`Geschiedenis van ${id}`, "in Utrecht” → “", "in Zeist”"));
    await lisa.erase("wegwijzer", said.ts);
    const asked = await lisa.hear("wegwijzer", about("Je verwijderde het bericht", id, "Moet dat ook weg?"));
    await lisa.press("wegwijzer", asked, `${id} intrekken`);
    await daan.hear("besluiten", about(`Besluit ${id}`, "ingetrokken"));
  });

  it("puts an edit of what somebody else recorded before the coordinators", async () => {
    const said = await daan.say("wegwijzer", "besluit: we delen de agenda een week vooraf");
    await daan.hear("wegwijzer", about("voorgesteld", "een week vooraf"));
    const proposal = await bart.hear("coordinatie", about("stelt een besluit voor", "een week vooraf"));
    const [id = ""] = /B-\d+/.exec(proposal.text) ?? [];
    await bart.press("coordinatie", proposal, "Vastleggen");
    await daan.hear("wegwijzer", about(`Je voorstel ${id}`, "vastgelegd"));
    await daan.edit("wegwijzer", said.ts, "besluit: we delen de agenda twee weken vooraf");
    await daan.hear("wegwijzer", about(id, "voorgelegd aan de coördinator"));
    const asked = await bart.hear("coordinatie", about("wijzigde het bericht", id, "twee weken"));
    expect((await daan.messages("besluiten")).some(about("twee weken"))).toBe(false);
    await bart.press("coordinatie", asked, "Overnemen");
    await daan.hear("besluiten", about(`Besluit ${id}`, "twee weken vooraf"));
    await daan.hear("wegwijzer", about("Bart Stoffels nam de nieuwe tekst over", id));
    await bart.hear("coordinatie", about("wijzigde het bericht", "nam de nieuwe tekst over"));
  });

  it("asks before the same is decided twice", async () => {
    await daan.say("wegwijzer", "besluit We delen de agenda twee weken vooraf!");
    await daan.hear("wegwijzer", about("Dit lijkt op B-", "nog niets vastgelegd"));
    await lisa.say("wegwijzer", "besluit We delen de agenda twee weken vooraf");
    const preview = await lisa.hear("wegwijzer", about("Zo leg ik", "Dit lijkt op B-"));
    await lisa.press("wegwijzer", preview, "Annuleren");
    await lisa.hear("wegwijzer", about("ingetrokken", "agenda"));
  });

  it("survives a restart between the preview and the click", async () => {
    await lisa.say("wegwijzer", "besluit We vergaderen voortaan op dinsdag");
    await lisa.hear("wegwijzer", about("Zo leg ik", "dinsdag"));
    expect(await product.stop()).toBe(0);
    product = await product.again();
    const later = await product.as("Lisa Verhaeghe");
    const preview = await later.hear("wegwijzer", about("Zo leg ik", "dinsdag"));
    await later.press("wegwijzer", preview, "Vastleggen");
    await later.hear("besluiten", about("Besluit B-", "dinsdag"));
    expect((await later.messages("besluiten")).filter(about("dinsdag"))).toHaveLength(1);
  }, 60_000);
});

/** The form that this person has open after `act`; looks again whenever something changes. */
async function opened(product: Wegwijzer, person: Person, act: () => Promise<void>): Promise<{ id: string }> {
  const socket = new WebSocket(`${product.url.replace("http", "ws")}/workspace/live?user=${person.id}`);
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener("message", resolve, { once: true });
      socket.addEventListener("error", reject, { once: true });
    });
    await act();
    for (;;) {
      const news = new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
      const { views } = (await product.call("views", undefined, person.id)) as { views: { id: string }[] };
      const last = views.at(-1);
      if (last !== undefined) return last;
      await news;
    }
  } finally {
    socket.close();
  }
}
