import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { endBots, type Place, PLACES, startBot } from "../faults/bot.ts";
import { hand, said, startMeeting } from "../faults/payloads.ts";
import { type OtherSlack, startOtherSlack } from "../support/other-slack.ts";

const ONE_BY_ONE = 200;
const ROUNDS = 5;
const PEOPLE = Array.from({ length: 20 }, (_, index) => ({ id: `U0P${index}`, name: `deelnemer${index}` }));
const WARM = 10;
const BARE = fileURLToPath(new URL("../support/processes/bare-bolt.ts", import.meta.url));
const SETTING = {
  users: [...PEOPLE, { id: "U0BART", name: "bart" }, { id: "U0BOT", name: "wegwijzer" }],
  channels: [{ id: "C0MAIN", members: [...PEOPLE.map(({ id }) => id), "U0BART", "U0BOT"] }],
};

/**
 * From a line in the thread of a meeting to the sign under it, beside the same sign by a bare Bolt app: two hundred
 * lines one after another, and twenty people at once. The two take turns, so that what else runs hinders both.
 */
export async function benchMarks(): Promise<void> {
  for (const [name, open] of PLACES) await measure(name, await open());
}

async function measure(name: string, place: Place): Promise<void> {
  const [slack, bareSlack] = await Promise.all([startOtherSlack(SETTING), startOtherSlack(SETTING)]);
  const bot = await startBot(slack.url, place);
  await bot.ready;
  const bare = await startBare(bareSlack);
  const ours = [slack, await startMeeting(slack)] as const;
  const theirs = [bareSlack, "1600000000.000100"] as const;
  for (let line = 0; line < WARM; line += 1) {
    await sign(...theirs, line);
    await sign(...ours, line);
  }
  const single: Times = { bare: [], ours: [] };
  for (let line = 0; line < ONE_BY_ONE; line += 1) {
    single.bare.push(await sign(...theirs, line));
    single.ours.push(await sign(...ours, line));
  }
  report(`${ONE_BY_ONE} lines one after another, ${name}`, single);
  const together: Times = { bare: [], ours: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    together.bare.push(...(await Promise.all(PEOPLE.map((_, line) => sign(...theirs, line)))));
    together.ours.push(...(await Promise.all(PEOPLE.map((_, line) => sign(...ours, line)))));
  }
  report(`${PEOPLE.length} people at once, ${ROUNDS} times, ${name}`, together);
  bare.kill();
  await endBots();
  await Promise.all([slack.close(), bareSlack.close()]);
}

interface Times {
  bare: number[];
  ours: number[];
}

let number = 0;

/** Milliseconds from handing a line over to its sign. */
async function sign(slack: OtherSlack, thread: string, line: number): Promise<number> {
  number += 1;
  const ts = `1700000000.${String(number).padStart(6, "0")}`;
  const user = PEOPLE[line % PEOPLE.length]!.id;
  const text = `Actie: Hannah deelt conceptplan ${number}, uiterlijk 24 maart`;
  const started = performance.now();
  const handed = hand(slack, said(user, text, thread, ts));
  await slack.until(`the sign under "${text}"`, () => slack.signs.some((each) => each.ts === ts));
  const milliseconds = performance.now() - started;
  await handed;
  return milliseconds;
}

async function startBare(slack: OtherSlack) {
  const child = spawn(process.execPath, [BARE], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, SLACK_API_URL: slack.url },
  });
  await once(child.stdout, "data");
  return child;
}

function report(what: string, times: Times): void {
  const at = (values: number[], share: number): number =>
    values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
  const { bare, ours } = times;
  console.log(
    `marks (${what}): p50 ${at(ours, 0.5).toFixed(1)} ms, p95 ${at(ours, 0.95).toFixed(1)} ms; ` +
      `a bare Bolt app p50 ${at(bare, 0.5).toFixed(1)} ms, p95 ${at(bare, 0.95).toFixed(1)} ms; ` +
      `${(at(ours, 0.5) / at(bare, 0.5)).toFixed(1)} and ${(at(ours, 0.95) / at(bare, 0.95)).toFixed(1)} times that`,
  );
}
