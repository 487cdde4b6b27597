import type { App } from "@slack/bolt";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createPageHandler } from "../../src/adapters/workspace/page/serve.ts";
import { boltApp, startWorkspace, type Setting } from "../adapters/workspace/bot.ts";
import { launchChromium, openWindow } from "./chromium.ts";
import { teachEcho } from "./echo-bot.ts";

/** Where the tests leave pictures for people to look at. */
export const SHOTS = "/tmp/shots";

type Options = Parameters<typeof openWindow>[2] & { welcome?: boolean };

export type Stage = {
  setting: () => Setting;
  /** A window as someone, by handle. The welcome is closed unless `welcome` is asked for. */
  as: (handle: string, options?: Options) => Promise<Page>;
  /** Errors that any window's console has shown. */
  errors: () => string[];
};

/** A workspace with the echo bot and a browser: fresh for each test of the file that calls this. */
export function setStage(): Stage {
  let browser: Browser | undefined;
  let setting: Setting;
  let app: App;
  let windows: Awaited<ReturnType<typeof openWindow>>[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    setting = await startWorkspace({ pageHandler: createPageHandler(), ackTimeMs: 800 });
    app = boltApp(setting.workspace);
    teachEcho(app);
    await app.start();
    await setting.workspace.connected();
  });

  afterEach(async () => {
    for (const window of windows) await window.close();
    windows = [];
    await app.stop();
    await setting.workspace.close();
  });

  return {
    setting: () => setting,
    errors: () => windows.flatMap(({ errors }) => errors),
    as: async (handle, { welcome = false, ...options } = {}) => {
      if (!browser) throw new Error("no browser: call setStage outside the tests");
      const id = setting.workspace.actAs(handle).user;
      const window = await openWindow(browser, `${setting.workspace.url}/workspace/?as=${id}`, options);
      windows.push(window);
      const { page } = window;
      if (!welcome) await page.locator(".welcome").getByRole("button", { name: "Sluiten" }).click();
      return page;
    },
  };
}

export const composer = (page: Page) => page.locator(".main .composer textarea");
export const log = (page: Page) => page.locator(".main").getByRole("log");
export const dialog = (page: Page) => page.getByRole("dialog");

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: place }).click();
}
