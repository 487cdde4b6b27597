/** A meeting from its start to approved minutes, in a real browser and with the real bot. */
import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endAll, type Person, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";
import { launchChromium, openWindow } from "./chromium.ts";
import { dialog, goTo, log, say, SHOTS } from "./stage.ts";

let browser: Browser;
let product: Wegwijzer;
let page: Page;
let errors: string[];
let lisa: Person;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchChromium();
  product = await startWegwijzer();
  lisa = await product.as("Lisa Verhaeghe");
  ({ page, errors } = await openWindow(browser, `${product.url}/workspace/?as=${lisa.id}`));
  await page.locator(".welcome").getByRole("button", { name: "Sluiten" }).click();
});
afterAll(async () => {
  await browser.close();
  await endAll();
});

const CHANNEL = "coordinatie";
const ours = (text: string | RegExp) => log(page).getByRole("article").filter({ hasText: text }).last();

test("a meeting is started, held, closed, mended and approved", async () => {
  await goTo(page, CHANNEL);
  await say(page, "/overleg start kernteam");
  const root = await lisa.hear(CHANNEL, ({ text }) => text.includes("is begonnen"));
  await ours("Overleg Kernteam").getByRole("button", { name: "Ik ben erbij" }).click();
  await lisa.hear(CHANNEL, ({ ts, text }) => ts === root.ts && text.includes("Lisa Verhaeghe"));
  await page.screenshot({ path: `${SHOTS}/meeting-root.png`, fullPage: true });

  for (const line of [
    "Onderwerp: Financiën",
    "Besluit: de begroting is akkoord",
    "Actie: Bart: factuur sturen, uiterlijk 24 maart",
    "Daan stuurt het verslag rond, uiterlijk 31 maart",
    "Actie: Marco: cijfers nakijken",
  ])
    await lisa.say(CHANNEL, line, root.ts);
  const asked = await lisa.hear(CHANNEL, ({ text }) => text.includes("Wie bedoel je"), root.ts);
  await lisa.press(CHANNEL, asked, "Marco Scheffers");
  await lisa.hear(CHANNEL, ({ text }) => text.includes("vastgelegd"), root.ts);
  await ours("Overleg Kernteam")
    .getByRole("button", { name: /reacties|antwoorden|replies/i })
    .first()
    .click();
  await page.getByText("Marco Scheffers").last().waitFor();
  await page.screenshot({ path: `${SHOTS}/meeting-thread.png` });

  await ours("Overleg Kernteam").getByRole("button", { name: "Afsluiten" }).click();
  await lisa.hear("wegwijzer", ({ text }) => text.includes("Conceptverslag"));
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /Wegwijzer.*ongelezen/ })
    .click();
  await ours("Conceptverslag").waitFor();
  await page.screenshot({ path: `${SHOTS}/meeting-draft.png` });
  await ours("Conceptverslag").getByRole("button", { name: "Voorstellen (1)" }).click();
  await dialog(page).getByRole("checkbox").first().check();
  await page.screenshot({ path: `${SHOTS}/meeting-proposals.png` });
  await dialog(page).getByRole("button", { name: "Vastleggen" }).click();
  await ours("Conceptverslag").getByText("het verslag rondsturen").waitFor();
  await ours("Conceptverslag").getByRole("button", { name: "Tekst wijzigen" }).click();
  await dialog(page).getByRole("textbox").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/meeting-text.png` });
  await dialog(page).getByRole("button", { name: "Opslaan" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await ours("Conceptverslag").getByRole("button", { name: "Goedkeuren" }).click();
  await ours("goedgekeurd").waitFor();
  await lisa.hear(CHANNEL, ({ text }) => text.includes("Verslag M-001") && text.includes(".docx"), root.ts);
  await goTo(page, CHANNEL);
  await page.screenshot({ path: `${SHOTS}/meeting-approved.png` });
  expect(errors).toEqual([]);
});
