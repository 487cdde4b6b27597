import type { Question } from "../questions/understand.ts";
import type { Choice, Unknown } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { coversAll, partsOf } from "./compared.ts";
import { isOfKind, isOfYear } from "./kind.ts";
import { OVERVIEW, type Scored, scoreFacts } from "./score.ts";
import { lacksRanking, signsOf, sureness } from "./sureness.ts";

/** How likely a fact must be the answer to be given as one: what is not known is better said than guessed. */
const SURE = 0.5;
/** The same when the search over whole documents, which goes by other means, puts the fact's own passage first. */
const SURE_WHEN_FOUND = 0.3;
/** A gap is the answer when it holds this share of what the question says. */
const GAP_COVERED = 0.58;
const GAP_COVERED_WHEN_SOUGHT = 0.5;
/** What the question is after is a thing that nothing known speaks of ("wethouder"). */
const COVERED_WITHOUT_KEY = 0.88;
/** A word this rare that others have and a fact lacks: it is about something else. */
const RARE = 4;
const COVERED_WITHOUT_RARE = 0.55;
/** How far below the best a second fact may score and still be shown. */
const NEAR = 0.1;
/** How far below the best a fact of the right kind may score and still take its place. */
const INSTEAD = 0.25;
/** What a fact must hold to answer after a better one proved to say too little. */
const STANDS_IN = 0.7;
const STANDS_IN_AS_PAGE = 0.8;
/** How far below the best a gap may score, and how much less it may tell, and still be what is asked. */
const AS_GOOD_A_GAP = 0.06;
const GAP_TELLS_LESS = 0.15;
const MOST_CANDIDATES = 12;
const MOST_FACTS = 3;
const TIE = 0.05;
const TOLD_WHOLE = 0.85;
/** Who did a task before, beside who does it now. */
const CHANGE = ":now-and-before";
/** What is left open within a fact; the fact itself says it better. */
const LATER_GAP = ":gap-";

/** The question asks for what is missing itself: "waar ontbreekt de contactpersoon?" */
const ASKS_FOR_GAPS =
  /\b(geen|ontbreekt|ontbreken|leeg|lege|niet ingevuld|niet genoemd|missing|empty|no contact)\b/i;

/** Whether a search found the passage that a fact was taken from, before all others. */
export type Found = (fact: Scored["fact"]) => boolean;
const NOT_FOUND: Found = () => false;

/**
 * Chooses what answers a question, or why nothing does. A comparison over documents or years is answered from one
 * fact that covers them, else from one for each; a fact about another subject, of another kind or year, or with too
 * few of the question's words answers nothing.
 */
export function chooseFacts(question: Question, index: FactIndex, found: Found = NOT_FOUND): Choice {
  const parts = partsOf(question);
  if (parts.length > 1) {
    const whole = question.documents.length > 1 ? undefined : chooseOne(question, index, found);
    if (whole?.kind === "facts" && whole.facts.some((each) => coversAll(question, each))) return whole;
    const each = parts.map((part) => chooseOne(part, index, found));
    const facts = each.flatMap((choice) => (choice.kind === "facts" ? choice.facts.slice(0, 1) : []));
    if (facts.length === parts.length)
      return {
        kind: "facts",
        facts: unique(facts),
        confidence: Math.min(...facts.map(({ score }) => score)),
        compared: true,
      };
    if (whole) return whole;
  }
  return chooseOne(question, index, found);
}

/** That just this is not known says more than a fact that fits about as well and says something else. */
function isLeftOpen(question: Question, best: Scored, scored: readonly Scored[]): boolean {
  // Of several that are asked for, some may be known.
  if (question.plural) return false;
  return scored.some(
    (each) =>
      each.fact.gap &&
      each.score >= best.score - AS_GOOD_A_GAP &&
      each.coverage >= best.coverage - GAP_TELLS_LESS &&
      each.missing.length <= best.missing.length &&
      whyNot(question, each, [each]) === "gap",
  );
}

/** The facts that may answer, best first: those not far below the best that tell about as much of the question. */
export function candidatesOf(scored: readonly Scored[]): Scored[] {
  const [first] = scored;
  if (!first) return [];
  return scored
    .filter(({ score, coverage }) => score >= first.score - INSTEAD && coverage >= first.coverage - NEAR)
    .slice(0, MOST_CANDIDATES);
}

