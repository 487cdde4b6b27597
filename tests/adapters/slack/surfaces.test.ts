import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import type { Workspace } from "../../../src/adapters/workspace/index.ts";
import type { Request } from "../../../src/domain/requests.ts";
import { toAsker } from "../../../src/features/reply.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Bot, type BotOptions, said, startBot, startWorkspace } from "./bot.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let workspace: Workspace;
  let bot: Bot;
  let seen: Request[];

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    workspace = await startWorkspace();
    seen = [];
  });
  afterEach(async () => {
    await bot.stop();
    await workspace.close();
  });

  async function start(answer: NonNullable<BotOptions["answer"]>): Promise<void> {
    bot = await startBot(workspace, database, {
      answer: (request, context, ports) => {
        seen.push(request);
        return answer(request, context, ports);
      },
    });
  }
  const reply: BotOptions["answer"] = async (request, { origin, actor }) => ({
    messages: [
      { destination: toAsker(origin), content: said(`gelezen: ${request.kind}`), language: actor.language },
    ],
  });
  async function quiet(): Promise<void> {
    await workspace.settled();
    await bot.settled();
  }

  it("answers a command to its user alone, through its answer address", async () => {
    await start(reply);
    const hannah = workspace.actAs("hannah");
    await hannah.command("/acties OT3 te laat", { channel: "#elders" });
    await quiet();
    expect(seen).toEqual([{ kind: "action.list", filter: "OT3 te laat", page: 1 }]);
    expect(hannah.messages("#elders").at(-1)).toMatchObject({
      text: "gelezen: action.list",
      is_ephemeral: true,
    });
    expect(workspace.actAs("marco").messages("#elders")).toEqual([]);
  });

  it("says honestly what it cannot do yet, and what is nearest", async () => {
    await start(reply);
    const hannah = workspace.actAs("hannah");
    await hannah.command("/knelpunt te weinig tijd");
    await quiet();
    await hannah.command("/wegwijzer statsu");
    await quiet();
    const texts = hannah.messages("app").map(({ text }) => text);
    expect(texts[0]).toContain("Knelpunten melden kan ik nog niet");
    expect(texts[1]).toContain("Bedoelde je `/wegwijzer status`?");
  });

  it("opens a dialog, keeps it open with what is wrong, and takes the mended one", async () => {
    await start(async (request, { origin, actor }) => {
      if (request.kind === "ask.form" && origin.triggerId !== undefined) {
        const content = { kind: "ask.form" as const, question: "" };
        return { messages: [], dialog: { triggerId: origin.triggerId, content, language: actor.language } };
      }
      if (request.kind !== "dialog.submit") return { messages: [] };
      if (request.values["question"] === "fout")
        return { messages: [], fieldErrors: { question: "question-empty" } };
      return {
        messages: [{ destination: toAsker(origin), content: said("dank je"), language: actor.language }],
      };
    });
    const hannah = workspace.actAs("hannah");
    await hannah.command("/vraag");
    const view = await hannah.waitForView();
    expect(await hannah.submit(view, { question: "fout" })).toMatchObject({
      result: "errors",
      errors: { question: "Typ je vraag." },
    });
    expect(await hannah.submit(view, { question: "goed" })).toMatchObject({ result: "closed" });
    await quiet();
    expect(hannah.messages("app").map(({ text }) => text)).toEqual(["dank je"]);
    expect(seen.at(-1)).toMatchObject({ values: { question: "goed" }, context: { about: "test" } });
  });

  it("offers to open a dialog again when its trigger has expired", async () => {
    await start(async (request, { actor }) =>
      request.kind === "ask.form"
        ? {
            messages: [],
            dialog: {
              triggerId: "gone",
              content: { kind: "ask.form", question: "" },
              language: actor.language,
            },
          }
        : { messages: [] },
    );
    const hannah = workspace.actAs("hannah");
    workspace.faults.next("views.open", { kind: "error", error: "expired_trigger_id" });
    await hannah.command("/vraag");
    await quiet();
    const offered = hannah.messages("app").at(-1)!;
    expect(offered.text).toContain("ging niet op tijd open");
    await hannah.click(offered, "Opnieuw openen");
    await quiet();
    expect(seen).toEqual([{ kind: "ask.form" }, { kind: "ask.form" }]);
  });

  it("publishes App Home when it is opened", async () => {
    await start(async (request, { actor }) =>
      request.kind === "home"
        ? {
            messages: [],
            home: {
              userId: actor.userId,
              content: {
                kind: "home",
                name: "Hannah",
                today: "2023-03-09",
                actions: [],
                total: 0,
                overdue: 0,
                groups: [],
                meetings: [],
              },
              language: "nl",
            },
          }
        : { messages: [] },
    );
    const hannah = workspace.actAs("hannah");
    hannah.openHome();
    const home = await hannah.waitForHome();
    expect(JSON.stringify(home.blocks)).toContain("Hannah");
  });

  it("tells the user with a reference that the log has too, and never logs what was said", async () => {
    await start(async () => {
      throw new TypeError("het geheim van Hannah");
    });
    const hannah = workspace.actAs("hannah");
    hannah.say("app", "het geheim van Hannah");
    await quiet();
    const told = hannah.messages("app").at(-1)?.text ?? "";
    const reference = /code ([A-Z0-9]{6})/.exec(told)?.[1];
    expect(bot.lines.find(({ level }) => level === "error")?.fields).toMatchObject({
      reference,
      error: "TypeError",
      kind: "ask",
    });
    expect(seen).toHaveLength(3);
    expect(JSON.stringify(bot.lines)).not.toContain("geheim");
  });

  it("parks what Slack refuses for good, where the coordinator sees it", async () => {
    await start(async (request, { actor }) => ({
      messages:
        request.kind === "ask"
          ? [
              {
                destination: { to: "channel", channelId: "C0GONE" },
                content: said("nergens"),
                language: actor.language,
              },
            ]
          : [],
    }));
    workspace.actAs("hannah").say("app", "waar blijft dit?");
    await quiet();
    expect(await outboxStore(database.db).listParked(10)).toMatchObject([{ error: "channel_not_found" }]);
  });

  it("understands really changed text as an edit, and a link preview as nothing", async () => {
    await start(async () => ({ messages: [] }));
    const hannah = workspace.actAs("hannah");
    const message = hannah.say("app", "wie doet dat?");
    await workspace.settled();
    hannah.edit(message, "wie doet de planning?");
    await workspace.settled();
    const event = {
      type: "message",
      subtype: "message_changed",
      channel: "D1",
      ts: "2.0",
      message: { user: hannah.user, text: "zelfde", ts: "1.0" },
      previous_message: { user: hannah.user, text: "zelfde", ts: "1.0" },
    };
    await workspace.inject({ type: "events_api", payload: event });
    hannah.erase(message);
    await quiet();
    expect(seen.map(({ kind }) => kind)).toEqual(["ask", "message.edited", "message.deleted"]);
    expect(seen[1]).toMatchObject({ text: "wie doet de planning?", previous: "wie doet dat?" });
  });

  it("survives payloads with missing fields", async () => {
    await start(reply);
    for (const payload of [{ type: "message" }, { type: "app_mention", text: "hoi" }, { type: "odd" }, {}]) {
      await workspace.inject({ type: "events_api", payload });
    }
    await workspace.inject({ type: "interactive", payload: { type: "block_actions" } });
    await workspace.inject({ type: "slash_commands", payload: { command: "/actie" } });
    const hannah = workspace.actAs("hannah");
    hannah.say("app", "werk je nog?");
    await quiet();
    expect(hannah.messages("app").at(-1)?.text).toBe("gelezen: ask");
    const left = await rowsOf(database.db, sql`select 1 as one from inbox where state <> 'done'`);
    expect(left).toEqual([]);
  });
});
