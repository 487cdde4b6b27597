import { beforeAll, expect, it } from "vitest";
import { portsOn } from "../../src/compose/stores.ts";
import { useCases } from "../../src/compose/use-cases.ts";
import type { Request } from "../../src/domain/requests.ts";
import { keepLibraries } from "../../src/features/ask/knowledge.ts";
import { actorOf, NOW, populate, programme } from "../features/world.ts";
import { describeDatabases, type TestDatabase } from "../support/database.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await populate(database);
  });

  const kindsSaid = async (text: string, command: Request | null): Promise<string[]> => {
    const actor = await actorOf(database.db, "UHANNAH");
    const { teamId, userId } = actor;
    const place = { place: "channel", via: "message" } as const;
    const origin = { teamId, userId, channelId: "C1", messageTs: "2.0", threadTs: "1.0", ...place };
    const { messages } = await database.transaction((tx) =>
      useCases["thread.said"](
        { kind: "thread.said", text, command },
        { actor, origin, now: NOW, requestId: text },
        portsOn(tx, { programme, libraries: keepLibraries(), config: { admins: [] } }),
      ),
    );
    return messages.map(({ content }) => content.kind);
  };

  it("lets a command in a thread that no feature claims be what it is everywhere", async () => {
    expect(await kindsSaid("acties", { kind: "action.list", filter: "", page: 1 })).toEqual(["action.list"]);
  });

  it("leaves talk in a thread that no feature claims alone", async () => {
    expect(await kindsSaid("dat lijkt me goed", null)).toEqual([]);
  });
});
