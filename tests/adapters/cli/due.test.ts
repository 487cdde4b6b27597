import { describe, expect, it } from "vitest";
import { digestCommand } from "../../../src/adapters/cli/digest.ts";
import { remindCommand } from "../../../src/adapters/cli/remind.ts";
import type { DigestMessage } from "../../../src/domain/messages/digests.ts";
import { speaking } from "./speaking.ts";

describe("remind", () => {
  const item = { id: "A-031", kind: "action", title: "Plan delen", due: "2023-03-24", rule: "before-3" };

  async function remind(args: { at?: string; json?: boolean }) {
    const { io, out, err } = speaking();
    const asked: string[] = [];
    const remindersAt = async (instant: Date) => {
      asked.push(instant.toISOString());
      return [{ to: "Hannah Kandel", items: [item] }];
    };
    return { code: await remindCommand(args, { ...io, remindersAt }), out, err, asked };
  }

  it("prints a line a person for programs, and for people", async () => {
    const { out, asked, code } = await remind({ at: "2023-03-21T09:00:00+01:00", json: true });
    expect([code, asked]).toEqual([0, ["2023-03-21T08:00:00.000Z"]]);
    expect(out.map((each) => JSON.parse(each) as unknown)).toEqual([{ to: "Hannah Kandel", items: [item] }]);
    expect((await remind({ at: "2023-03-21T08:00:00Z" })).out).toEqual([
      "Hannah Kandel",
      "  A-031\t2023-03-24\tbefore-3\tPlan delen",
    ]);
  });

  it.each([undefined, "morgen", "2023-03-21", "2023-03-21T99:00:00Z", "2023-02-30T09:00:00Z"])(
    "refuses %s as an instant",
    async (at) => {
      const { code, err, out } = await remind(at === undefined ? {} : { at });
      expect([code, out]).toEqual([64, []]);
      expect(err[0]).toContain("--at");
    },
  );
});

describe("digest", () => {
  async function digest(args: { track?: string; week?: string; json?: boolean }, content: DigestMessage) {
    const { io, out, err } = speaking();
    const around = {
      language: "nl" as const,
      timezone: "Europe/Amsterdam",
      now: new Date("2023-03-09T08:00:00Z"),
    };
    const code = await digestCommand(args, { ...io, ...around, digestOfWeek: async () => content });
    return { code, out, err };
  }
  const quiet: DigestMessage = {
    kind: "digest.quiet",
    track: "opschaling",
    name: "Opschaling",
    week: "2023-W12",
  };

  it("prints one JSON value with the week's own name", async () => {
    const { out, code } = await digest({ track: "3", week: "2023-w12", json: true }, quiet);
    expect(code).toBe(0);
    expect(JSON.parse(out[0]!)).toMatchObject({
      track: "opschaling",
      week: "2023-W12",
      text: expect.any(String),
    });
    expect(Object.keys(JSON.parse(out[0]!) as object)).toEqual([
      "track",
      "week",
      "text",
      "blocks",
      "markdown",
    ]);
  });

  it("says what is wrong with a track, a week or too little", async () => {
    expect((await digest({ track: "x" }, quiet)).code).toBe(64);
    const unknown = await digest(
      { track: "x", week: "2023-W12" },
      { kind: "digest.unknown-track", typed: "x", tracks: [] },
    );
    expect([unknown.code, unknown.out]).toEqual([64, []]);
    expect(unknown.err[0]).toContain("“x”");
  });
});
