import { createHash } from "node:crypto";
import type { Audience } from "../../domain/audience.ts";
import { readableAudiences } from "../../domain/audience.ts";
import { type Bridge, FIELD_WORDS, learnBridge } from "../../domain/dutch/bridge.ts";
import { type FactIndex, indexFacts } from "../../domain/evidence/fact-index.ts";
import { entitiesOf } from "../../domain/knowledge/entities.ts";
import { type CorrectedBy, markCorrected } from "../../domain/knowledge/corrected.ts";
import { factsOf } from "../../domain/knowledge/facts-of.ts";
import type { Programme } from "../../domain/programme/format.ts";
import { type NameBook, nameBookOf } from "../../domain/questions/mentions.ts";
import type { KnowledgeStore, Reference } from "./ports.ts";

/** Everything needed to answer one reader, read once and kept until the programme changes. */
export interface Library {
  revision: string;
  index: FactIndex;
  names: NameBook;
  reference: Reference;
}

/**
 * Stores what a programme tells, so that it can be asked; nothing is written when it did not change. What was corrected
 * in it is marked: by whom, and what its files say instead.
 */
export async function storeKnowledge(
  programme: Programme,
  store: KnowledgeStore,
  corrected?: { files: Programme; by: readonly CorrectedBy[] },
): Promise<void> {
  const now = factsOf(programme);
  const facts =
    corrected === undefined || corrected.by.length === 0
      ? now
      : markCorrected(now, factsOf(corrected.files), corrected.by);
  const reference: Reference = {
    entities: entitiesOf(programme),
    titles: Object.fromEntries(programme.documents.map((document) => [document.key, document.title])),
    dates: Object.fromEntries(programme.documents.map((document) => [document.key, document.date])),
    pairs: [
      ...programme.facts.map((fact) => ({ nl: fact.statement, en: fact.statement_en })),
      ...programme.glossary.map((term) => ({
        nl: `${term.term} ${term.definition}`,
        en: term.definition_en,
      })),
      ...programme.roles.map((role) => ({ nl: role.title, en: role.title_en })),
      ...[...programme.teams, ...programme.tracks, ...programme.bodies].map(({ name, name_en }) => ({
        nl: name,
        en: name_en,
      })),
    ],
    routing: { route: programme.route, roles: programme.roles, people: programme.people },
  };
  const revision = createHash("sha256")
    .update(JSON.stringify([facts, reference]))
    .digest("hex");
  if ((await store.revision()) !== revision) await store.replace({ revision, facts, reference });
}

/** Learning takes most of a second, and only English questions need it: the first of them pays. */
function lazyBridge(pairs: Reference["pairs"]): Bridge {
  let learned: Bridge | undefined;
  return (english) => {
    learned ??= learnBridge(pairs, FIELD_WORDS);
    return learned(english);
  };
}

/** Gives the library for a clearance, read through the store of whoever asks. */
export type Libraries = (store: KnowledgeStore, clearance: Audience) => Promise<Library | undefined>;

/**
 * Keeps a library per clearance: built when first asked for and again when the stored revision changes, each only
 * of facts that the store let that clearance read. The store is given with each call, because a transaction must
 * read through its own.
 */
export function keepLibraries(): Libraries {
  const built = new Map<Audience, Library & { facts: number }>();
  return async (store, clearance) => {
    const revision = await store.revision();
    const known = built.get(clearance);
    if (known?.revision === revision) return known;
    const reference = await store.reference();
    if (reference === undefined) return undefined;
    const facts = await store.facts(readableAudiences(clearance));
    // What clearances may read is nested, so as many facts are the same facts: one index serves both.
    const same = [...built.values()].find(
      (library) => library.revision === revision && library.facts === facts.length,
    );
    const library = same ?? {
      revision,
      facts: facts.length,
      index: indexFacts(facts, reference.entities, lazyBridge(reference.pairs)),
      names: nameBookOf(reference.entities),
      reference,
    };
    built.set(clearance, library);
    return library;
  };
}
