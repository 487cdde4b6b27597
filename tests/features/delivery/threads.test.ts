import { describe, expect, it } from "vitest";
import { threadsOf } from "../../../src/features/delivery/threads.ts";

const thread = { teamId: "T1", channelId: "C1", threadTs: "1.1" };

/** An outbox that answers this, and counts how often it is asked. */
function outbox(answers: { takesPart: boolean; isPosting: boolean }) {
  const asked = { takesPart: 0, isPosting: 0 };
  const answer = (name: keyof typeof answers) => async (): Promise<boolean> => {
    asked[name] += 1;
    return answers[name];
  };
  return { answers, asked, store: { takesPart: answer("takesPart"), isPosting: answer("isPosting") } };
}

describe("whether a thread is ours", () => {
  it("is asked once of one that is, and each time of one that is not", async () => {
    const { answers, asked, store } = outbox({ takesPart: false, isPosting: false });
    const ours = threadsOf(store);
    expect(await ours(thread, "a")).toBe(false);
    expect(await ours(thread, "b")).toBe(false);
    expect(asked.takesPart).toBe(2);
    answers.takesPart = true;
    expect(await ours(thread, "c")).toBe(true);
    expect(await ours(thread, "d")).toBe(true);
    expect(asked.takesPart).toBe(3);
  });

  it("is asked again, ever later and not for ever, while a message of ours is on its way to that channel", async () => {
    const { answers, store } = outbox({ takesPart: false, isPosting: true });
    const ours = threadsOf(store);
    const waits: (boolean | number)[] = [];
    for (let time = 0; time < 5; time += 1) waits.push(await ours(thread, "a"));
    expect(waits.slice(0, -1).every((wait) => typeof wait === "number")).toBe(true);
    expect(waits.slice(0, -1)).toEqual(
      waits.slice(0, -1).toSorted((one, other) => Number(one) - Number(other)),
    );
    expect(waits.at(-1)).toBe(false);
    // Another line waits for itself.
    expect(await ours(thread, "b")).toBe(waits[0]);
    answers.takesPart = true;
    expect(await ours(thread, "b")).toBe(true);
  });

  it("does not wait when nothing of ours is on its way", async () => {
    const { answers, store } = outbox({ takesPart: false, isPosting: true });
    const ours = threadsOf(store);
    expect(await ours(thread, "a")).toBeGreaterThan(0);
    answers.isPosting = false;
    expect(await ours(thread, "a")).toBe(false);
  });
});
