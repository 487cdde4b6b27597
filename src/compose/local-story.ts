/**
 * A few example actions for the local workspace, so that a newcomer has something to list, finish and be reminded of.
 * They say that they are examples, are made once, and are made nowhere else.
 */
import { settingsStore } from "../adapters/postgres/settings.ts";
import type { EmbeddedDatabase } from "../adapters/postgres/embedded.ts";
import type { ServerDatabase } from "../adapters/postgres/server.ts";
import { decide } from "../domain/actions/machine.ts";
import { addDays } from "../domain/calendar/local-date.ts";
import { instantAt, localDateAt } from "../domain/calendar/zoned.ts";
import type { Programme } from "../domain/programme/format.ts";
import type { Circumstances } from "../domain/history.ts";
import { holdsOn } from "../domain/programme/periods.ts";
import { portsOn, type Shared } from "./stores.ts";

interface Example {
  title: string;
  /** Kind of role whose first holder owns it. */
  owner: "secretary" | "supporter" | "staff";
  team?: string;
  track?: string;
  /** Days from today: when it was logged, is due, and was finished. */
  logged: number;
  due: number;
  done?: number;
}

const TOLD = "story";

/** Tells the story when it was not told before. */
export async function tellStory(
  database: EmbeddedDatabase | ServerDatabase,
  shared: Shared,
  now: Date,
): Promise<void> {
  const { programme } = shared;
  const today = localDateAt(now, programme.timezone);
  await database.transaction(async (tx) => {
    const settings = settingsStore(tx);
    if ((await settings.read(TOLD)) !== undefined) return;
    await settings.write(TOLD, { at: now.toISOString() });
    const { actions } = portsOn(tx, shared);
    for (const example of examplesFor(programme)) {
      const person = programme.roles.find(
        (role) => role.kind === example.owner && role.person !== undefined && holdsOn(role.period, today),
      )?.person;
      if (person === undefined) continue;
      const at = (days: number): Date => instantAt(addDays(today, days), 8, programme.timezone);
      const circumstances = (days: number): Circumstances => ({
        by: { kind: "system" },
        from: { kind: "system" },
        effective: addDays(today, days),
      });
      const logged = decide(
        {
          type: "log",
          id: await actions.nextId(),
          title: example.title,
          owners: [{ kind: "person", key: person }],
          due: addDays(today, example.due),
          team: example.team ?? null,
          track: example.track ?? null,
          audience: "participants",
        },
        null,
        at(example.logged),
        circumstances(example.logged),
      );
      if (!logged.ok) continue;
      const action = await actions.append(null, logged.value);
      if (example.done === undefined) continue;
      const finished = decide({ type: "finish" }, action, at(example.done), circumstances(example.done));
      if (finished.ok) await actions.append(action, finished.value);
    }
  });
}

function examplesFor(programme: Programme): Example[] {
  const team = programme.teams[0]?.key;
  const [first, second] = programme.tracks.map(({ key }) => key);
  const about = (key: "team" | "track", value: string | undefined): Partial<Example> =>
    value === undefined ? {} : { [key]: value };
  return [
    {
      title: "Voorbeeld: zaal regelen voor de volgende bijeenkomst",
      owner: "secretary",
      logged: -9,
      due: -2,
      done: -2,
      ...about("track", first),
    },
    {
      title: "Voorbeeld: tussenstand van het team op een A4 zetten",
      owner: "supporter",
      logged: -3,
      due: 1,
      ...about("team", team),
      ...about("track", first),
    },
    {
      title: "Voorbeeld: gesprek met een gemeente plannen",
      owner: "supporter",
      logged: -2,
      due: 7,
      ...about("track", second),
    },
    {
      title: "Voorbeeld: verslag van het laatste overleg rondsturen",
      owner: "secretary",
      logged: -8,
      due: -1,
      ...about("track", first),
    },
  ];
}
