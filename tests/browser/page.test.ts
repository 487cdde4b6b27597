import { describe, expect, test } from "vitest";
import { composer, dialog, goTo, log, say, setStage, SHOTS } from "./stage.ts";

const { as, errors } = setStage();

describe("asking", () => {
  test("a question in the direct message is answered, and a button changes the answer", async () => {
    const page = await as("hannah.kandel");
    await page.getByRole("button", { name: "Wie leidt het?" }).click();
    const answer = log(page).getByRole("article").filter({ hasText: "De projectmanager is Hannah Kandel." });
    await answer.waitFor();
    expect(await answer.getByRole("link", { name: "Plan 2023" }).getAttribute("href")).toBe(
      "https://example.org/plan",
    );
    await page.screenshot({ path: `${SHOTS}/live-answer.png` });
    await answer.getByRole("button", { name: "Meer", exact: true }).click();
    await log(page).getByText("Meer: zij begon in januari 2023.").waitFor();
    expect(errors()).toEqual([]);
  });

  test("a click that the bot does not acknowledge ends in a line beside it", async () => {
    const page = await as("hannah.kandel");
    await say(page, "wie is de projectmanager?");
    await page.getByRole("button", { name: "Zonder antwoord" }).click();
    await log(page).getByRole("alert").waitFor();
    expect(await page.getByRole("button", { name: "Meer", exact: true }).isEnabled()).toBe(true);
  });

  test("a confirmation is asked for before a click counts", async () => {
    const page = await as("hannah.kandel");
    await say(page, "wie is de projectmanager?");
    const answer = log(page).getByText("De projectmanager is");
    await answer.waitFor();
    await page.getByRole("button", { name: "Weggooien" }).click();
    await dialog(page).getByRole("button", { name: "Nee" }).click();
    expect(await answer.count()).toBe(1);
    await page.getByRole("button", { name: "Weggooien" }).click();
    await dialog(page).getByRole("button", { name: "Ja" }).click();
    await answer.waitFor({ state: "detached" });
  });

  test("a mention in a channel is answered in a thread, seen by two people at once", async () => {
    const hannah = await as("hannah.kandel");
    const marco = await as("marco");
    await goTo(marco, "algemeen");
    await goTo(hannah, "algemeen");
    await say(hannah, "@Wegwijzer wie is de projectmanager?");
    for (const page of [hannah, marco]) {
      await log(page).getByRole("button", { name: "1 antwoord" }).click();
      await page.getByRole("complementary").getByText("De projectmanager is").waitFor();
    }
    await marco.locator(".pane .composer textarea").fill("Dank je");
    await marco.locator(".pane .composer textarea").press("Enter");
    await hannah.getByRole("complementary").getByText("Dank je").waitFor();
    await hannah.screenshot({ path: `${SHOTS}/live-thread.png` });
  });
});

describe("modals", () => {
  test("a command opens one; what is missing or wrong is said at its field; then it is done", async () => {
    const page = await as("hannah.kandel");
    await composer(page).fill("/ac");
    await page.getByRole("option", { name: /actie/ }).waitFor();
    await composer(page).press("Tab");
    await composer(page).pressSequentially("conceptplan delen");
    await composer(page).press("Enter");
    await dialog(page).waitFor();
    expect(await dialog(page).getByLabel("Wat moet er gebeuren?").inputValue()).toBe("conceptplan delen");
    await dialog(page).getByRole("button", { name: "Vastleggen" }).click();
    expect(await dialog(page).getByText("Vul dit in.").count()).toBe(2);
    await dialog(page).getByLabel("Wie").fill("mar");
    await dialog(page).getByRole("option", { name: "Marco" }).click();
    await dialog(page).getByLabel("Voor").fill("2023-03-01");
    await dialog(page).getByLabel("Casus").fill("dor");
    await dialog(page).getByRole("option", { name: "Casus dor" }).click();
    await dialog(page).getByRole("button", { name: "Vastleggen" }).click();
    await dialog(page).getByText("Die dag is al voorbij.").waitFor();
    await page.screenshot({ path: `${SHOTS}/live-modal.png` });
    await dialog(page).getByLabel("Voor").fill("2023-03-16");
    await dialog(page).getByRole("button", { name: "Vastleggen" }).click();
    await dialog(page).getByText("Genoteerd.").waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await log(page).getByText("Vastgelegd: conceptplan delen voor @Marco").waitFor();
  });

  test("a shortcut on a message opens one with its text, in this window only", async () => {
    const page = await as("hannah.kandel");
    const other = await as("hannah.kandel");
    await goTo(page, "algemeen");
    await say(page, "Zaal regelen voor dinsdag");
    await log(page).getByText("Zaal regelen").hover();
    await page.getByRole("button", { name: "Opties bij dit bericht" }).click();
    await page.getByRole("menuitem", { name: "Vastleggen als actie" }).click();
    await dialog(page).waitFor();
    expect(await dialog(page).getByLabel("Wat moet er gebeuren?").inputValue()).toBe(
      "Zaal regelen voor dinsdag",
    );
    expect(await dialog(other).count()).toBe(0);
  });
});

test("on a phone everything is within reach and nothing runs out of the screen", async () => {
  const page = await as("hannah.kandel", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await say(page, "wie is de projectmanager?");
  await log(page).getByText("De projectmanager is").waitFor();
  await page.screenshot({ path: `${SHOTS}/live-phone.png` });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await goTo(page, "algemeen");
  await page.getByRole("heading", { name: "#algemeen" }).waitFor();
  await page.locator(".clock-now").click();
  await page.getByRole("button", { name: "+1 uur" }).click();
  await page.locator(".clock-now").getByText("09:30").waitFor();
});

test("with the keyboard alone one asks, opens a form, and gets the focus back on Escape", async () => {
  const page = await as("hannah.kandel");
  await composer(page).focus();
  await page.keyboard.type("wie is de projectmanager?");
  await page.keyboard.press("Enter");
  await log(page).getByText("De projectmanager is").waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Nieuwe actie" }).waitFor();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        "document.activeElement === document.body || !!document.activeElement.closest('dialog')",
      ),
    ).toBe(true);
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement?.getAttribute('aria-label')")).toBe("Snelkoppelingen");
});
