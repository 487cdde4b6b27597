/** People's text on its way into Slack's mrkdwn: it stays exactly what they typed, and does nothing. */

const ZERO_WIDTH = "\u200B";

/**
 * Text that forms no link, mention, formatting or quote. A mark between letters or digits (`a_b`) formats nothing
 * and stays as it is, so that file names can be copied.
 */
export function escape(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[*_~`]/g, (mark, at: number, whole: string) =>
      isWordy(whole[at - 1]) && isWordy(whole[at + 1]) ? mark : `${ZERO_WIDTH}${mark}${ZERO_WIDTH}`,
    )
    .replace(/^(&gt;)/gm, `${ZERO_WIDTH}$1`);
}

const isWordy = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** On one line, for titles and names. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** At most `max` characters, with an ellipsis where something was cut; never half a character. */
export function clamp(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** The same for mrkdwn: never half an entity or half a `<…>`. */
export function clampMrkdwn(mrkdwn: string, max: number): string {
  if (mrkdwn.length <= max) return mrkdwn;
  const cut = clamp(mrkdwn, max).slice(0, -1);
  return `${cut
    .replace(/&[a-z]{0,4}$/, "")
    .replace(/<[^<>]*$/, "")
    .trimEnd()}…`;
}

/** A mention of an account that does notify them. Only for ids that Slack gave us. */
export function mention(userId: string): string {
  return /^[UW][A-Z0-9]+$/.test(userId) ? `<@${userId}>` : escape(userId);
}

/** A link whose label is people's text. Anything but http(s) stays text. */
export function link(url: string, label: string): string {
  if (!/^https?:\/\/[^\s<>|]+$/.test(url)) return escape(label);
  return `<${url.replace(/&/g, "&amp;")}|${escape(oneLine(label)).replace(/\|/g, "¦")}>`;
}
