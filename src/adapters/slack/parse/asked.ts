/**
 * What people say to the bot in a sentence of their own, where it is not about the programme: how their actions stand,
 * a greeting, thanks, or a change to an item that cannot be read. Anything else is a question.
 */
import type { Request } from "../../../domain/requests.ts";

const WHOSE = "(?:\\s*\\b(?:voor|bij|van|op|in|for|of)\\s+(.+?))?";
const STANDS = "(?:er\\s+)?(?:nu\\s+)?(?:nog\\s+)?(?:allemaal\\s+)?";

type Reader = (rest: RegExpExecArray) => Request;

const whole = (source: string): RegExp => new RegExp(`^(?:${source})\\s*[?.!]*$`, "iu");
const list = (filter: string): Request => ({ kind: "action.list", filter: filter.trim(), page: 1 });
const HELLO =
  "hoi|hallo|hey|hee|hi|hello|dag|goede ?(?:morgen|middag|avond)|good (?:morning|afternoon|evening)";
const THANKS =
  "(?:(?:heel erg|hartelijk|super)\\s+)?(?:bedankt|dank(?:\\s?je|\\s?u|jewel)?(?:\\s?wel)?|thanks|thank you|thx|top|prima|oke|oké|ok|fijn|mooi)";

/** In order: the first that fits reads it. */
const SENTENCES: readonly [RegExp, Reader][] = [
  [whole(`(?:${HELLO})(?:\\s+wegwijzer)?`), () => ({ kind: "talk", said: "hello" })],
  [
    whole(`(?:${THANKS})(?:[,!]?\\s+(?:${THANKS}|voor je hulp|hoor|wegwijzer))*`),
    () => ({ kind: "talk", said: "thanks" }),
  ],
  [
    whole(`wat is ${STANDS}te laat${WHOSE}|what is (?:over|past )due${WHOSE}`),
    ([all, dutch, english]) =>
      /^wat/i.test(all) ? list(`${someone(dutch)} te laat`) : list(`${someone(english)} overdue`),
  ],
  [
    whole(
      `wat (?:moet|kan) ik (?:(?:nu|nog|vandaag|allemaal) )*doen|wat zijn mijn (?:open )?acties|welke acties heb ik(?: nog)?(?: open(?:staan)?)?|heb ik (?:nog )?(?:open )?acties|what do i (?:still )?have to do|what are my (?:open )?actions`,
    ),
    ([all]) => list(/^what/i.test(all) ? "mine" : "mijn"),
  ],
  [
    whole(
      `(?:wat|welke (?:acties|actiepunten)) (?:staat|staan|zijn) ${STANDS}open${WHOSE}|wat staat ${STANDS}${WHOSE}\\s+(?:nog )?open|(?:what is|which actions are) (?:still )?open${WHOSE}`,
    ),
    ([, after, between, english]) => list(someone(after ?? between ?? english)),
  ],
  [
    whole("welke (?:acties|actiepunten) (?:heeft|hebben) (.+?)(?: nog)?(?: open(?:staan)?)?"),
    ([, who]) => list(someone(who)),
  ],
  [whole("(?:toon|show)?\\s*(B-\\d{1,6})"), ([, id = ""]) => ({ kind: "decision.show", id: padded(id) })],
  [
    whole("(?:geschiedenis|history)\\s+(?:van\\s+|of\\s+)?(B-\\d{1,6})"),
    ([, id = ""]) => ({ kind: "decision.history", id: padded(id) }),
  ],
  [
    whole(
      "(?:(?:sluit|heropen|close|reopen)(?:\\s+[ABDKM]-?\\d*)?|(?:notitie|note)(?:\\s+[ABDKM]-?\\d+\\s*:?)?)|(?!.*\\?)A-\\d{1,6}\\b.+",
    ),
    () => ({ kind: "unsupported", what: "change" }),
  ],
];

/** Null when it is none of these. `text` is one line of typed text that is no command. */
export function readAsked(text: string): Request | null {
  for (const [expression, read] of SENTENCES) {
    const match = expression.exec(text.trim());
    if (match) return read(match);
  }
  return null;
}

/** "mij" is oneself; "het team" and "iedereen" narrow nothing. */
function someone(words = ""): string {
  const bare = words.trim();
  if (/^(?:mij|me|mijzelf|ik)$/i.test(bare)) return "mijn";
  return /^(?:ons|iedereen|het programma|everybody|us)$/i.test(bare) ? "" : bare;
}

const padded = (id: string): string => `B-${id.slice(2).padStart(3, "0")}`;
