import { expect, test } from "vitest";
import { composer, dialog, goTo, log, say, setStage, SHOTS } from "./stage.ts";

const { as, setting } = setStage();

test("App Home is shown and changes after a click", async () => {
  const page = await as("hannah.kandel");
  await page.getByRole("tab", { name: "Start" }).click();
  await page.getByRole("button", { name: "Afronden" }).click();
  await page.getByText("Alles is af.").waitFor();
  await page.getByRole("tab", { name: "Info" }).click();
  await page.getByText("Leg een actie vast").first().waitFor();
});

test("the clock jumps forward and shows it", async () => {
  const page = await as("hannah.kandel");
  await page.getByText("donderdag 9 maart 2023").waitFor();
  await page.getByRole("button", { name: "Volgende ochtend 09:00" }).click();
  await page.getByText("vrijdag 10 maart 2023").waitFor();
  expect(setting().clock.now().toISOString()).toBe("2023-03-10T08:00:00.000Z");
});

test("one's own message can be changed, reacted to and deleted, and others see it", async () => {
  const page = await as("hannah.kandel");
  const marco = await as("marco");
  await goTo(marco, "algemeen");
  await goTo(page, "algemeen");
  await say(page, "Morgen om tien uur <b>&amp;</b>");
  const mine = log(page).getByRole("article").filter({ hasText: "tien uur <b>&amp;</b>" });
  await mine.hover();
  await mine.getByRole("button", { name: "Opties bij dit bericht" }).click();
  await page.getByRole("menuitem", { name: "Bewerken" }).click();
  await page.getByLabel("Bewerken").fill("Morgen om elf uur");
  await page.getByLabel("Bewerken").press("Enter");
  const theirs = log(marco).getByRole("article").filter({ hasText: "elf uur" });
  await theirs.getByText("(bewerkt)").waitFor();
  await theirs.hover();
  await theirs.getByRole("button", { name: "Reageer" }).click();
  await marco.getByRole("menuitem", { name: /tada/ }).click();
  const changed = log(page).getByRole("article").filter({ hasText: "elf uur" });
  await changed.getByRole("button", { name: /tada, 1/ }).waitFor();
  await changed.hover();
  await changed.getByRole("button", { name: "Opties bij dit bericht" }).click();
  await page.getByRole("menuitem", { name: "Verwijderen" }).click();
  await dialog(page).getByRole("button", { name: "Verwijderen" }).click();
  await theirs.waitFor({ state: "detached" });
});

test("unread messages count in the list until they are looked at", async () => {
  const page = await as("hannah.kandel");
  setting().workspace.actAs("marco").say("#algemeen", "Nieuws");
  const entry = page.getByRole("navigation").getByRole("button", { name: /algemeen/ });
  await entry.getByLabel("1 ongelezen").waitFor();
  await entry.click();
  await entry.getByLabel("1 ongelezen").waitFor({ state: "detached" });
});

test("a file goes with a message", async () => {
  const page = await as("hannah.kandel");
  await goTo(page, "algemeen");
  const file = { name: "verslag.txt", mimeType: "text/plain", buffer: Buffer.from("Actie: iets") };
  await page.locator(".main .composer input[type=file]").setInputFiles(file);
  await page.locator(".composer-files").getByText("verslag.txt").waitFor();
  await say(page, "Het verslag");
  await log(page).getByRole("link", { name: "verslag.txt" }).waitFor();
});

test("the inspector shows what the bot received and sent", async () => {
  const page = await as("hannah.kandel");
  await page.getByRole("button", { name: "Wat kreeg en stuurde de bot?" }).click();
  await say(page, "wie is de projectmanager?");
  const pane = page.getByRole("complementary", { name: "Wat kreeg en stuurde de bot?" });
  await pane.getByText("chat.postMessage").first().waitFor();
  await pane.getByText("chat.postMessage").first().click();
  await page.screenshot({ path: `${SHOTS}/live-inspector.png` });
});

test("a cut connection is said and mended, and what was missed is there", async () => {
  const page = await as("hannah.kandel");
  let cut = () => {};
  await page.routeWebSocket(/workspace\/live/, (socket) => {
    socket.connectToServer();
    cut = () => void socket.close();
  });
  await page.reload();
  await goTo(page, "algemeen");
  await log(page).getByText("Nog geen berichten").waitFor();
  cut();
  await page.getByText("Verbinding verbroken").waitFor();
  setting().workspace.actAs("marco").say("#algemeen", "Gemist?");
  await log(page).getByText("Gemist?").waitFor();
  await page.getByText("Verbinding verbroken").waitFor({ state: "detached" });
});

test("a permalink opens its message, and loading the page again stays there as the same person", async () => {
  const { workspace } = setting();
  const { ts } = workspace.actAs("hannah.kandel").say("#algemeen", "Onthoud dit");
  const channel = Object.values(workspace.state.conversations).find(({ name }) => name === "algemeen")?.id;
  const page = await as("marco");
  await page.goto(`${workspace.url}/archives/${channel}/p${ts.replace(".", "")}`);
  await log(page).locator(".highlight").getByText("Onthoud dit").waitFor();
  await page.reload();
  await log(page).getByText("Onthoud dit").waitFor();
  await page.getByRole("button", { name: /Je bent\s*Marco de Vries/ }).waitFor();
});

test("what the bot says that it is doing stands under the conversation", async () => {
  const page = await as("hannah.kandel");
  await say(page, "zoek lang");
  await page.getByRole("status").filter({ hasText: "Wegwijzer zoekt …" }).waitFor();
});

test("feedback that was given stays pressed", async () => {
  const page = await as("hannah.kandel");
  await say(page, "blokken");
  await page.getByRole("button", { name: "Goed antwoord" }).click();
  await page.getByRole("button", { name: "Goed antwoord", pressed: true }).waitFor();
  await page.screenshot({ path: `${SHOTS}/live-blocks.png` });
});

test("the welcome fills in an example, and stays away once closed", async () => {
  const page = await as("hannah.kandel", { welcome: true });
  await page.screenshot({ path: `${SHOTS}/live-welcome.png` });
  await page.getByRole("button", { name: "Stel een vraag" }).click();
  await expect.poll(() => composer(page).inputValue()).toBe("Wie is de projectmanager?");
  await page.locator(".welcome").getByRole("button", { name: "Sluiten" }).click();
  await page.reload();
  await composer(page).waitFor();
  expect(await page.locator(".welcome").count()).toBe(0);
});

test("the page speaks English when asked", async () => {
  const page = await as("hannah.kandel");
  await page.getByRole("button", { name: "en", exact: true }).click();
  await page.getByRole("button", { name: "Next morning 09:00" }).waitFor();
});
