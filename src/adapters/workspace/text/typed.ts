import type { Conversation, Member } from "../model.ts";

/** Whom and what typed names can mean. */
export interface Names {
  users: readonly Member[];
  channels: readonly Conversation[];
}

const BROADCASTS = new Set(["channel", "here", "everyone"]);

/**
 * Turns what a person types into Slack's message text: `&`, `<` and `>` escaped, `@name` to `<@U…>`, `#channel` to
 * `<#C…|>`, `@here` to `<!here>`, addresses to `<https://…>`. A mention that is already written as `<@U…>` or
 * `<#C…>` of someone known stays. Slack's own client does the same before it sends.
 */
export function typedToMrkdwn(typed: string, names: Names): string {
  return replaceNames(typed, names, {
    user: (user) => `<@${user.id}>`,
    channel: (channel) => `<#${channel.id}|>`,
    broadcast: (range) => `<!${range}>`,
    link: (url) => `<${url}>`,
  });
}

/** The text of a slash command with `should_escape: true`: mentions carry their names as well. */
export function typedToCommandText(typed: string, names: Names): string {
  return replaceNames(typed, names, {
    user: (user) => `<@${user.id}|${user.name}>`,
    channel: (channel) => `<#${channel.id}|${channel.name}>`,
    broadcast: (range) => `<!${range}>`,
    link: (url) => `<${url}>`,
  });
}

interface Replacements {
  user: (user: Member) => string;
  channel: (channel: Conversation) => string;
  broadcast: (range: string) => string;
  link: (url: string) => string;
}

// One pass from left to right: a written mention, a sigil, an address, or any other character.
const TOKEN =
  /<@(?<uid>[UW]\w+)(?:\|[^>]*)?>|<#(?<cid>[CG]\w+)(?:\|[^>]*)?>|(?<url>https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"])|(?<sigil>[@#])|(?<char>[\s\S])/gu;

function replaceNames(typed: string, names: Names, to: Replacements): string {
  let out = "";
  let position = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(typed); match !== null; match = TOKEN.exec(typed)) {
    const { uid, cid, url, sigil, char } = match.groups ?? {};
    const start = match.index;
    position = TOKEN.lastIndex;
    const user = uid === undefined ? undefined : names.users.find((one) => one.id === uid);
    const channel = cid === undefined ? undefined : names.channels.find((one) => one.id === cid);
    if (user !== undefined) out += to.user(user);
    else if (channel !== undefined) out += to.channel(channel);
    else if (url !== undefined) out += to.link(escapeText(url));
    else if (sigil !== undefined && startsWord(typed, start)) {
      const found =
        sigil === "@" ? userAt(typed, position, names, to) : channelAt(typed, position, names, to);
      out += found?.text ?? sigil;
      position += found?.length ?? 0;
    } else out += escapeText(char ?? match[0]);
    TOKEN.lastIndex = position;
  }
  return out;
}

function startsWord(typed: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(typed[index - 1] ?? "");
}

function userAt(
  typed: string,
  from: number,
  names: Names,
  to: Replacements,
): { text: string; length: number } | undefined {
  const candidates = names.users
    .filter((user) => !user.deleted)
    .flatMap((user) =>
      [user.displayName, user.realName, user.name].map((name) => ({ name, text: to.user(user) })),
    );
  for (const range of BROADCASTS) candidates.push({ name: range, text: to.broadcast(range) });
  return longest(typed, from, candidates);
}

function channelAt(
  typed: string,
  from: number,
  names: Names,
  to: Replacements,
): { text: string; length: number } | undefined {
  return longest(
    typed,
    from,
    names.channels
      .filter((channel) => channel.name !== "")
      .map((channel) => ({ name: channel.name, text: to.channel(channel) })),
  );
}

/** The longest name that stands here and ends at a word's end. */
function longest(
  typed: string,
  from: number,
  candidates: readonly { name: string; text: string }[],
): { text: string; length: number } | undefined {
  const here = typed.slice(from).toLowerCase();
  return candidates
    .filter(
      ({ name }) =>
        name !== "" &&
        here.startsWith(name.toLowerCase()) &&
        !/[\p{L}\p{N}_-]/u.test(here[name.length] ?? ""),
    )
    .map(({ name, text }) => ({ text, length: name.length }))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Slack's three escapes. */
function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
