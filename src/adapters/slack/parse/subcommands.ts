/** What can follow `/wegwijzer`. */
import type { Request } from "../../../domain/requests.ts";

const MENTION = "<@[UW][A-Z0-9]+(?:\\|[^>]*)?>";
const WHO = `(${MENTION}|@?\\S+)`;
const CHANNEL = "<#([CGD][A-Z0-9]+)(?:\\|[^>]*)?>";

type Reader = (rest: RegExpExecArray) => Request;

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, "isu");

/** In order: the first that fits reads it. Names typed without a mention are left to the domain. */
const SUBCOMMANDS: readonly [RegExp, Reader][] = [
  [pattern("(?:help|hulp|\\?)?"), () => ({ kind: "help" })],
  [pattern("(?:help|hulp)\\s+(.+)"), ([, about = ""]) => ({ kind: "help", about })],
  [pattern("status"), () => ({ kind: "status" })],
  [pattern("(?:ik ben|i am|i'm)\\s*(.*)"), ([, name = ""]) => ({ kind: "people.claim", name })],
  [
    pattern(`(?:koppel|link)\\s+${WHO}\\s*(.*)`),
    ([, who = "", name = ""]) => ({ kind: "people.link", who, name }),
  ],
  [pattern("(?:koppel|link)"), () => ({ kind: "people.link", who: "", name: "" })],
  [
    pattern(`(?:rol|role)\\s+(${MENTION}|.+?)\\s+(\\p{L}+)(?:\\s+((?:ot|werkspoor)\\s*\\d+))?`),
    ([, who = "", role = "", of]) => ({
      kind: "people.role",
      who,
      role,
      ...(of === undefined ? {} : { of }),
    }),
  ],
  [pattern("(?:rol|role)(?:\\s+(\\S*))?"), ([, who = ""]) => ({ kind: "people.role", who, role: "" })],
  [pattern(`(trekker|kartrekker|lead)(?:\\s+(.*))?`), ([, , rest]) => roleOf("lead", rest)],
  [pattern(`(plaatsvervanger|deputy)(?:\\s+(.*))?`), ([, , rest]) => roleOf("deputy", rest)],
  [pattern(`(ondersteuner|supporter)(?:\\s+(.*))?`), ([, , rest]) => roleOf("supporter", rest)],
  [
    pattern(`(?:kanaal|channel)\\s+(?:${CHANNEL}|(#\\S+))\\s+(?:zichtbaar voor|visible to)\\s+(.+)`),
    ([, id, typed, audience = ""]) => ({ kind: "channel.audience", channelId: id ?? typed ?? "", audience }),
  ],
  [
    pattern(`(?:kanaal|channel)\\s+(.*?)\\s*(?:${CHANNEL}|(#\\S+))`),
    ([, purpose = "", id, typed]) => ({ kind: "channel.set", purpose, channelId: id ?? typed ?? "" }),
  ],
  [
    pattern("(?:kanaal|channel)(?:\\s+(.*))?"),
    ([, purpose = ""]) => ({ kind: "channel.set", purpose, channelId: "" }),
  ],
  [
    pattern("(?:afwezig|absent|away)\\s*(?:t\\/m|tot en met|tot|until|through)?\\s*(.*)"),
    ([, until = ""]) => ({ kind: "settings.absence", until }),
  ],
  [pattern("(?:werkdagen|workdays)\\s*(.*)"), ([, days = ""]) => ({ kind: "settings.workdays", days })],
  [pattern("herinneringen|reminders"), () => ({ kind: "reminder.preview" })],
  [
    pattern(
      "(?:weekbericht|digest)\\s*(.*?)\\s*\\b(?:voorbeeld|preview)(?:\\s+(\\d{4}-w\\d{1,2}|week \\d{1,2}))?",
    ),
    ([, track = "", week]) => ({ kind: "digest.preview", track, ...(week === undefined ? {} : { week }) }),
  ],
  [pattern("(?:weekbericht|digest)\\s*(.*)"), ([, track = ""]) => ({ kind: "digest.send", track })],
  [pattern("(?:taal|language)\\s*(.*)"), ([, language = ""]) => ({ kind: "settings.language", language })],
  [pattern("(?:open )?vragen|open questions"), () => ({ kind: "question.open" })],
  [pattern("mijn vragen|my questions"), () => ({ kind: "question.mine" })],
  [pattern("(?:vaste )?antwoorden|kept answers"), () => ({ kind: "kept.list", page: 1 })],
  [pattern("correcties|corrections"), () => ({ kind: "correction.list", page: 1 })],
  [
    pattern("(?:corrigeer|corrigeren|correct)(?:\\s+(.*))?"),
    ([, question = ""]) => ({ kind: "correction.find", question }),
  ],
  [pattern("emoji\\s*(.*)"), ([, emoji = ""]) => ({ kind: "emoji.choose", emoji })],
  [pattern("(?:bron(?:nen)?adressen intrekken|revoke source addresses)"), () => ({ kind: "source.revoke" })],
  [pattern("privacy"), () => ({ kind: "privacy" })],
  [pattern("(?:document toevoegen|add document)"), () => ({ kind: "document.form" })],
  [pattern("(?:documenten|documents)"), () => ({ kind: "document.list", page: 1 })],
  [pattern("(?:mensen toevoegen|add people)"), () => ({ kind: "people.import" })],
];

/** Reads what follows `/wegwijzer`; what is not known is unsupported with what was typed. */
export function readSubcommand(text: string): Request {
  for (const [expression, read] of SUBCOMMANDS) {
    const match = expression.exec(text.trim());
    if (match) return read(match);
  }
  return { kind: "unsupported", what: "subcommand", typed: text };
}

/** `trekker OT3 @wie`: the team first, then the person; either may be missing, which the feature explains. */
function roleOf(role: string, rest = ""): Request {
  const match = new RegExp(`^((?:ot|werkspoor)\\s*\\d+|\\S+)(?:\\s+(.+))?$`, "isu").exec(rest.trim());
  return { kind: "people.role", role, of: match?.[1] ?? "", who: match?.[2] ?? "" };
}
