import { beforeAll, beforeEach, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { giveRole } from "../../../src/features/people/manage.ts";
import {
  setAbsence,
  setChannelAudience,
  setChannelPurpose,
  setLanguage,
  setWorkingDays,
} from "../../../src/features/people/settings.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, NOW, populate, run, said, sent } from "../world.ts";

const LATER = new Date(NOW.getTime() + 60_000);

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const give = (who: string, role: string, of?: string, by = "UBART") =>
    run(database, giveRole, { kind: "people.role", who, role, ...(of === undefined ? {} : { of }) }, { by });
  const rolesOf = async (person: string) =>
    (await peopleStore(database.db).rolesAt(LATER, person)).map(({ kind, of }) =>
      of === undefined ? kind : `${kind} ${of}`,
    );

  it("gives roles, and tells the person what they may do now", async () => {
    await actorOf(database.db, "UHANNAH");
    const outcome = await give("<@UHANNAH>", "ondersteuner", "ot 3");
    expect(said(outcome, "people.role-given")).toMatchObject({ who: "Hannah Kandel", role: "supporter" });
    expect(sent(outcome, "people.you-are-now").destination).toEqual({ to: "person", userId: "UHANNAH" });
    expect(await rolesOf("hannah-kandel")).toEqual(["supporter OT3"]);
  });

  it("replaces the lead of a team, and says so only when it was somebody else", async () => {
    expect(said(await give("Hannah Kandel", "trekker", "OT3"), "people.role-given").replaced).toBe(true);
    expect(await rolesOf("daan-sanders")).toEqual([]);
    expect(await rolesOf("hannah-kandel")).toEqual(["lead OT3"]);
    expect(said(await give("Hannah Kandel", "trekker", "OT3"), "people.role-given").replaced).toBe(false);
    expect(await rolesOf("hannah-kandel")).toEqual(["lead OT3"]);
    expect(said(await give("Lisa Verhaeghe", "trekker", "OT4"), "people.role-given").replaced).toBe(false);
  });

  it("gives no role that would count for every team", async () => {
    for (const role of ["trekker", "plaatsvervanger", "lid"])
      expect(said(await give("Hannah Kandel", role), "people.usage").command).toBe("lead");
    expect(await rolesOf("hannah-kandel")).toEqual([]);
    said(await give("Hannah Kandel", "secretaris"), "people.role-given");
  });

  it.each(["constructor", "toString", "baas", "", "<!channel>"])("knows no role %j", async (role) => {
    expect(said(await give("Hannah Kandel", role), "people.role-unknown").typed).toBe(role);
  });

  it("asks for what is missing or unknown", async () => {
    expect(said(await give("", "trekker", "OT3"), "people.usage").command).toBe("lead");
    expect(said(await give("", "secretaris"), "people.usage").command).toBe("role");
    expect(said(await give("Hannah Kandel", "trekker", "OT9"), "people.team-unknown").known).toContain("OT3");
    expect(said(await give("Niemand", "secretaris"), "people.unknown").typed).toBe("Niemand");
    const { candidates } = said(await give("Marco", "trekker", "OT5"), "people.ambiguous");
    expect(candidates[0]?.request).toMatchObject({ kind: "people.role", role: "trekker", of: "OT5" });
  });

  it("makes somebody in no list a person of their own, when a coordinator gives them a role", async () => {
    await give("<@UNEW>", "secretaris");
    expect((await actorOf(database.db, "UNEW", LATER)).roles).toEqual([{ kind: "secretary" }]);
  });

  it("takes orders from coordinators alone", async () => {
    expect(said(await give("<@UNEW>", "coördinator", undefined, "ULISA"), "notice.refused").refused).toBe(
      "needs-coordinator",
    );
    expect((await actorOf(database.db, "UNEW")).roles).toEqual([]);
  });

  it("keeps language, absence and working days, also of an account that Slack says nothing about", async () => {
    const by = "UNOBODY";
    said(
      await run(database, setLanguage, { kind: "settings.language", language: "English" }, { by }),
      "settings.language-set",
    );
    expect(
      said(
        await run(database, setAbsence, { kind: "settings.absence", until: "12 mei" }, { by }),
        "settings.absence-set",
      ).until,
    ).toBe("2023-05-12");
    const days = (typed: string) =>
      run(database, setWorkingDays, { kind: "settings.workdays", days: typed }, { by });
    expect(said(await days("ma, dinsdag en Thu"), "settings.workdays-set").days).toEqual([1, 2, 4]);
    expect(await peopleStore(database.db).account("T1", by)).toMatchObject({
      language: "en",
      preferences: { absentUntil: "2023-05-12", workingDays: [1, 2, 4] },
    });
    for (const typed of ["", "maarten", "constructor", "ma morgen", "<!channel>"])
      expect(said(await days(typed), "people.usage").command).toBe("workdays");
  });

  it.each([
    ["settings.language", "klingon", "people.usage"],
    ["settings.language", "constructor", "people.usage"],
    ["settings.language", "", "people.usage"],
  ] as const)("does not set %s to %j", async (kind, language, answer) => {
    said(await run(database, setLanguage, { kind, language }), answer);
  });

  it.each([
    ["3 mrt 2023", "settings.absence-past"],
    ["31 februari", "people.usage"],
    ["", "people.usage"],
    ["binnenkort", "people.usage"],
  ] as const)("does not take %j for the end of an absence", async (until, answer) => {
    said(await run(database, setAbsence, { kind: "settings.absence", until }), answer);
  });

  it("sets what a channel is for and who reads there, for a channel chosen in Slack", async () => {
    const by = "UBART";
    const purpose = (channelId: string, typed: string, who = by) =>
      run(database, setChannelPurpose, { kind: "channel.set", purpose: typed, channelId }, { by: who });
    const audience = (channelId: string, typed: string) =>
      run(database, setChannelAudience, { kind: "channel.audience", channelId, audience: typed }, { by });
    said(await purpose("C7", "Werkspoor 1"), "channel.purpose-set");
    said(await audience("C7", "iedereen"), "channel.audience-set");
    expect(await peopleStore(database.db).channels()).toEqual([
      { teamId: "T1", channelId: "C7", purpose: "instrumentarium", audience: "public" },
    ]);
    said(await purpose("#besluiten", "besluiten"), "people.usage");
    said(await purpose("C7", "onzin"), "people.usage");
    said(await audience("C7", "constructor"), "people.usage");
    said(await purpose("C7", "besluiten", "UHANNAH"), "notice.refused");
    expect((await peopleStore(database.db).channels()).map(({ channelId }) => channelId)).toEqual(["C7"]);
  });
});
