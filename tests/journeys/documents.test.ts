import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lines, pdf } from "../adapters/documents/make-files.ts";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const DM = "wegwijzer";

describe("documents in Slack, in the whole product", () => {
  let product: Wegwijzer;
  let bart: Person;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer();
    bart = await product.as("Bart Stoffels");
    daan = await product.as("Daan Sanders");
  });
  afterAll(endAll);

  /** Uploads a file and sends it to the bot. */
  async function send(person: Person, name: string, content: string | Buffer, text = ""): Promise<Message> {
    const fileId = await upload(person, name, content);
    const { app } = (await product.call("bootstrap", undefined, person.id)) as { app: { botUserId: string } };
    const { channel } = (await product.call("im", { users: [app.botUserId] }, person.id)) as {
      channel: { id: string };
    };
    const said = await product.call("messages", { channel: channel.id, text, files: [fileId] }, person.id);
    return said["message"] as Message;
  }
  async function upload(person: Person, name: string, content: string | Buffer): Promise<string> {
    const response = await fetch(`${product.url}/workspace/api/files?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "x-workspace-user": person.id, "content-type": "application/octet-stream" },
      body: Buffer.from(content),
    });
    const { file } = (await response.json()) as { file: { id: string } };
    return file.id;
  }
  const after = (message: Message, words: string) => (other: Message) =>
    other.ts > message.ts && other.text.includes(words);

  it("learns a file that somebody sends, for whom they say, and answers from it", async () => {
    const sent = await send(
      bart,
      "fontein.md",
      "# Fontein\n\nDe fontein in de vijver spuit elke dag acht uur lang water.",
    );
    const offer = await bart.hear(DM, after(sent, "Zal ik dit bestand leren"));
    await bart.press(DM, offer, "Voor deelnemers");
    const learned = await bart.hear(DM, after(sent, "ken ik nu"));
    expect(learned.ts).toBe(offer.ts);
    expect(learned.text).toContain("Fontein");
    expect(learned.text).toContain("voor deelnemers");

    const asked = await daan.say(DM, "hoe lang spuit de fontein in de vijver?");
    expect((await daan.hear(DM, ({ ts }) => ts > asked.ts)).text).toContain("acht uur");
  });

  it("makes a file of the same name a new version, and knows the same content", async () => {
    for (const [content, said] of [
      ["# Fontein\n\nDe fontein in de vijver spuit elke dag 12 uur lang water.", "versie 2"],
      ["# Fontein\n\nDe fontein in de vijver spuit elke dag 12 uur lang water.", "kende ik al"],
    ] as const) {
      const sent = await send(bart, "fontein.md", content, "hier is de nieuwe versie");
      await bart.press(DM, await bart.hear(DM, after(sent, "Zal ik")), "Voor deelnemers");
      await bart.hear(DM, after(sent, said));
    }
    const asked = await daan.say(DM, "hoe lang spuit de fontein in de vijver?");
    const answer = await daan.hear(DM, ({ ts }) => ts > asked.ts);
    expect(answer.text).toContain("12 uur");
    expect(answer.text).not.toContain("acht uur");
  });

  it.each<[string, Buffer | string, string]>([
    ["slot.pdf", pdf([lines(["Tekst"])], { locked: true }), "wachtwoord"],
    ["scan.pdf", pdf([[], []], { picture: true }), "OCR"],
    ["stuk.pdf", "%PDF-1.4 en dan niets", "beschadigd"],
    ["leeg.docx", " ", "beschadigd"],
    ["foto.heic", "x", "kan ik niet lezen"],
  ])("says what is wrong with %s", async (name, content, words) => {
    const sent = await send(bart, name, content);
    await bart.press(DM, await bart.hear(DM, after(sent, "Zal ik")), "Voor deelnemers");
    const problem = await bart.hear(DM, after(sent, words));
    expect(problem.text).toContain(name);
  });

  it("tells who may not add one who can", async () => {
    const sent = await send(daan, "plan.md", "# Plan");
    const refused = await daan.hear(DM, ({ ts }) => ts > sent.ts);
    expect(refused.text).toContain("de coördinator of de secretaris");
  });

  it("opens a form with /wegwijzer document toevoegen, and forgets what a coordinator points at", async () => {
    await bart.command("algemeen", "/wegwijzer document toevoegen");
    const view = await modal(bart);
    const fileId = await upload(bart, "folder.txt", "De parkeernorm is zeven auto's.");
    const wrong = await product.call(
      "views/submit",
      { viewId: view.id, values: { title: { title: "Folder parkeren" } } },
      bart.id,
    );
    expect(wrong["result"]).toBe("errors");
    const values = {
      file: { file: [fileId] },
      title: { title: "Folder parkeren" },
      date: { date: "2023-02-01" },
      audience: { audience: "kernteam" },
    };
    const submitted = await product.call("views/submit", { viewId: view.id, values }, bart.id);
    expect(submitted).toMatchObject({ ok: true, result: "closed" });
    const learned = await bart.hear(DM, ({ text }) => text.includes("Folder parkeren"));
    expect(learned.text).toMatch(/1 februari 2023.*voor het kernteam/);

    await daan.command("algemeen", "/wegwijzer documenten");
    const seen = await daan.hear("algemeen", ({ text }) => text.startsWith("Documenten"));
    expect(seen.is_ephemeral).toBe(true);
    expect(seen.text).toContain("Fontein");
    expect(seen.text).not.toContain("Folder parkeren");
    expect(JSON.stringify(seen.blocks)).not.toContain("Vergeet");

    const asked = await bart.say(DM, "documenten");
    const list = await bart.hear(DM, after(asked, "Folder parkeren"));
    const block = list.blocks?.find((each) =>
      JSON.stringify(each).includes("Folder parkeren"),
    ) as unknown as {
      block_id: string;
      accessory: { action_id: string };
    };
    const { channel } = (await product.call("im", { users: [await botId()] }, bart.id)) as {
      channel: { id: string };
    };
    await product.call(
      "actions",
      {
        container: { type: "message", channel: channel.id, ts: list.ts },
        blockId: block.block_id,
        actionId: block.accessory.action_id,
      },
      bart.id,
    );
    await bart.hear(DM, ({ text }) => text.includes("Folder parkeren* ben ik vergeten"));
    const again = await bart.say(DM, "documenten");
    expect((await bart.hear(DM, after(again, "Documenten"))).text).not.toContain("Folder parkeren");
  });

  it("acknowledges and answers others while it reads a thick file", async () => {
    const page = (number: number) =>
      lines(Array.from({ length: 40 }, (_, line) => `Zin ${line} van ${number}: ${"woord ".repeat(9)}`));
    const sent = await send(bart, "dik.pdf", pdf(Array.from({ length: 500 }, (_, index) => page(index))));
    await bart.press(DM, await bart.hear(DM, after(sent, "Zal ik")), "Voor deelnemers");
    await bart.hear(DM, after(sent, "Ik lees"));
    const asked = await daan.say(DM, "wie is de projectmanager?");
    await daan.hear(DM, ({ ts, text }) => ts > asked.ts && text.includes("Hannah Kandel"));
    const learned = await bart.hear(DM, after(sent, "ken ik nu"));
    expect(learned.text).toContain("stukken tekst");
  }, 180_000);

  async function botId(): Promise<string> {
    const { app } = (await product.call("bootstrap", undefined, bart.id)) as { app: { botUserId: string } };
    return app.botUserId;
  }
  async function modal(person: Person): Promise<{ id: string }> {
    for (;;) {
      const { views } = (await product.call("views", undefined, person.id)) as { views: { id: string }[] };
      const view = views.at(-1);
      if (view) return view;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});
