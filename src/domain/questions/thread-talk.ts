/** How a follow-up begins that needs no question mark: "en van OT2", "and for 2022", "hoe zit het met Delft". */
const CONTINUES =
  /^(?:(?:en|and) (?:(?:van|voor|bij|in|over|met|op|uit|wie|wat|waar|wanneer|welke?|hoe|hoeveel|of|for|in|from|with|who|what|where|when|which|how|about) |(?:ot|wp|werkspoor |track )?\d)|(?:en )?hoe zit (?:het|dat) met |(?:and )?(?:what|how) about )/i;
const MOST_WORDS = 8;

/** A question that asks for something that is known, not for what somebody thinks or will do. */
const ASKS =
  /^(?:(?:en|maar|and|but|ok[eé]?|dank(?:je|jewel)?|bedankt|thanks)[,.! ]+)*(?:(?:en|and) )?(?:wie|wat|waar|waarom|waarvoor|waarover|wanneer|welke?|hoe|hoeveel|van wie|voor wie|met wie|bij wie|in welke?|op welke?|is|zijn|was|waren|heeft|hebben|staat|staan|who|what|where|why|when|which|how|does|did|are|were|has|have)\b/i;

/** Somebody is spoken to, or speaks of themselves: people talk with each other. */
const BETWEEN_PEOPLE =
  /<@[UW]|\b(?:ik|jij|je|jou|jouw|jullie|u|uw|we|wij|ons|onze|i|you|your|we|us|our|zullen|laten|let's)\b/i;
/** "Hannah, wanneer …": said to somebody by name. */
const BY_NAME = /^@?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*\s*[,:]\s/u;
/** "… toch?", "… hè?": asks for assent. */
const FOR_ASSENT = /\b(?:toch|hè|he|ok[eé]?|right|of niet|or not|akkoord|mee eens)\s*\?+$/i;
const LONGEST = 200;

/**
 * Whether a plain line in a thread in which the bot answered asks on about the subject. Strict, because talk between
 * people is none of the bot's business: no question to somebody, none about what we do or think, nothing long.
 */
export function asksOn(text: string): boolean {
  const line = text.trim();
  if (line === "" || line.length > LONGEST || line.includes("\n")) return false;
  if (BETWEEN_PEOPLE.test(line) || BY_NAME.test(line) || FOR_ASSENT.test(line)) return false;
  if (CONTINUES.test(`${line} `)) return line.split(/\s+/).length <= MOST_WORDS || line.endsWith("?");
  return /[^?]\?$/.test(line) && ASKS.test(line);
}
