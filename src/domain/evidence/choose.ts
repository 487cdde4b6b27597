import type { Question } from "../questions/understand.ts";
import type { Choice, Unknown } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { type Scored, scoreFacts } from "./score.ts";

/** A fact must hold this share of the question's meaningful words; less is another question's answer. */
const COVERED = 0.58;
/** With the subject and what is sought both right, fewer of the other words need be there. */
const COVERED_WHEN_SOUGHT = 0.45;
/** How far below the best a second fact may score and still be shown. */
const NEAR = 0.13;
const MOST_FACTS = 3;

/** The question asks for what is missing itself: "waar ontbreekt de contactpersoon?" */
const ASKS_FOR_GAPS =
  /\b(geen|ontbreekt|ontbreken|leeg|lege|niet ingevuld|niet genoemd|missing|empty|no contact)\b/i;

/**
 * Chooses what answers a question, or why nothing does. A question about several documents or years is answered from
 * each; a fact about another subject, of another kind, or with too few of the question's words answers nothing.
 */
export function chooseFacts(question: Question, index: FactIndex): Choice {
  const parts = partsOf(question);
  if (parts.length > 1) {
    const each = parts.map((part) => chooseOne(part, index));
    const facts = each.flatMap((choice) => (choice.kind === "facts" ? choice.facts.slice(0, 1) : []));
    if (facts.length === parts.length)
      return {
        kind: "facts",
        facts: unique(facts),
        confidence: Math.min(...facts.map(({ score }) => score)),
      };
  }
  return chooseOne(question, index);
}

/** A comparison over documents or years, taken apart; one part when it is not a comparison. */
function partsOf(question: Question): Question[] {
  if (question.documents.length > 1)
    return question.documents.map((document) => ({ ...question, documents: [document] }));
  if (question.years.length > 1) return question.years.map((year) => ({ ...question, years: [year] }));
  return [question];
}

function chooseOne(question: Question, index: FactIndex): Choice {
  const scored = scoreFacts(question, index);
  const [best] = scored;
  if (!best) return { kind: "unknown", why: "nothing", nearby: [], confidence: 0 };
  const facts = withOtherSubjects(best, scored, question);
  const why = whyNot(question, best, facts);
  if (why !== undefined) {
    const nearby = scored
      .filter(({ coverage, missing }) => coverage >= 0.3 && missing.length === 0)
      .slice(0, why === "gap" ? 1 : 2);
    return { kind: "unknown", why, nearby, confidence: best.score };
  }
  return {
    kind: "facts",
    facts: unique([...facts, ...supporting(best, scored)]).slice(0, MOST_FACTS),
    confidence: best.score,
  };
}

/** When the best fact misses a name from the question, the best fact that holds that name comes along. */
function withOtherSubjects(best: Scored, scored: readonly Scored[], question: Question): Scored[] {
  const facts = [best];
  if (question.mentions.length < 2) return facts;
  for (const mention of best.missing) {
    const other = scored.find(
      ({ missing, coverage, sought, fact }) =>
        !missing.includes(mention) && !fact.gap && sought === best.sought && coverage > 0.5,
    );
    if (other) facts.push(other);
  }
  return facts;
}

function whyNot(question: Question, best: Scored, facts: readonly Scored[]): Unknown | undefined {
  const { fact, coverage } = best;
  if (fact.gap && !ASKS_FOR_GAPS.test(question.text)) return "gap";
  const missing = best.missing.filter((mention) => facts.every((each) => each.missing.includes(mention)));
  if (missing.length > 0) return "other subject";
  if (coverage < (best.sought ? COVERED_WHEN_SOUGHT : COVERED)) return "uncovered";
  if (!isOfKind(question, facts)) return "wrong kind";
  return undefined;
}

const MONTH = "jan|feb|maart|mrt|march|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec";
const DATE = new RegExp(
  `\\b(\\d{1,2} )?(${MONTH})[a-z]*( 20\\d\\d)?|\\b20[12]\\d\\b|\\bQ[1-4]\\b|kwartaal|zomer|najaar|voorjaar|doorlopend|n\\.t\\.b|half jaar|per jaar`,
  "gi",
);

/** Does the evidence hold a thing of the kind that is asked for, and not just the one that the question itself names? */
function isOfKind(question: Question, facts: readonly Scored[]): boolean {
  const text = facts.map(({ fact }) => `${fact.nl} ${fact.members.join(" ")}`).join(" ");
  const asked = question.text.toLowerCase();
  for (const kind of question.classes) {
    const named = new Set(question.mentions.flatMap(({ entities }) => entities.map(({ key }) => key)));
    if (!facts.some(({ names }) => names[kind].some((key) => !named.has(key)))) return false;
  }
  switch (question.wanted) {
    case "amount":
      return /€ ?-?\d/.test(text) || /\d+ ?(k\b|euro|miljoen)/.test(text);
    case "date":
      return [...text.matchAll(DATE)].some(([date]) => !asked.includes(date.toLowerCase()));
    case "number":
      return (
        /\d|\b(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|meer dan|bijna)\b/i.test(
          text,
        ) || facts.some(({ fact }) => fact.members.length > 0)
      );
    default:
      return true;
  }
}

/** Facts nearly as good about the same subject: they complete the answer. */
function supporting(best: Scored, scored: readonly Scored[]): Scored[] {
  return scored.filter(
    ({ fact, score, missing }) =>
      fact !== best.fact && !fact.gap && score >= best.score - NEAR && missing.length <= best.missing.length,
  );
}

/** Without facts that say what an earlier one says. */
function unique(facts: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const each of facts) {
    const words = wordsOf(each.fact.nl);
    const told = chosen.some(({ fact }) => {
      const known = wordsOf(`${fact.nl} ${fact.members.join(" ")}`);
      return [...words].filter((word) => known.has(word)).length >= 0.75 * words.size;
    });
    if (!told) chosen.push(each);
  }
  return chosen;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
