import { beforeAll, beforeEach, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { claimIdentity } from "../../../src/features/people/claim.ts";
import { linkAccount } from "../../../src/features/people/manage.ts";
import { showPrivacy } from "../../../src/features/people/privacy.ts";
import { showStatus } from "../../../src/features/people/status.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { ACCOUNTS, actorOf, type Asked, NOW, populate, run, said } from "../world.ts";

const LATER = new Date(NOW.getTime() + 24 * 60 * 60 * 1000);

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const claim = (name: string, by = "UNEW") =>
    run(database, claimIdentity, { kind: "people.claim", name }, { by });
  const link = (who: string, name: string, asked: Asked = { by: "UBART" }) =>
    run(database, linkAccount, { kind: "people.link", who, name }, asked);
  const actor = (userId: string, now = NOW) => actorOf(database.db, userId, now);

  it("knows people by their verified address, with their roles", async () => {
    expect(await actor("UDAAN")).toMatchObject({
      person: { key: "daan-sanders", link: "email" },
      roles: [{ kind: "lead", of: "OT3" }],
      clearance: "participants",
    });
  });

  it("gives a display name nothing, whatever it says", async () => {
    const stranger = await actor("UNEW");
    expect(stranger).toMatchObject({ displayName: "Marco Hoogvliet", roles: [], clearance: "public" });
    expect(stranger.person).toBeUndefined();
  });

  it("follows an address that changed: the old link goes, the new one comes", async () => {
    await actor("UDAAN");
    const before = ACCOUNTS["UDAAN"]!;
    try {
      ACCOUNTS["UDAAN"] = { ...before, email: "iemand@example.org" };
      expect((await actor("UDAAN", LATER)).person).toBeUndefined();
      ACCOUNTS["UDAAN"] = { ...before, email: "hannah@example.org" };
      const again = new Date(LATER.getTime() + 24 * 60 * 60 * 1000);
      expect((await actor("UDAAN", again)).person).toMatchObject({ key: "hannah-kandel", link: "email" });
    } finally {
      ACCOUNTS["UDAAN"] = before;
    }
  });

  it("takes a claim for a name without roles, and gives way to whoever proves the address", async () => {
    expect(said(await claim("Daan Sanders"), "people.claimed")).toEqual({
      kind: "people.claimed",
      name: "Daan Sanders",
      trusted: false,
    });
    expect(await actor("UNEW")).toMatchObject({ person: { link: "claim" }, roles: [] });
    expect((await actor("UDAAN")).person).toMatchObject({ key: "daan-sanders", link: "email" });
    expect((await actor("UNEW")).person).toBeUndefined();
  });

  it("keeps a proven person from everybody else, and a proven account with its person", async () => {
    await actor("UDAAN");
    expect(said(await claim("Daan Sanders"), "people.taken").name).toBe("Daan Sanders");
    expect(said(await claim("Marco Scheffers", "UDAAN"), "people.taken").name).toBe("Marco Scheffers");
    expect(said(await claim("Daan Sanders", "UDAAN"), "people.claimed").trusted).toBe(true);
  });

  it("asks which of two people of one name is meant; a choice claims by key", async () => {
    const { candidates } = said(await claim("Marco"), "people.ambiguous");
    expect(candidates).toHaveLength(2);
    const chosen = candidates[0]!;
    if (chosen.request?.kind !== "people.claim") throw new Error("the choice carries no claim");
    expect(said(await claim(chosen.request.name), "people.claimed").name).toBe(chosen.name);
  });

  it.each(["", "  "])("explains an empty claim (%j)", async (name) => {
    expect(said(await claim(name), "people.usage").command).toBe("claim");
  });

  it.each(["<!channel>", "Niemand Hier", "'; drop table people", "x".repeat(40_000), "constructor"])(
    "says that it knows nobody called %s",
    async (name) => {
      expect(said(await claim(name), "people.unknown").suggestions).toEqual([]);
    },
  );

  it("links an account at a coordinator's word, and the person's roles then count", async () => {
    expect(said(await link("<@UNEW>", "Lisa Verhaeghe"), "people.linked")).toMatchObject({ userId: "UNEW" });
    expect(await actor("UNEW", LATER)).toMatchObject({
      person: { key: "lisa-verhaeghe", link: "coordinator" },
      roles: [{ kind: "secretary" }],
    });
  });

  it("links an account that it never met, which Slack is asked about when it comes", async () => {
    await link("<@UGUEST>", "Marco Scheffers");
    expect(await actor("UGUEST")).toMatchObject({ displayName: "bezoeker", guest: true });
    expect((await actor("UGUEST")).person?.key).toBe("marco-scheffers");
  });

  it("offers buttons that link when a name fits two people", async () => {
    const { candidates } = said(await link("<@UNEW>", "Marco"), "people.ambiguous");
    expect(candidates.map(({ request }) => request?.kind)).toEqual(["people.link", "people.link"]);
  });

  it.each([
    ["a coordinator alone", "<@UNEW>", "Lisa Verhaeghe", "UHANNAH", "notice.refused"],
    ["a name instead of an account", "@lisa", "Lisa Verhaeghe", "UBART", "people.usage"],
    ["nothing", "", "", "UBART", "people.usage"],
  ] as const)("links for %s", async (_what, who, name, by, kind) => {
    said(await link(who, name, { by }), kind);
    expect((await peopleStore(database.db).account("T1", "UNEW"))?.person ?? null).toBeNull();
  });

  it("tells people who they are, and asks a stranger with a known name whether that is them", async () => {
    const status = (by: string) => run(database, showStatus, { kind: "status" }, { by });
    expect(said(await status("UDAAN"), "status")).toMatchObject({
      person: "Daan Sanders",
      link: "email",
      roles: [{ kind: "lead", of: "OT3" }],
    });
    expect(said(await status("UNEW"), "status").suggestion).toEqual({
      key: "marco-hoogvliet",
      name: "Marco Hoogvliet",
    });
    expect(said(await status("UBART"), "status").installation).toMatchObject({ people: 6, parked: 0 });
    expect(said(await status("UHANNAH"), "status").installation).toBeUndefined();
    said(await status("UGUEST"), "notice.refused");
  });

  it("tells everybody what it keeps about them, and a claimant nothing of the person", async () => {
    const privacy = (by: string) => run(database, showPrivacy, { kind: "privacy" }, { by });
    expect(said(await privacy("UDAAN"), "privacy").about).toEqual({
      person: { name: "Daan Sanders", link: "email" },
      roles: [{ kind: "lead", of: "OT3" }],
      openActions: 0,
      questions: 0,
    });
    await claim("Marco Scheffers");
    expect(said(await privacy("UNEW"), "privacy").about).toEqual({
      person: { name: "Marco Scheffers", link: "claim" },
      roles: [],
      openActions: 0,
      questions: 0,
    });
    expect(said(await privacy("UGUEST"), "privacy").about).toEqual({
      roles: [],
      openActions: 0,
      questions: 0,
    });
  });
});
