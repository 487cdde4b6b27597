import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let app: App;

beforeEach(async () => {
  setting = await startWorkspace();
  app = boltApp(setting.workspace);
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await setting.workspace.close();
});

const plain = (text: string) => ({ type: "plain_text" as const, text });

function modal(title: string) {
  return {
    type: "modal" as const,
    callback_id: "new_action",
    private_metadata: "uit het kanaal",
    title: plain(title),
    submit: plain("Opslaan"),
    notify_on_close: true,
    blocks: [
      {
        type: "input" as const,
        block_id: "what",
        label: plain("Wat"),
        element: { type: "plain_text_input" as const, action_id: "title", min_length: 3 },
      },
      {
        type: "input" as const,
        block_id: "when",
        optional: true,
        label: plain("Wanneer"),
        element: { type: "datepicker" as const, action_id: "due", initial_date: "2023-03-16" },
      },
      {
        type: "input" as const,
        block_id: "who",
        optional: true,
        label: plain("Wie"),
        element: { type: "multi_external_select" as const, action_id: "owners", min_query_length: 0 },
      },
    ],
  };
}

test("a modal opens from a command, is checked as Slack's client does, answers with errors and then closes", async () => {
  const { workspace } = setting;
  app.command("/actie", async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal("Nieuwe actie") });
  });
  app.options("owners", ({ ack, options }) =>
    ack({ options: [{ text: plain(`Hannah (${options.value})`), value: "hannah" }] }),
  );
  const seen: unknown[] = [];
  app.view("new_action", async ({ ack, view }) => {
    seen.push(view.state.values);
    if (view.state.values["what"]?.["title"]?.value === "mis") {
      return ack({ response_action: "errors", errors: { what: "Te kort" } });
    }
    return ack();
  });
  const hannah = workspace.actAs("hannah.kandel");
  await hannah.command("/actie");
  const view = await hannah.waitForView();
  expect(view.private_metadata).toBe("uit het kanaal");

  expect(await hannah.submit(view, {})).toMatchObject({
    result: "errors",
    errors: { what: "Vul dit veld in." },
  });
  expect(seen).toEqual([]);
  expect(await hannah.submit(view, { title: "mis" })).toMatchObject({
    result: "errors",
    errors: { what: "Te kort" },
  });
  const found = await hannah.suggestions(view, "owners", "han");
  expect(found).toEqual({ options: [{ text: plain("Hannah (han)"), value: "hannah" }] });
  expect(await hannah.submit(view, { title: "Plan delen", owners: ["hannah"] })).toMatchObject({
    result: "closed",
  });
  expect(hannah.view()).toBeNull();
  expect(seen.at(-1)).toMatchObject({
    what: { title: { type: "plain_text_input", value: "Plan delen" } },
    when: { due: { type: "datepicker", selected_date: "2023-03-16" } },
    who: { owners: { type: "multi_external_select", selected_options: [{ value: "hannah" }] } },
  });
});

test("a view is pushed, updated with what was typed kept, and closing is told when asked for", async () => {
  const { workspace } = setting;
  app.shortcut("new_action", async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal("Eerste") });
  });
  const closed: string[] = [];
  app.view({ callback_id: "new_action", type: "view_closed" }, async ({ ack, view }) => {
    closed.push(view.title.text);
    await ack();
  });
  let step = 0;
  app.view("new_action", ({ ack }) => {
    step += 1;
    if (step === 1) return ack({ response_action: "update", view: modal("Bijgewerkt") });
    return ack({ response_action: "push", view: modal("Tweede") });
  });
  const hannah = workspace.actAs("hannah.kandel");
  await hannah.shortcut("new_action");
  const first = await hannah.waitForView();
  expect(await hannah.submit(first, { title: "blijft staan" })).toMatchObject({ result: "updated" });
  const updated = await hannah.waitForView();
  expect(updated.id).toBe(first.id);
  expect(updated.hash).not.toBe(first.hash);
  expect(updated.state.values["what"]?.["title"]).toMatchObject({ value: "blijft staan" });
  expect(await hannah.submit(updated, {})).toMatchObject({ result: "pushed" });
  const second = await hannah.waitForView((view) => view.previous_view_id === first.id);
  await hannah.closeView(second);
  expect(closed).toEqual(["Tweede"]);
  expect(hannah.view()?.id).toBe(first.id);
});

