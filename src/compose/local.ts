/** The local workspace: a small Slack on this machine, in which the programme's people can be tried out. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";
import { peopleStore } from "../adapters/postgres/people.ts";
import type { Connection } from "../adapters/slack/app.ts";
import { createWorkspace } from "../adapters/workspace/index.ts";
import type { RequestHandler } from "../adapters/workspace/options.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import type { Programme, RecordOf } from "../domain/programme/format.ts";
import { holdsOn } from "../domain/programme/periods.ts";
import { newId } from "../kernel/ids.ts";
import { type Foundation, keepClock } from "./foundation.ts";
import { tellStory } from "./local-story.ts";

export interface LocalWorkspace {
  url: string;
  connection: Connection;
  close(): Promise<void>;
}

const MANIFEST = fileURLToPath(new URL("../../manifest.yml", import.meta.url));
/** Reserved for examples: no mail can ever reach it. */
const DOMAIN = "voorbeeld.example";

/**
 * Starts the workspace with the programme's people in it, each with a verified address, so that they have the roles
 * that the programme gives them. Tokens are made for this run and leave this process nowhere.
 */
export async function startLocalWorkspace(
  foundation: Foundation,
  { sweep, fallback }: { sweep(): Promise<void>; fallback: RequestHandler },
): Promise<LocalWorkspace> {
  const { clock, config, database, movable, programme } = foundation;
  await tellStory(database, foundation, clock.now());
  const people = castOf(programme, localDateAt(clock.now(), programme.timezone));
  const store = peopleStore(database.db);
  for (const person of people) await store.addEmail(addressOf(person), person.key, "local");
  const tokens = {
    botToken: `xoxb-local-${newId()}`,
    appToken: `xapp-local-${newId()}`,
    signingSecret: newId().replaceAll("-", ""),
  };
  const workspace = createWorkspace({
    team: { name: programme.short, domain: programme.key },
    users: [
      ...people.map((person) => ({
        name: handleOf(person),
        realName: person.name,
        email: addressOf(person),
        title: titleOf(person, programme),
      })),
      {
        name: "nieuwe.collega",
        realName: "Robin Nieuweling",
        email: `robin@${DOMAIN}`,
        title: "Nieuw, nog niet gekoppeld",
      },
      {
        name: "gast",
        realName: "Sam Gast",
        email: "sam@elders.example",
        guest: true,
        title: "Gast van buiten",
      },
    ],
    channels: channelsOf(programme, people.map(handleOf)),
    manifest: parseYaml(await readFile(MANIFEST, "utf8")),
    ...tokens,
    clock: {
      now: () => clock.now(),
      async moveTo(instant) {
        movable?.moveTo(instant);
        await keepClock(foundation);
        await sweep();
      },
    },
    stateFile: join(config.dataDir, "workspace.json"),
    page: true,
    fallback,
    timeZone: programme.timezone,
  });
  await workspace.listen(config.port);
  const { teamId } = workspace.app;
  for (const channel of Object.values(workspace.state.conversations)) {
    const purpose = purposeOf(channel.name, programme);
    if (purpose === undefined || (await store.channelFor(purpose)) !== null) continue;
    await store.saveChannel({ teamId, channelId: channel.id, purpose, audience: null });
  }
  return {
    url: workspace.url,
    connection: {
      mode: "socket",
      botToken: tokens.botToken,
      appToken: tokens.appToken,
      apiUrl: workspace.apiUrl,
    },
    close: () => workspace.close(),
  };
}

type Person = RecordOf<"people">;

/** Kinds of role, the ones that do most here first. */
const LEADING = [
  "coordinator",
  "secretary",
  "lead",
  "staff",
  "supporter",
  "deputy",
  "member",
  "responsible",
  "representative",
] as const;
const CAST = 18;

/** The people who play: whoever holds a role on that day, the leading ones first. */
function castOf(programme: Programme, today: ReturnType<typeof localDateAt>): Person[] {
  const current = programme.roles.filter((role) => role.person !== undefined && holdsOn(role.period, today));
  const keys = LEADING.flatMap((kind) =>
    current.filter((role) => role.kind === kind).map((role) => role.person),
  );
  const full = programme.people.filter(({ name }) => name.includes(" "));
  return [...new Set(keys)].flatMap((key) => full.find((person) => person.key === key) ?? []).slice(0, CAST);
}

function addressOf({ key }: Person): string {
  return `${key.replace("-", ".")}@${DOMAIN}`;
}

/** The person's name in the workspace. */
function handleOf(person: Person): string {
  return addressOf(person).split("@")[0]!;
}

function titleOf(person: Person, programme: Programme): string {
  return programme.roles.find((role) => role.person === person.key)?.title ?? "";
}

/** The newcomer and the guest are in the general channel alone: what is said among participants stays there. */
function channelsOf(
  programme: Programme,
  participants: string[],
): { name: string; topic?: string; private?: boolean; members?: string[] }[] {
  return [
    { name: "algemeen", topic: programme.name },
    ...programme.tracks.map((track) => ({
      name: trackChannel(track),
      topic: track.name,
      members: participants,
    })),
    { name: "besluiten", topic: "Besluiten van het kernteam", members: participants },
    {
      name: "coordinatie",
      topic: "Voor coördinator en secretaris",
      private: true,
      members: coordinating(programme),
    },
  ];
}

function coordinating(programme: Programme): string[] {
  const keys = programme.roles
    .filter((role) => role.kind === "coordinator" || role.kind === "secretary")
    .map((role) => role.person);
  return programme.people.filter((person) => keys.includes(person.key)).map((person) => handleOf(person));
}

function trackChannel(track: RecordOf<"tracks">): string {
  return track.number === undefined ? track.key : `werkspoor-${track.number}-${track.key}`;
}

function purposeOf(channel: string, programme: Programme): string | undefined {
  if (channel === "besluiten" || channel === "coordinatie") return channel;
  return programme.tracks.find((track) => trackChannel(track) === channel)?.key;
}
