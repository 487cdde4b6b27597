import { type Audience, leastClearance, readableAudiences } from "../../domain/audience.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { recognise } from "../../domain/evidence/known-documents.ts";
import type { Fact } from "../../domain/knowledge/fact.ts";
import { readAddress, type SourceAddress } from "../../domain/sources/address.ts";
import type { FactShown, OpenedSource, Piece, SourcePage } from "../../domain/sources/page.ts";
import { markOfFact, markOfText } from "../../domain/sources/place.ts";
import type { OpenSourcePorts } from "./ports.ts";
import { knownSecret } from "./secret.ts";

/** Pieces of the same document that are shown on each side of the cited one. */
const AROUND = 2;

type PlaceOf<Kind extends SourceAddress["place"]["kind"]> = Extract<SourceAddress["place"], { kind: Kind }>;

/**
 * What an address opens now: only what its clearance may read at this moment, of what comes before and after it too.
 * Whatever is wrong with an address is `unknown`. Rejects only when a store fails.
 */
export async function openSource(token: string, now: Date, ports: OpenSourcePorts): Promise<OpenedSource> {
  const secret = await knownSecret(ports.settings);
  const read = secret === undefined ? ({ kind: "unknown" } as const) : readAddress(token, now, secret);
  if (read.kind !== "valid") return read;
  const { place, clearance, language, lastDay } = read.address;
  const page = await pageOf(place, clearance, ports);
  return page === undefined ? { kind: "gone", language } : { kind: "shown", page, language, lastDay };
}

function pageOf(
  place: SourceAddress["place"],
  clearance: Audience,
  ports: OpenSourcePorts,
): Promise<SourcePage | undefined> {
  switch (place.kind) {
    case "passage":
      return passagePage(place, clearance, ports);
    case "facts":
      return factsPage(place, clearance, ports);
    case "kept":
      return keptPage(place, clearance, ports);
  }
}

async function passagePage(
  { row, mark }: PlaceOf<"passage">,
  clearance: Audience,
  { texts, documents, timezone }: OpenSourcePorts,
): Promise<SourcePage | undefined> {
  const found = await texts.passage(row, readableAudiences(clearance), AROUND);
  // Another text in that row: a database that was put back from before this one was learned.
  if (found === undefined || markOfText(found.quoted) !== mark) return undefined;
  const { document, cited, before, after, newer } = found;
  const [known] = recognise(
    [{ ...document, id: "", document: document.key, locator: "", text: "", score: 0 }],
    await documents(),
  );
  const about = {
    title: known?.title ?? document.title,
    date: known?.date ?? document.date,
    learned: localDateAt(document.learnedAt, timezone),
    audience: document.audience,
  };
  if (cited === undefined) return { kind: "replaced", ...about };
  return { kind: "passage", ...about, cited, before, after, newer };
}

/** Facts by their marks, kept as long as the list is the same. */
const marked = new WeakMap<readonly { fact: Fact }[], Map<string, number>>();

function placesOf(facts: readonly { fact: Fact }[]): Map<string, number> {
  const known = marked.get(facts) ?? new Map(facts.map(({ fact }, index) => [markOfFact(fact), index]));
  marked.set(facts, known);
  return known;
}

async function factsPage(
  { marks }: PlaceOf<"facts">,
  clearance: Audience,
  { facts: read, documents }: OpenSourcePorts,
): Promise<SourcePage | undefined> {
  const facts = await read(clearance);
  const places = placesOf(facts);
  const at = marks.flatMap((mark) => places.get(mark) ?? []);
  const cited = at.flatMap((index) => facts[index]?.fact ?? []);
  const [first] = cited;
  if (first === undefined) return undefined;
  const { titles } = await documents();
  const alone = cited.length === 1 && first.attribute === "page" ? first : undefined;
  const { before, after } = alone === undefined ? { before: [], after: [] } : paragraphsAround(alone, facts);
  return {
    kind: "facts",
    title: titles[first.document] ?? first.document,
    date: first.date,
    audience: narrowest(cited),
    cited: cited.map(shown),
    before,
    after,
    incomplete: cited.length < marks.length,
  };
}

const narrowest = (facts: readonly Fact[]): Audience =>
  facts
    .map(({ audience }) => audience)
    .reduce((one, other) => (leastClearance([one, other]) === one ? other : one));

function shown({ place, nl, en, members, note, corrected }: Fact): FactShown {
  return {
    locator: place,
    nl,
    en,
    members: members.filter((member) => !nl.includes(member) && !en.includes(member)),
    ...(note === undefined ? {} : { note }),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** The paragraphs of a page on both sides of one: facts of the same record, numbered as they stand in it. */
function paragraphsAround(
  cited: Fact,
  facts: readonly { fact: Fact }[],
): { before: Piece[]; after: Piece[] } {
  const page = recordOf(cited);
  const paragraphs = facts
    .filter(({ fact }) => fact.attribute === "page" && recordOf(fact) === page)
    .map(({ fact }) => fact)
    .toSorted((one, other) => numberOf(one) - numberOf(other));
  const at = paragraphs.indexOf(cited);
  const piece = ({ place, nl }: Fact): Piece => ({ locator: place, text: nl });
  return {
    before: paragraphs.slice(Math.max(0, at - AROUND), at).map(piece),
    after: paragraphs.slice(at + 1, at + 1 + AROUND).map(piece),
  };
}

const recordOf = ({ id }: Fact): string => id.slice(0, id.lastIndexOf(":"));
const numberOf = ({ id }: Fact): number => Number(id.slice(id.lastIndexOf(":") + 1));

async function keptPage(
  { id }: PlaceOf<"kept">,
  clearance: Audience,
  { kept }: OpenSourcePorts,
): Promise<SourcePage | undefined> {
  const found = (await kept(readableAudiences(clearance))).find((each) => each.id === id);
  return found === undefined ? undefined : { kind: "kept", ...found };
}
