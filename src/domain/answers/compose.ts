import type { Choice, Passage, Sentence } from "../evidence/evidence.ts";
import type { Scored } from "../evidence/score.ts";
import { differenceOf } from "../evidence/difference.ts";
import { dateInWords, euros } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Question } from "../questions/understand.ts";
import { joinPlaces, markOfText, placeOfFact } from "../sources/place.ts";
import { groundsOf, personInWords, withCorrection } from "./grounds.ts";
import { verdictOf } from "./verdict.ts";
import { type Answer, LONGEST_ANSWER, type Route, type Source } from "./answer.ts";

/** How documents are called, for sources. */
export interface Titles {
  title(document: string): string;
  /** The passage of a learned document that a fact was taken from. */
  original?(fact: Fact): Passage | undefined;
}

/** Writes the answer that a choice of evidence amounts to, in the question's language and within 600 characters. */
export function compose(
  question: Question,
  choice: Choice,
  route: Route | undefined,
  titles: Titles,
): Answer {
  const base = { question: question.text, language: question.language };
  const inLanguage = (fact: Fact): string => (question.language === "en" ? fact.en : fact.nl);
  switch (choice.kind) {
    case "facts": {
      const opening = openingOf(question, choice.facts[0]);
      const difference = differenceInWords(
        question,
        choice.compared === true ? choice.facts.map(({ fact }) => fact) : [],
      );
      const room = LONGEST_ANSWER - opening.length - difference.length;
      const { shown, text, more } = fit(choice.facts, inLanguage, question, " ", room);
      return {
        ...base,
        answered: true,
        answer: `${opening}${text}${difference}`,
        sources: sourcesOf(shown, inLanguage, titles),
        confidence: certainty(choice.confidence),
        ...(more === "" ? {} : { more }),
        grounds: groundsOf(shown, inLanguage),
      };
    }
    case "sentences":
      return {
        ...base,
        answered: true,
        answer: shorten(choice.sentences.map(({ text }) => text).join(" "), LONGEST_ANSWER),
        sources: passagesOf(choice.sentences),
        confidence: certainty(choice.confidence),
      };
    case "which": {
      const lead =
        question.language === "en"
          ? `There is more than one ${choice.text}. Which one do you mean?`
          : `Er is meer dan één ${choice.text}. Wie bedoel je?`;
      const { shown, text } = fit(
        choice.options,
        (fact) => `• ${inLanguage(fact)}`,
        question,
        "\n",
        LONGEST_ANSWER - lead.length - 1,
      );
      return {
        ...base,
        answered: true,
        answer: `${lead}\n${text}`,
        sources: sourcesOf(shown, inLanguage, titles),
        confidence: 0.5,
        ...alternativesOf(question, choice),
      };
    }
    case "unknown":
      return {
        ...base,
        answered: false,
        answer: notKnown(
          question,
          choice.nearby.map(({ fact }) => inLanguage(fact)),
          route,
        ),
        sources: [],
        confidence: 1 - certainty(choice.confidence),
        ...(route === undefined ? {} : { route }),
      };
  }
}

/** The question again with each full name in the place of the one that several people share. */
function alternativesOf(
  { text }: Question,
  { text: shared, people = [] }: Extract<Choice, { kind: "which" }>,
): Pick<Answer, "alternatives"> {
  const at = text.toLowerCase().indexOf(shared.toLowerCase());
  if (at < 0 || people.length === 0) return {};
  const asked = (name: string): string => `${text.slice(0, at)}${name}${text.slice(at + shared.length)}`;
  return { alternatives: people.map((label) => ({ label, question: asked(label) })) };
}

/** "Ja. " or "Nee. " before an answer that decides what was asked. */
function openingOf(question: Question, best: Scored | undefined): string {
  const verdict = best && verdictOf(question, best);
  if (verdict === undefined) return "";
  if (question.language === "en") return verdict ? "Yes. " : "No. ";
  return verdict ? "Ja. " : "Nee. ";
}

/** " Dat scheelt € 206.000." after two amounts whose difference is asked for. */
function differenceInWords(question: Question, facts: readonly Fact[]): string {
  const difference = differenceOf(question, facts);
  if (difference === undefined) return "";
  const { language } = question;
  const amount = euros(difference, language);
  return language === "en" ? ` The difference is ${amount}.` : ` Dat scheelt ${amount}.`;
}

/** Less room than this is not worth a part of a fact; a note comes along only with a short answer. */
const WORTH_SHOWING = 140;
const ROOM_WITH_NOTE = 420;

/** As many facts as fit, the first always (shortened if it must); a conflict that a note tells comes along. */
function fit(
  facts: readonly Scored[],
  write: (fact: Fact) => string,
  question: Question,
  separator = " ",
  room = LONGEST_ANSWER,
): { shown: Scored[]; text: string; more: string } {
  const shown: Scored[] = [];
  let text = "";
  let more = "";
  const whole = facts.map(({ fact }) => write(fact));
  const all = whole.join(separator).length <= room;
  for (const [at, scored] of facts.entries()) {
    // Where several facts must share the room, none of them tells its list as well.
    const brief = scored.fact.brief?.[question.language];
    const full = (all || facts.length === 1 ? undefined : brief) ?? whole[at] ?? "";
    const space = room - text.length - (text === "" ? 0 : separator.length);
    if (full.length > space && shown.length > 0 && space < WORTH_SHOWING) continue;
    const part = full.length > space ? shortenList(full, scored.fact.members, space) : full;
    if (part !== full) more = more === "" ? full : `${more}\n${full}`;
    text = text === "" ? part : `${text}${separator}${part}`;
    shown.push(scored);
  }
  const note = shown[0]?.fact.note;
  if (
    note !== undefined &&
    question.language === "nl" &&
    shown.length === 1 &&
    text.length + note.length < ROOM_WITH_NOTE
  )
    text = `${text} (${note.replace(/[.]$/, "")})`;
  return { shown, text, more };
}

