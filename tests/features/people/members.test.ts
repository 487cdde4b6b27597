import { expect, it } from "vitest";
import { rememberingMembers } from "../../../src/features/people/members.ts";

function directoryThat(answers: (string[] | null | Error)[]) {
  let time = 0;
  let asked = 0;
  const directory = rememberingMembers(
    {
      user: async () => null,
      members: async () => {
        asked += 1;
        const answer = answers[asked - 1] ?? null;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    () => time,
  );
  return { directory, pass: (milliseconds: number) => (time += milliseconds), asked: () => asked };
}

it("asks once for many at a time, and again after a while", async () => {
  const { directory, pass, asked } = directoryThat([["U1"], ["U1", "U2"]]);
  const together = await Promise.all([directory.members("C1"), directory.members("C1")]);
  expect(together).toEqual([["U1"], ["U1"]]);
  pass(9_999);
  expect(await directory.members("C1")).toEqual(["U1"]);
  expect(asked()).toBe(1);
  pass(1);
  expect(await directory.members("C1")).toEqual(["U1", "U2"]);
});

it("keeps channels apart, and forgets what Slack could not tell", async () => {
  const { directory, asked } = directoryThat([null, new Error("away"), ["U1"], ["U2"]]);
  expect(await directory.members("C1")).toBeNull();
  await expect(directory.members("C1")).rejects.toThrow("away");
  expect(await directory.members("C1")).toEqual(["U1"]);
  expect(await directory.members("C2")).toEqual(["U2"]);
  expect(asked()).toBe(4);
});
