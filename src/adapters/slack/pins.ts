import type { webApi } from "@slack/bolt";
import type { Posted } from "../../features/delivery/ports.ts";
import { attempt } from "./calls.ts";

/** What Slack shows of a bookmark; `always` begins every title that such a message of ours may have. */
export interface BookmarkTitle {
  title: string;
  always: string;
}

/**
 * Keeps a message in sight in its channel: pinned, and as a bookmark above the messages. Asking again changes nothing,
 * so that what a crash left undone can be done later; a list that took the place of an earlier one takes its bookmark.
 * Where a scope is missing or the channel has all the bookmarks that it may have, the pin remains. Resolves with
 * whether Slack could be asked.
 */
export async function keepInSight(
  client: webApi.WebClient,
  { channelId, ts }: Posted,
  { title, always }: BookmarkTitle,
): Promise<boolean> {
  const pinned = await attempt(() => client.pins.add({ channel: channelId, timestamp: ts }));
  const link = await attempt(() => client.chat.getPermalink({ channel: channelId, message_ts: ts }));
  const listed = await attempt(() => client.bookmarks.list({ channel_id: channelId }));
  if ([pinned, link, listed].some(({ kind }) => kind !== "ok" && kind !== "refused")) return false;
  if (link.kind !== "ok" || listed.kind !== "ok" || link.value.permalink === undefined) return true;
  const { permalink } = link.value;
  const bookmarks = listed.value.bookmarks ?? [];
  const own =
    bookmarks.find((bookmark) => bookmark.link === permalink) ??
    bookmarks.find(
      (bookmark) =>
        bookmark.title?.startsWith(always) === true &&
        bookmark.link?.includes(`/archives/${channelId}/p`) === true,
    );
  if (own?.id !== undefined && own.link === permalink && own.title === title) return true;
  const done = await attempt(() =>
    own?.id === undefined
      ? client.bookmarks.add({ channel_id: channelId, title, type: "link", link: permalink })
      : client.bookmarks.edit({ channel_id: channelId, bookmark_id: own.id, title, link: permalink }),
  );
  return done.kind === "ok" || done.kind === "refused";
}
