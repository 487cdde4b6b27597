import { AUDIENCES, type Audience } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Language } from "../../domain/people/types.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { PeoplePorts } from "./claim.ts";
import { type PeopleStore, type Preferences, type SlackUserRow, unseenAccount } from "./ports.ts";

export interface SettingsPorts extends PeoplePorts {
  timezone: string;
  /** Reads a day as people write one ("12 mei"); null when it is none. */
  readDay(text: string, today: LocalDate): LocalDate | null;
}

export interface ChannelPorts extends PeoplePorts {
  /** Purposes that a channel can have (track keys, decisions, coordination) with what people call them. */
  purposes: readonly { key: string; names: readonly string[] }[];
}

const LANGUAGES = new Map<string, Language>([
  ["nl", "nl"],
  ["nederlands", "nl"],
  ["dutch", "nl"],
  ["en", "en"],
  ["engels", "en"],
  ["english", "en"],
]);

const AUDIENCE_WORDS = new Map<string, Audience>([
  ["iedereen", "public"],
  ["everyone", "public"],
  ["deelnemers", "participants"],
  ["coördinatoren", "coordinators"],
  ...AUDIENCES.map((audience) => [audience, audience] as const),
]);

/** Days as people write them: "ma", "maandag", "Mon", "Monday". */
const WEEKDAYS: readonly RegExp[] = [
  /^(ma|maandag|mo|mon|monday)$/,
  /^(di|dinsdag|tue|tues|tuesday)$/,
  /^(wo|woensdag|wed|wednesday)$/,
  /^(do|donderdag|thu|thur|thurs|thursday)$/,
  /^(vr|vrij|vrijdag|fri|friday)$/,
  /^(za|zaterdag|sat|saturday)$/,
  /^(zo|zondag|sun|sunday)$/,
];

/** `/wegwijzer taal nl|en` */
export const setLanguage: UseCase<"settings.language", PeoplePorts> = async (
  request,
  context,
  { people },
) => {
  const language = LANGUAGES.get(request.language.trim().toLowerCase());
  if (language === undefined) return tellAsker(context, { kind: "people.usage", command: "language" });
  await people.saveAccount({ ...(await ownAccount(context, people)), language });
  return tellAsker({ ...context, actor: { ...context.actor, language } }, { kind: "settings.language-set" });
};

/** `/wegwijzer afwezig t/m 12 mei` */
export const setAbsence: UseCase<"settings.absence", SettingsPorts> = async (request, context, ports) => {
  const today = localDateAt(context.now, ports.timezone);
  const until = ports.readDay(request.until, today);
  if (until === null) return tellAsker(context, { kind: "people.usage", command: "absence" });
  if (until < today) return tellAsker(context, { kind: "settings.absence-past", until });
  await prefer(context, ports, { absentUntil: until });
  return tellAsker(context, { kind: "settings.absence-set", until });
};

/** `/wegwijzer werkdagen ma di do` */
export const setWorkingDays: UseCase<"settings.workdays", PeoplePorts> = async (request, context, ports) => {
  const words = request.days
    .toLowerCase()
    .split(/[\s,;/]+|\ben\b|\band\b/)
    .filter((word) => word !== "");
  const days = words.map((word) => WEEKDAYS.findIndex((spelling) => spelling.test(word)) + 1);
  if (days.length === 0 || days.includes(0))
    return tellAsker(context, { kind: "people.usage", command: "workdays" });
  const workingDays = [...new Set(days)].toSorted((one, other) => one - other);
  await prefer(context, ports, { workingDays });
  return tellAsker(context, { kind: "settings.workdays-set", days: workingDays });
};

async function prefer(context: RequestContext, { people }: PeoplePorts, change: Preferences): Promise<void> {
  const account = await ownAccount(context, people);
  await people.saveAccount({ ...account, preferences: { ...account.preferences, ...change } });
}

async function ownAccount(
  { actor: { teamId, userId } }: RequestContext,
  people: PeopleStore,
): Promise<SlackUserRow> {
  return (await people.account(teamId, userId)) ?? unseenAccount(teamId, userId);
}

/** Chosen from Slack's list; a typed "#name" could be any channel, or none. */
const isChannel = (channelId: string): boolean => /^[A-Z0-9]+$/.test(channelId);

/** `/wegwijzer kanaal werkspoor 1 #kanaal` */
export const setChannelPurpose: UseCase<"channel.set", ChannelPorts> = async (
  request,
  context,
  { people, purposes },
) => {
  const granted = decide(context.actor, "channel.manage");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "channel.manage", ...granted });
  const typed = request.purpose.trim().toLowerCase();
  const purpose = purposes.find(({ key, names }) =>
    [key, ...names].some((name) => name.toLowerCase() === typed),
  )?.key;
  if (purpose === undefined || !isChannel(request.channelId))
    return tellAsker(context, { kind: "people.usage", command: "channel" });
  const { teamId } = context.actor;
  const known = await people.channel(teamId, request.channelId);
  await people.saveChannel({
    teamId,
    channelId: request.channelId,
    audience: known?.audience ?? null,
    purpose,
  });
  return tellAsker(context, { kind: "channel.purpose-set", channelId: request.channelId, purpose });
};

/** `/wegwijzer kanaal #kanaal zichtbaar voor deelnemers` */
export const setChannelAudience: UseCase<"channel.audience", PeoplePorts> = async (
  request,
  context,
  { people },
) => {
  const granted = decide(context.actor, "channel.manage");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "channel.manage", ...granted });
  const typed = request.audience.trim().toLowerCase();
  const audience = AUDIENCE_WORDS.get(typed);
  if (audience === undefined || !isChannel(request.channelId))
    return tellAsker(context, { kind: "people.usage", command: "audience" });
  const { teamId } = context.actor;
  const known = await people.channel(teamId, request.channelId);
  await people.saveChannel({
    teamId,
    channelId: request.channelId,
    purpose: known?.purpose ?? null,
    audience,
  });
  return tellAsker(context, { kind: "channel.audience-set", channelId: request.channelId, audience });
};