function chooseOne(question: Question, index: FactIndex, found: Found): Choice {
  const scored = scoreFacts(question, index);
  const [first] = scored;
  if (!first) return { kind: "unknown", why: "nothing", nearby: [], confidence: 0 };
  let why: Unknown | undefined;
  for (const best of candidatesOf(scored)) {
    // Past a better one that says too little, only one that says nearly everything may step in.
    if (why === "uncovered" && !standsIn(best)) continue;
    const facts = withOtherSubjects(best, scored, question);
    const objection = whyNot(question, best, facts);
    const next = scored.find((each) => each.score < best.score && !saysTheSame(each, best));
    if (objection === undefined && isLeftOpen(question, best, scored)) {
      why = "gap";
      break;
    }
    if (objection === undefined && isSure(sureness(signsOf(question, best, first, next)), best, found)) {
      const [change] = facts.length === 1 ? changeOf(question, best, scored) : [];
      if (change) return { kind: "facts", facts: [change], confidence: change.score };
      const chosen = unique([...facts, ...supporting(question, best, scored)]).slice(0, MOST_FACTS);
      return { kind: "facts", facts: chosen, confidence: best.score };
    }
    why ??= objection ?? "uncovered";
    // A gap that says just what is asked is the answer; a lesser fact must not step in.
    if (objection === "gap") break;
  }
  const nearby = scored.filter((each) => isNearby(question, each)).slice(0, why === "gap" ? 1 : 2);
  return { kind: "unknown", why: why ?? "uncovered", nearby, confidence: first.score };
}

const isSure = (sure: number, { fact }: Scored, found: Found): boolean =>
  sure >= SURE || (sure >= SURE_WHEN_FOUND && found(fact));

/** Near is what is about what the question names; without a name, what holds its rare words. */
function isNearby(question: Question, each: Scored): boolean {
  // An amount of another year beside a question for this one is read as its answer.
  return isAboutTheSame(question, each) && (question.wanted !== "amount" || isOfYear(question, each));
}

function isAboutTheSame(
  { mentions, words }: Question,
  { coverage, missing, lacking, lacksUnknown, lacksKey, fact }: Scored,
): boolean {
  if (missing.length > 0 || coverage < 0.3 || fact.attribute === "page" || fact.id.includes(LATER_GAP))
    return false;
  if (mentions.some(({ proper, entities }) => proper && entities.some(({ kind }) => kind !== "document")))
    return true;
  const subject = mentions.some(({ entities }) => entities.some(({ key }) => fact.subjects.includes(key)));
  return subject || (words.length > 1 && coverage >= 0.45 && lacking < RARE && !lacksUnknown && !lacksKey);
}

const standsIn = ({ coverage, lacksKey, lacksUnknown, fact }: Scored): boolean =>
  coverage >= STANDS_IN &&
  !lacksKey &&
  !lacksUnknown &&
  !fact.gap &&
  (fact.attribute !== "page" || coverage >= STANDS_IN_AS_PAGE);

/** When the best fact misses a name from the question, the best fact that holds that name comes along. */
function withOtherSubjects(best: Scored, scored: readonly Scored[], question: Question): Scored[] {
  const facts = [best];
  if (question.mentions.length < 2) return facts;
  for (const mention of best.missing) {
    const other = scored.find(
      ({ missing, coverage, sought, fact }) =>
        !missing.includes(mention) &&
        !fact.gap &&
        sought === best.sought &&
        coverage > 0.4 &&
        fact.attribute === best.fact.attribute,
    );
    if (other) facts.push(other);
  }
  return facts;
}

