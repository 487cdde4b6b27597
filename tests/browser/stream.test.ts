/** An answer that grows on the page while a model talks. */
import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeEndpoint, startEndpoint, talk } from "../support/fake-endpoint.ts";
import { endAll, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";
import { launchChromium, openWindow } from "./chromium.ts";
import { SHOTS } from "./stage.ts";

let browser: Browser;
let endpoint: FakeEndpoint;
let product: Wegwijzer;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchChromium();
  endpoint = await startEndpoint();
  product = await startWegwijzer({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: "klein" });
});
afterAll(async () => {
  await browser.close();
  await endAll();
  await endpoint.close();
});

test("is seen sentence by sentence, and has its sources and thumbs in the end", async () => {
  const model = talk();
  endpoint.answer = model.answer;
  const daan = await product.as("Daan Sanders");
  const { page, errors } = await openWindow(browser, `${product.url}/workspace/?as=${daan.id}`);
  await page.locator(".welcome").getByRole("button", { name: "Sluiten" }).click();
  await page.getByRole("navigation").getByRole("button", { name: "algemeen" }).click();
  await daan.say("algemeen", "@wegwijzer wie is de projectmanager?");
  await model.asked;
  model.say({ text: "Hannah Kandel is de projectmanager", sources: [1] });
  await page.getByRole("button", { name: "1 antwoord" }).click();
  const answer = page.getByRole("article").filter({ hasText: "Hannah Kandel is de projectmanager. [1]" });
  await answer.getByRole("status").waitFor();
  await page.screenshot({ path: `${SHOTS}/stream-growing.png` });
  model.say({ text: "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.", sources: [1] });
  await answer.getByText("sinds januari 2023").waitFor();
  model.end();
  await answer.getByRole("button", { name: "Bronnen" }).waitFor();
  await answer.getByText("[1] Werkprogramma 2023").waitFor();
  expect(await answer.getByRole("status").count()).toBe(0);
  await page.screenshot({ path: `${SHOTS}/stream-whole.png` });
  expect(errors).toEqual([]);
});
