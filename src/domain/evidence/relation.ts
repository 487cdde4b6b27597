import { fold } from "../dutch/tokens.ts";
import type { EntityKind } from "../knowledge/fact.ts";
import type { Question } from "../questions/understand.ts";
import type { Scored } from "./score.ts";

/** What is asked of somebody or something, and how evidence says just that and not another thing about them. */
interface Relation {
  /** On folded text. */
  asked: RegExp;
  /** Only of what is of this kind, or only when none such is named. */
  of?: readonly EntityKind[];
  notOf?: EntityKind;
  /** Only when somebody is asked for. */
  person?: true;
  /** `names`: what those it is asked of are called, as a pattern. */
  told: (names: string) => RegExp;
}

/** Words for what somebody is at work; being on a team or responsible for an activity is not one. */
const PROFESSION =
  /(adviseur|manager|leider|medewerker|directeur|coördinator|secretaris|strateeg|planner|ontwerper|architect|meester|beheerder|specialist|deskundige|expert|\bhoofd\b|hoogleraar|onderzoeker|consultant|regisseur|wethouder|voorzitter|verbinder|trekker|advis[eo]r|director|officer|researcher)/i;

const RELATIONS: readonly Relation[] = [
  {
    asked:
      /\b(?:hoeveel|aantal|how many|number of)\b.{0,40}\b(?:wonen|woont|woonden|inwoners|lives? in|inhabitants)\b/,
    told: () => /\d[\d.]* (?:\p{L}+ )?(?:inwoners|bewoners)|\b(?:wonen|woont|woonden)\b/iu,
  },
  {
    asked:
      /\b(functies?|functietitel|functienaam|beroep|job title|job|position|profession)\b|\bvoor werk\b.{0,40}\bdoet\b|\bdoet\b.{0,60}\bvoor werk\b/,
    of: ["person"],
    told: () => PROFESSION,
  },
  {
    asked: /\b(leidinggevende|baas|chef|boss|supervisor|superior)\b|'s manager\b|\bmanager (van|of)\b/,
    of: ["person"],
    told: () => /\b(leidinggevende|baas|chef|boss|supervisor|rapporteert|geeft leiding aan|reports to)\b/i,
  },
  {
    asked:
      /\bwerkgever\b|\bemployer\b|\b(waar|where)\b.{0,40}\b(werkt|werkte|works?|worked)\b|\b(bij|voor|van|uit|namens) welke? (gemeente|stad|organisatie|bedrijf|bureau|werkgever|instantie|ministerie)\b|\bwhich (municipality|city|organi[sz]ation|company|agency|firm|ministry)\b.{0,60}\b(from|for|with)\b/,
    of: ["person"],
    told: (names) =>
      new RegExp(
        `(?=.*(?:${names}))(?:.*(?:${names}) \\(|.*\\b(?:werkt bij|namens|van de gemeente|Mensen van)\\b)`,
        "is",
      ),
  },
  {
    asked: /\b(trekkers?|kartrekkers?|leidt|leider|projectleider|trekt|leads?|leader|heads?)\b/,
    notOf: "person",
    person: true,
    told: () =>
      /trekk|trekt|\b(?:leidt|leiding)\b|geleid|leider|voorzit|\bstuurt\b|aangestuurd|aansturing|verantwoordelijk|manager/i,
  },
  {
    asked:
      /\b(wethouders?|burgemeesters?|ministers?|gedeputeerden?|staatssecretaris\w*|raadslid|raadsleden|alderm[ae]n|mayors?|councillors?)\b/,
    person: true,
    told: () => /\b(wethouder|burgemeester|minister|gedeputeerde|staatssecretaris|raadslid)\b/i,
  },
  {
    asked: /\b(betaal\w*|draagt|dragen|bijdrage|bijdraagt|inleg|contribut\w*|pays?)\b/,
    of: ["municipality", "organisation"],
    told: () => /\b(draagt|dragen|betaalt|betalen|bijdrage van|factur\w+|subsidie)\b/i,
  },
];

/** Evidence that tells when something starts, and nothing of its end; and the other way round. */
const STARTS = /\b(vanaf|sinds|start\w*|gestart|begin\w*|begon\w*|begonnen)\b/i;
const ENDS =
  /\b(klaar|gereed|afge\w+|afrond\w*|afloop|eind\w*|tot|t\/m|uiterlijk|voltooi\w*|\w*lever\w*|vóór|stopt|gestopt|duurt)\b/i;
const ONLY_ENDS = /\b(uiterlijk|afgerond|opgeleverd)\b/i;
const ASKS_FOR_END =
  /\b(wanneer|when|wnr|wanner)\b.{0,80}\b(klaar|af|afgerond|gereed|voltooid|afgelopen|eindigt|eindigde|eindigen|stopt|ophoudt|finish\w*|done|completed?|ready|ends?|ended)\b|\b(tot wanneer|einddatum|until when|end date)\b/;
const ASKS_FOR_START =
  /\b(wanneer|when|wnr|wanner)\b.{0,80}\b(begint|begon|beginnen|begonnen|start|startte|starten|gestart|starts|started|begins?|began)\b|\b(startdatum|begindatum|vanaf wanneer|sinds wanneer|start date|since when)\b/;

/** What is said in brackets of somebody ("projectleider openbare ruimte") is not said of what they are asked about. */
const besideBrackets = (text: string): string => text.replace(/\([^)]*\)/g, "");

/**
 * Whether evidence tells the relation, the beginning or the end that a question asks for, and not just another thing
 * about the same subject; true where it asks for none of these.
 */
export function tellsRelation(
  { text, mentions, wanted }: Pick<Question, "text" | "mentions" | "wanted">,
  told: string,
): boolean {
  const asked = fold(text);
  if (ASKS_FOR_END.test(asked) && STARTS.test(told) && !ENDS.test(told)) return false;
  if (ASKS_FOR_START.test(asked) && !STARTS.test(told) && ONLY_ENDS.test(told)) return false;
  return RELATIONS.every(({ asked: asks, of, notOf, person, told: tells }) => {
    if (!asks.test(asked) || (person === true && wanted !== "person")) return true;
    const ofKind = (kinds: readonly EntityKind[]): Question["mentions"] =>
      mentions.filter(({ proper, entities }) => proper && entities.some(({ kind }) => kinds.includes(kind)));
    if (notOf !== undefined && ofKind([notOf]).length > 0) return true;
    const subjects = of === undefined ? [] : ofKind(of);
    if (of !== undefined && subjects.length === 0) return true;
    const labels = subjects.flatMap(({ entities }) => entities.map(({ label }) => RegExp.escape(label)));
    return tells(labels.join("|")).test(person === true ? besideBrackets(told) : told);
  });
}

/** The same of facts: one that is known to tell who leads needs no word for it. */
export const factsTellRelation = (question: Question, facts: readonly Scored[]): boolean =>
  facts.some(({ fact, sought }) => sought && fact.attribute === "lead") ||
  tellsRelation(question, facts.map(({ fact }) => `${fact.nl} ${fact.members.join(" ")}`).join(" "));
