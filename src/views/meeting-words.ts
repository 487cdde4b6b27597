import type { MeetingSummary } from "../domain/messages/meetings.ts";
import { sayDay, sayDayTwice } from "../text/dates.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** A channel as Slack shows it; only for ids that Slack gave us. */
export const channelLink = (channelId: string): string =>
  /^[CG][A-Z0-9]+$/.test(channelId) ? `<#${channelId}>` : quoted(channelId);

/** "M-001 Overleg Kernteam", fit for mrkdwn. */
export function named({ id, name }: MeetingSummary, { text, language }: ViewContext): string {
  return `${quoted(id)} ${text.meetings.title(quoted(name[language]))}`;
}

/** The same where nothing is formatted. */
export function plainName({ name }: Pick<MeetingSummary, "name">, { text, language }: ViewContext): string {
  return text.meetings.title(name[language]);
}

/** "do 16 mrt, 10:00 uur". */
export function whenOf(
  { date, time, today }: MeetingSummary,
  { text, language }: ViewContext,
  near = false,
): string {
  return text.meetings.at(near ? sayDayTwice(date, today, language) : sayDay(date, today, language), time);
}
