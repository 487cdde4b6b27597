import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_PROMPTS, type Prompt, suggestPrompts } from "../../../src/domain/people/prompts.ts";
import type { Role } from "../../../src/domain/people/types.ts";
import { promptsView } from "../../../src/views/prompts.ts";

const person = { key: "daan-sanders", name: "Daan Sanders", link: "email" as const };
const known = { teams: ["OT1", "OT3"], tracks: ["opschaling"] };
const names = (prompts: readonly Prompt[]): string[] =>
  prompts.map((prompt) => ("of" in prompt ? `${prompt.kind} ${prompt.of}` : prompt.kind));

describe("what is suggested", () => {
  it.each<[who: string, roles: Role[], prompts: string[]]>([
    ["a participant", [], ["my-actions", "manager", "deadlines", "help"]],
    [
      "a member of a team",
      [{ kind: "member", of: "OT3" }],
      ["my-actions", "team-deadlines OT3", "team-goal OT3", "manager"],
    ],
    [
      "a lead",
      [{ kind: "lead", of: "OT3" }],
      ["my-actions", "team-overdue OT3", "team-deadlines OT3", "manager"],
    ],
    [
      "a lead who is also a member elsewhere",
      [
        { kind: "member", of: "OT1" },
        { kind: "lead", of: "OT3" },
      ],
      ["my-actions", "team-overdue OT3", "team-deadlines OT3", "team-deadlines OT1"],
    ],
    [
      "the lead of a track",
      [{ kind: "lead", of: "opschaling" }],
      ["my-actions", "track-digest opschaling", "manager", "deadlines"],
    ],
    [
      "a supporter",
      [{ kind: "supporter", of: "OT1" }],
      ["my-actions", "team-overdue OT1", "team-deadlines OT1", "manager"],
    ],
    ["a coordinator", [{ kind: "coordinator" }], ["my-actions", "overdue", "proposals", "reminders"]],
    ["the secretary", [{ kind: "secretary" }], ["my-actions", "overdue", "decisions", "proposals"]],
    [
      "a member of the kernteam",
      [{ kind: "member", of: "kernteam" }],
      ["my-actions", "manager", "deadlines", "help"],
    ],
  ])("to %s", (_who, roles, expected) => {
    expect(names(suggestPrompts({ person, roles }, known))).toEqual(expected);
  });

  it("to somebody unknown helps them to become known", () => {
    expect(names(suggestPrompts({ roles: [] }, known))).toEqual(["who-am-i", "manager", "deadlines", "help"]);
  });

  it("is at most four things, each once, that can be read in both languages, whatever roles somebody has", () => {
    const role = fc.record({
      kind: fc.constantFrom<Role["kind"]>(
        "coordinator",
        "secretary",
        "supporter",
        "lead",
        "deputy",
        "member",
      ),
      of: fc.constantFrom("OT1", "OT3", "opschaling", "kernteam"),
    });
    fc.assert(
      fc.property(fc.array(role), fc.boolean(), (roles, linked) => {
        const prompts = suggestPrompts({ roles, ...(linked ? { person } : {}) }, known);
        expect(prompts.length).toBeGreaterThan(0);
        expect(prompts.length).toBeLessThanOrEqual(MOST_PROMPTS);
        for (const language of ["nl", "en"] as const) {
          const { title, prompts: shown } = promptsView({ name: "Daan", prompts }, language);
          expect(title).toContain("Daan");
          expect(new Set(shown.map(({ title: each }) => each)).size).toBe(prompts.length);
          for (const each of shown) expect(each.title.length * each.message.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