test("a button replaces its message through the response_url, five times at most", async () => {
  const { workspace } = setting;
  const blocks = [
    {
      type: "actions",
      block_id: "next",
      elements: [
        { type: "button", action_id: "done", text: plain("Klaar"), value: "A-001" },
        { type: "static_select", action_id: "state", options: [{ text: plain("Later"), value: "later" }] },
      ],
    },
  ];
  let url = "";
  app.action<import("@slack/bolt").BlockAction>("done", async ({ ack, body, respond }) => {
    await ack();
    url = body.response_url;
    const [action] = body.actions;
    const value = action?.type === "button" ? action.value : "";
    await respond({
      replace_original: true,
      text: `${value} is klaar, ${JSON.stringify(body.state?.values)}`,
    });
  });
  const { channel } = await app.client.chat.postMessage({ channel: "#algemeen", text: "A-001", blocks });
  const marco = workspace.actAs("marco");
  const message = await marco.waitForMessage(String(channel), (one) => one.text === "A-001");
  await marco.click(message, "Klaar", { next: { state: "later" } });
  const changed = await marco.waitForMessage(String(channel), (one) => one.text.startsWith("A-001 is klaar"));
  expect(changed.ts).toBe(message.ts);
  expect(changed.text).toContain('"value":"later"');
  const statuses: number[] = [];
  for (let use = 2; use <= 6; use++) {
    const answer = await fetch(url, { method: "POST", body: JSON.stringify({ text: `keer ${use}` }) });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 404]);
});

test("a trigger is good for three seconds and for one use", async () => {
  let time = 1_000_000;
  const timed = await startWorkspace({ realTime: () => time });
  const timedApp = boltApp(timed.workspace);
  const errors: string[] = [];
  timedApp.command("/actie", async ({ ack, client, command }) => {
    await ack();
    const open = () =>
      client.views.open({ trigger_id: command.trigger_id, view: modal("Eerste") }).then(
        () => "ok",
        (error: Error) => error.message,
      );
    if (command.text === "laat") time += 3001;
    errors.push(await open());
    errors.push(await open());
  });
  await timedApp.start();
  const hannah = timed.workspace.actAs("hannah.kandel");
  await hannah.command("/actie");
  await expect.poll(() => errors.length).toBe(2);
  await hannah.command("/actie laat");
  await expect.poll(() => errors.length).toBe(4);
  expect(errors).toEqual([
    "ok",
    expect.stringContaining("exchanged_trigger_id"),
    expect.stringContaining("expired_trigger_id"),
    expect.stringContaining("expired_trigger_id"),
  ]);
  await timedApp.stop();
  await timed.workspace.close();
});

test("the Home tab is published and shown; hash_conflict when it changed meanwhile", async () => {
  const { workspace } = setting;
  app.event("app_home_opened", async ({ event, client }) => {
    const blocks = [{ type: "section", text: plain(event.tab === "home" ? "Wat moet ik doen?" : "") }];
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
  });
  const hannah = workspace.actAs("hannah.kandel");
  hannah.openHome();
  const home = await hannah.waitForHome();
  expect(home.blocks[0]).toMatchObject({ type: "section" });
  const view = { type: "home" as const, blocks: [] };
  await app.client.views.publish({ user_id: hannah.user, view, hash: home.hash });
  await expect(app.client.views.publish({ user_id: hannah.user, view, hash: home.hash })).rejects.toThrow(
    "hash_conflict",
  );
});
