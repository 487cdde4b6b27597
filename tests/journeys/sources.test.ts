import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endAll, type Message, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PUBLIC_URL = "https://wegwijzer.example/hulp";
const LINK = /<(https:\/\/wegwijzer\.example\/hulp\/bron\/[\w-]+#bron)\|([^>]*)>/g;

const linksIn = (said: unknown): { url: string; label: string }[] =>
  [...JSON.stringify(said).matchAll(LINK)].map(([, url = "", label = ""]) => ({ url, label }));

describe("sources that open in a browser, in the whole product", () => {
  let product: Wegwijzer;
  let daan: Person;
  beforeAll(async () => {
    product = await startWegwijzer({ PUBLIC_URL: `${PUBLIC_URL}/` });
    daan = await product.as("Daan Sanders");
  });
  afterAll(endAll);

  const open = (url: string): Promise<Response> =>
    fetch(url.replace("https://wegwijzer.example", product.url));
  const answered = async (question: string, words: string): Promise<Message> => {
    const asked = await daan.say("wegwijzer", question);
    return daan.hear("wegwijzer", ({ text: said, ts }) => ts > asked.ts && said.includes(words));
  };

  it("are links under an answer in Slack, and open at the exact place", async () => {
    const answer = await answered("wie is de projectmanager?", "Hannah Kandel");
    const [link] = linksIn(answer.blocks);
    expect(link?.label).toMatch(/^\[1\] Werkprogramma 2023/);
    const page = await open(link?.url ?? "");
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toMatch(/<h1[^>]*>Werkprogramma 2023<\/h1>/);
    expect(html).toMatch(/id="bron"[^]*Hannah Kandel/);
    // What is said aloud and stands in notices has no addresses.
    expect(answer.text).not.toContain("/bron/");
  });

  it("are links in Bronnen as well", async () => {
    const answer = await answered("wie is de programmasecretaris?", "Lisa Verhaeghe");
    await daan.press("wegwijzer", answer, "Bronnen");
    const dialog = await daan.dialog("ask.sources");
    const [link] = linksIn(dialog);
    expect((await open(link?.url ?? "")).status).toBe(200);
  });

  it("stop opening when a coordinator withdraws the addresses; new answers have new ones", async () => {
    const before = linksIn((await answered("wie is de ateliermeester?", "Thijs van Spaandonk")).blocks)[0];
    await daan.say("wegwijzer", "/wegwijzer bronadressen intrekken".slice(1));
    await daan.hear("wegwijzer", ({ text: said }) => /coördinator/i.test(said));
    expect((await open(before?.url ?? "")).status).toBe(200);
    const bart = await product.as("Bart Stoffels");
    await bart.command("wegwijzer", "/wegwijzer bronadressen intrekken");
    await bart.hear("wegwijzer", ({ text: said }) => said.includes("werken niet meer"));
    const closed = await open(before?.url ?? "");
    expect(closed.status).toBe(404);
    expect(await closed.text()).toContain("Hier staat niets");
    const after = linksIn((await answered("wie is de communicatieadviseur?", "Merel Eijken")).blocks)[0];
    expect((await open(after?.url ?? "")).status).toBe(200);
  });

  it("expire while the clock goes on", async () => {
    const [link] = linksIn((await answered("wie is de projectmanager?", "Hannah Kandel")).blocks);
    await product.moveClock("2023-05-01T09:00:00+02:00");
    const page = await open(link?.url ?? "");
    expect(page.status).toBe(410);
    expect(await page.text()).toContain("Dit adres is verlopen");
  });

  it("are in the JSON of the command line, signed with the same secret", async () => {
    await product.stop();
    const child = spawn(
      process.execPath,
      ["--import", "./src/require-node.mjs", "src/cli.ts", "ask", "--json", "wie is de projectmanager?"],
      { cwd: ROOT, env: { PATH: process.env["PATH"] ?? "", DATA_DIR: product.folder, PUBLIC_URL } },
    );
    const { sources } = JSON.parse(await text(child.stdout)) as { sources: Record<string, string>[] };
    expect(Object.keys(sources[0] ?? {}).toSorted()).toEqual([
      "date",
      "document",
      "locator",
      "text",
      "title",
      "url",
    ]);
    const again = await product.again();
    const page = await fetch((sources[0]?.["url"] ?? "").replace("https://wegwijzer.example", again.url));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Hannah Kandel");
  }, 180_000);
});
