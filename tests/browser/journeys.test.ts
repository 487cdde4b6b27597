/** What a newcomer does in the first minutes, in a real browser and with the real bot, as `npm start` runs them. */
import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { endAll, startWegwijzer, type Wegwijzer } from "../support/wegwijzer.ts";
import { launchChromium, openWindow } from "./chromium.ts";
import { dialog, goTo, log, say, SHOTS } from "./stage.ts";

let browser: Browser;
let product: Wegwijzer;
let page: Page;
let errors: string[];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchChromium();
  product = await startWegwijzer();
});
afterAll(async () => {
  await browser.close();
  await endAll();
});
beforeEach(async () => {
  ({ page, errors } = await openWindow(browser, product.url));
  await page.getByText("Welkom in een kleine Slack").waitFor();
});

const ours = (text: string | RegExp) => log(page).getByRole("article").filter({ hasText: text }).last();

test("asks a question and sees the answer with its source", async () => {
  await say(page, "wie is de projectmanager?");
  await ours("Hannah Kandel").getByText("Werkprogramma 2023").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-ask.png` });
  expect(errors).toEqual([]);
});

test("logs an action, finds it in the list, finishes it and takes that back", async () => {
  await say(page, "/actie @Hannah, OT3: conceptplan delen - voor 11 april");
  await ours("conceptplan delen").getByText("Hannah Kandel").first().waitFor();
  await say(page, "/acties conceptplan");
  await ours("1 in totaal")
    .getByRole("button", { name: /afronden/ })
    .click();
  await say(page, "/acties afgerond conceptplan");
  await ours(/afgerond/i)
    .getByText("conceptplan delen")
    .first()
    .waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-action.png` });
  expect(errors).toEqual([]);
});

test("fills in the form that /actie opens, and mends what is wrong", async () => {
  await say(page, "/actie");
  await dialog(page).getByRole("textbox").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-form.png` });
  await dialog(page).getByRole("textbox").first().fill("Zaal zoeken voor het atelier");
  await dialog(page).getByRole("button", { name: "Vastleggen" }).click();
  await ours("Zaal zoeken voor het atelier").waitFor();
  expect(errors).toEqual([]);
});

test("moves the clock and is reminded of what is due, with buttons that deal with it", async () => {
  await say(page, "/actie Bart: agenda rondsturen - morgen");
  await ours("agenda rondsturen").waitFor();
  await page.getByRole("button", { name: "Volgende ochtend 09:00" }).click();
  const reminder = ours("vraagt je aandacht");
  await reminder.getByText("agenda rondsturen").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-reminder.png` });
  await reminder
    .getByRole("button", { name: /afronden/ })
    .first()
    .click();
  await ours("agenda rondsturen")
    .getByText(/afgerond/i)
    .first()
    .waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-reminder-done.png` });
  expect(errors).toEqual([]);
});

test("sees the weekbericht of a work track arrive on its day", async () => {
  await goTo(page, "werkspoor-1");
  await page.getByRole("button", { name: "Volgende dinsdag 09:00" }).click();
  await ours("Weekbericht").getByText("Afgerond").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-digest.png` });
  expect(errors).toEqual([]);
});

test("opens App Home and is told honestly what the bot does not know", async () => {
  await page.getByRole("tab", { name: "Start" }).click();
  await page.getByText("Bart").first().waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-home.png` });
  await page.getByRole("tab", { name: "Berichten" }).click();
  await say(page, "wie wint de verkiezingen?");
  await ours("niet in wat ik ken").waitFor();
  await say(page, "help");
  await ours("/actie").waitFor();
  await page.screenshot({ path: `${SHOTS}/journey-help.png` });
  expect(errors).toEqual([]);
});
