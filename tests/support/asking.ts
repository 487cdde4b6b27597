import { compose } from "../../src/domain/answers/compose.ts";
import type { Answer } from "../../src/domain/answers/answer.ts";
import { routeFor } from "../../src/domain/answers/route.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { mayRead } from "../../src/domain/audience.ts";
import { FIELD_WORDS, learnBridge } from "../../src/domain/dutch/bridge.ts";
import { decide } from "../../src/domain/evidence/decide.ts";
import type { Passage } from "../../src/domain/evidence/evidence.ts";
import { indexFacts } from "../../src/domain/evidence/fact-index.ts";
import { entitiesOf } from "../../src/domain/knowledge/entities.ts";
import { factsOf } from "../../src/domain/knowledge/facts-of.ts";
import type { Programme } from "../../src/domain/programme/format.ts";
import { nameBookOf } from "../../src/domain/questions/mentions.ts";
import { type Asked, readQuestion } from "../../src/domain/questions/read.ts";
import type { Question } from "../../src/domain/questions/understand.ts";

/** The pure road from question to answer over a programme, without any store. */
export function asker(programme: Programme, clearance: Audience = "coordinators") {
  const facts = factsOf(programme).filter((fact) => mayRead(clearance, fact.audience));
  const entities = entitiesOf(programme);
  const pairs = programme.facts.map((fact) => ({ nl: fact.statement, en: fact.statement_en }));
  const index = indexFacts(facts, entities, learnBridge(pairs, FIELD_WORDS));
  const names = nameBookOf(entities);
  const asked = (text: string, previous?: string): Asked =>
    readQuestion(text, { names, isKnownWord: (stem) => index.has(stem) }, { previous });
  const read = (text: string): Question => asked(text).whole;
  const ask = (text: string, passages: readonly Passage[] = [], previous?: string): Answer => {
    const { whole, parts } = asked(text, previous);
    return compose(whole, decide({ whole, parts }, index, passages), routeFor(text, programme), {
      title: (key) => key,
    });
  };
  return { ask, asked, read, facts, index };
}
