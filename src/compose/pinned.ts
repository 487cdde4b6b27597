/** Keeps the list of a channel in sight, also when something went wrong between posting it and pinning it. */
import type { BookmarkTitle } from "../adapters/slack/pins.ts";
import { outboxStore } from "../adapters/postgres/outbox.ts";
import { pinnedStore } from "../adapters/postgres/pinned.ts";
import type { Posted } from "../features/delivery/ports.ts";
import { textIn } from "../text/catalogue.ts";
import type { Foundation } from "./foundation.ts";

/** A bookmark's title is one short line. */
const LONGEST = 80;

/** Looks at the list of this channel, once for each list and title that this process met; Slack away: the next time. */
export function pinnedInSight(
  { database, programme }: Pick<Foundation, "database" | "programme">,
  keepInSight: (place: Posted, title: BookmarkTitle) => Promise<boolean>,
): (teamId: string, channelId: string) => Promise<void> {
  const seen = new Set<string>();
  return async (teamId, channelId) => {
    const list = await pinnedStore(database.db).find(teamId, channelId);
    if (list?.kept !== true) return;
    const known = JSON.stringify([list.key, list.filter]);
    const posted = seen.has(known) ? null : await outboxStore(database.db).find(list.key);
    if (posted === null || posted.channelId === null || posted.ts === null) return;
    const words = textIn(programme.language).followup.pinned;
    const title = words.title(list.filter).replace(/\s+/g, " ").slice(0, LONGEST).toWellFormed();
    const place = { channelId: posted.channelId, ts: posted.ts };
    if (await keepInSight(place, { title, always: words.title("") })) seen.add(known);
  };
}