/** Why a fact cannot be the answer, however well its words fit. */
export function whyNot(
  question: Question,
  { fact, coverage, missing, sought, lacking, lacksKey, lacksUnknown, lacksName }: Scored,
  facts: readonly Scored[],
): Unknown | undefined {
  const asksForGaps = ASKS_FOR_GAPS.test(question.text);
  if (fact.gap && !asksForGaps && facts[0] && !isOfYear(question, facts[0])) return "other year";
  if (fact.gap && !asksForGaps)
    return coverage >= (sought ? GAP_COVERED_WHEN_SOUGHT : GAP_COVERED) ? "gap" : "uncovered";
  if (lacksName && facts.every((each) => each.lacksName)) return "other subject";
  if (missing.some((mention) => facts.every((each) => each.missing.includes(mention))))
    return "other subject";
  if (lacking >= RARE && coverage < COVERED_WITHOUT_RARE) return "uncovered";
  const strays =
    (lacksKey && (lacksUnknown || fact.attribute === "definition")) || lacksRanking(question, fact);
  if (strays && coverage < COVERED_WITHOUT_KEY) return "uncovered";
  if (facts[0] && !isOfYear(question, facts[0])) return "other year";
  if (!isOfKind(question, facts)) return "wrong kind";
  return undefined;
}

/** What asks for one thing: a second fact beside its answer says what nobody asked. */
const ONE_THING: ReadonlySet<string> = new Set([
  "amount",
  "date",
  "definition",
  "number",
  "person",
  "place",
  "time",
]);

/**
 * Facts nearly as good about the same subject complete an answer that is a list of things; a question for one thing
 * gets one fact, and a second only when that may just as well have been meant.
 */
function supporting(question: Question, best: Scored, scored: readonly Scored[]): Scored[] {
  const { wanted, plural, classes, text, yesNo } = question;
  const several = plural || classes.length > 0 || /\d ?(en|and|\/|&) ?\d/.test(text);
  const single = (ONE_THING.has(wanted) || (yesNo && best.coverage >= TOLD_WHOLE)) && !several;
  const others = scored.filter((each) => {
    const alike = each.fact.attribute === best.fact.attribute;
    if (each.fact === best.fact || each.fact.gap || each.missing.length > 0) return false;
    if (each.fact.attribute === "page" || (best.sought && !plural && !alike)) return false;
    return each.score >= best.score - (alike ? NEAR : NEAR / 2) && isOfYear(question, each);
  });
  if (!single) return others;
  // Two that fit about as well and differ: the reader sees both. The same person again is nothing new.
  return others.filter(
    ({ score, fact, names }) =>
      score >= best.score - TIE &&
      fact.attribute === best.fact.attribute &&
      fact.id.includes(OVERVIEW) === best.fact.id.includes(OVERVIEW) &&
      (wanted !== "person" || names.person.some((person) => !best.names.person.includes(person))),
  );
}

/** Who does it now and who did before says all that a role says, in one sentence. */
const changeOf = ({ wanted, years, mentions }: Question, best: Scored, scored: readonly Scored[]): Scored[] =>
  wanted !== "person" ||
  years.length > 0 ||
  mentions.some(({ proper }) => proper) ||
  best.fact.id.includes(":")
    ? []
    : scored.filter(
        ({ fact, score, names }) =>
          fact.id.endsWith(CHANGE) &&
          score >= best.score - NEAR &&
          best.names.person.every((person) => names.person.includes(person)),
      );

/** Share of its words that another fact already said, from which a fact says nothing new. */
const SAME = 0.75;
const SAME_OF_A_KIND = 0.6;
const TWIN = 0.5;

/** Without facts that say what an earlier one says. */
function unique(facts: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const each of facts) {
    const words = wordsOf(each.fact.nl);
    const told = chosen.some(({ fact, names }) => {
      // Whoever is not named yet is news, however alike the words.
      if (each.names.person.some((person) => !names.person.includes(person))) return false;
      const known = wordsOf(`${fact.nl} ${fact.members.join(" ")}`);
      const shared = [...words].filter((word) => known.has(word)).length;
      return shared >= (fact.attribute === each.fact.attribute ? SAME_OF_A_KIND : SAME) * words.size;
    });
    if (!told) chosen.push(each);
  }
  return chosen;
}

/** Two facts that say the same in other words: being ahead of one's twin is not needed to be sure. */
export function saysTheSame(one: Scored, other: Scored): boolean {
  const words = wordsOf(one.fact.nl);
  const known = wordsOf(other.fact.nl);
  const shared = [...words].filter((word) => known.has(word)).length;
  return shared >= TWIN * Math.min(words.size, known.size);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