/** A list that is too long keeps all its members, each cut to its share of the room. */
function shortenList(text: string, members: readonly string[], room: number): string {
  const at = text.indexOf(members[0]?.slice(0, 12) ?? "\u0000");
  if (members.length < 2 || at < 0) return shorten(text, room);
  const opening =
    at > room / 2 ? shorten(text.slice(0, at).trim(), Math.floor(room / 3)) : text.slice(0, at).trim();
  let left = room - opening.length - 1;
  const parts = members.map((member, index) => {
    const share = Math.floor(left / (members.length - index)) - 2;
    const part = shorten(member.replace(/[.;]$/, ""), Math.max(20, share));
    left -= part.length + 2;
    return part;
  });
  return shorten(`${opening} ${parts.join("; ")}`, room);
}

/** Cut after a member of a list or a word, with an ellipsis. */
function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1);
  const at = Math.max(cut.lastIndexOf("; "), cut.lastIndexOf(". "));
  const end = at > room * 0.8 ? at : cut.lastIndexOf(" ");
  return `${cut.slice(0, end).replace(/[;,.\s]+$/, "")}…`;
}

function notKnown({ language }: Question, nearby: readonly string[], route: Route | undefined): string {
  const opening = language === "en" ? "That is not in what I know." : "Dat staat niet in wat ik ken.";
  const ask =
    route?.name === undefined
      ? ""
      : language === "en"
        ? ` You could ask ${route.name} (${route.role}).`
        : ` Je kunt het vragen aan ${route.name} (${route.role.toLowerCase()}).`;
  const near = language === "en" ? "What I do know nearby: " : "Wat ik er wel over weet: ";
  let text = `${opening}${ask}`;
  for (const [index, each] of nearby.entries()) {
    const addition = index === 0 ? `\n\n${near}${each}` : ` ${each}`;
    if (text.length + addition.length <= LONGEST_ANSWER) text += addition;
    else if (index === 0) text += shorten(addition, LONGEST_ANSWER - text.length);
  }
  return text;
}

const MOST_SOURCES = 3;

/** A source a place: facts from one place are shown together, followed by the documents' own words where they were learned. */
function sourcesOf(shown: readonly Scored[], write: (fact: Fact) => string, titles: Titles): Source[] {
  const places = new Map<string, Source>();
  for (const { fact } of shown) {
    for (const source of withCorrection(fact, sourceOf(fact, write(fact), titles), write)) {
      const key = `${source.document}/${source.locator}`;
      const known = places.get(key);
      places.set(key, known ? joined(known, source) : source);
    }
  }
  const originals = new Set(shown.flatMap(({ fact }) => titles.original?.(fact) ?? []));
  const all = [...places.values(), ...[...originals].map(passageSource)];
  const seen = new Set<string>();
  return all
    .filter(({ title, locator }) => !seen.has(`${title}/${locator}`) && seen.add(`${title}/${locator}`))
    .slice(0, MOST_SOURCES);
}

function joined(known: Source, source: Source): Source {
  const at = known.at && source.at && joinPlaces(known.at, source.at);
  return { ...known, text: `${known.text}\n${source.text}`, ...(at === undefined ? {} : { at }) };
}

function sourceOf(fact: Fact, text: string, titles: Titles): Source {
  const members = fact.members.filter((member) => !text.includes(member));
  return {
    document: fact.document,
    title: titles.title(fact.document),
    locator: fact.place,
    date: fact.date,
    text: members.length > 0 ? `${text} ${members.join("; ")}` : text,
    at: placeOfFact(fact),
  };
}

function passagesOf(sentences: readonly Sentence[]): Source[] {
  const passages = [...new Set(sentences.map(({ passage }) => passage))];
  return passages.map(passageSource);
}

const passageSource = ({ document, title, date, locator, text, stored }: Passage): Source => ({
  document,
  title,
  locator,
  date,
  text,
  ...(stored === undefined ? {} : { at: { kind: "passage" as const, ...stored, mark: markOfText(text) } }),
});

/** A score as a certainty between 0 and 1. */
const certainty = (score: number): number => Math.round(Math.max(0, Math.min(1, score / 1.3)) * 100) / 100;

/** "[1] Werkprogramma 2023, Kosten 2023 (19 januari 2023)": a source as people read it. */
export function sourceInWords(source: Source, number: number, language: "nl" | "en"): string {
  const person = personInWords(source, language);
  if (person !== undefined) return `[${number}] ${person}`;
  const date = source.date === "" ? "" : ` (${dateInWords(source.date, language)})`;
  return `[${number}] ${source.title}, ${source.locator}${date}`;
}
