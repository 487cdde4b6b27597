import { dateInWords } from "../domain/knowledge/dates.ts";
import type { Language } from "../domain/people/types.ts";
import { SOURCE_ANCHOR } from "../domain/sources/address.ts";
import type { FactShown, OpenedSource, Piece, SourcePage } from "../domain/sources/page.ts";
import { textIn, type Catalogue } from "../text/catalogue.ts";
import { html, paragraphs } from "./html.ts";
import { SOURCE_STYLE } from "./source-style.ts";

/** Whose page it is: the programme's name, and the language that its documents are in. */
export interface PageContext {
  language: Language;
  programme: { name: string; language: Language };
}

interface Words extends PageContext {
  text: Catalogue["sources"];
  audiences: Catalogue["documents"]["audience"];
}

/** The page of what an address turned out to be, as HTML without scripts. All text of people is escaped. */
export function sourcePage(opened: OpenedSource | { kind: "busy" | "failed" }, context: PageContext): string {
  const { sources: text, documents } = textIn(context.language);
  const words = { ...context, text, audiences: documents.audience };
  if (opened.kind !== "shown") {
    const { title, text: said } = text[opened.kind];
    return whole(
      { title, main: `<div class="plain"><h1>${html(title)}</h1><p>${html(said)}</p></div>`, skip: false },
      words,
    );
  }
  const day = dateInWords(opened.lastDay, context.language);
  return whole(
    {
      title: titleOf(opened.page, words),
      main: shown(opened.page, words),
      skip: opened.page.kind !== "replaced",
      foot: `<p>${html(text.until(day))} ${html(text.care)}</p>`,
    },
    words,
  );
}

function whole(
  { title, main, skip, foot = "" }: { title: string; main: string; skip: boolean; foot?: string },
  { language, programme, text }: Words,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${html(title)} · ${html(text.product)}</title>
<style>${SOURCE_STYLE}</style>
</head>
<body>
${skip ? `<a class="skip" href="#${SOURCE_ANCHOR}">${html(text.skip)}</a>\n` : ""}<header><div class="inside"><strong>${html(text.product)}</strong> <span lang="${programme.language}">${html(programme.name)}</span></div></header>
<main><div class="inside">
${main}
</div></main>
<footer><div class="inside">${foot}</div></footer>
</body>
</html>
`;
}

const titleOf = (page: SourcePage, { text }: Words): string =>
  page.kind === "kept" ? text.keptTitle(page.id) : page.title;

function shown(page: SourcePage, words: Words): string {
  const { text, language, audiences, programme } = words;
  const head = (facts: [string, string][], inDocument = true): string => {
    const title = html(titleOf(page, words));
    const lang = inDocument ? ` lang="${programme.language}"` : "";
    const rows = [...facts, [text.audience, audiences[page.audience]] as const]
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `<div><dt>${html(name)}</dt><dd>${html(value)}</dd></div>`);
    return `<p class="kind">${html(text.kind)}</p>\n<h1${lang}>${title}</h1>\n<dl>${rows.join("")}</dl>`;
  };
  switch (page.kind) {
    case "passage":
      return [
        head([
          [text.date, dated(page, words)],
          [text.place, within(page.title, page.cited.locator)],
        ]),
        // Beside the words: what stands above them is scrolled past.
        sheet(
          page,
          `${page.newer ? notice(text.newer(dayOf(page, words)), language) : ""}${placeLine(page.title, page.cited)}${paragraphs(page.cited.text)}`,
          words,
        ),
      ].join("\n");
    case "replaced":
      return `${head([[text.date, dated(page, words)]])}\n${notice(text.replaced(dayOf(page, words)), language)}`;
    case "facts": {
      const places = [...new Set(page.cited.map(({ locator }) => locator))].join("; ");
      const cited = page.cited.map((fact) => `<div class="one">${factShown(fact, words)}</div>`).join("\n");
      return [
        head([
          [text.date, page.date === "" ? "" : dateInWords(page.date, language)],
          [text.place, places],
        ]),
        page.incomplete ? notice(text.incomplete, language) : "",
        sheet(page, cited, words, language),
        `<p class="aside">${html(text.record)}</p>`,
      ].join("\n");
    }
    case "kept": {
      const asked = page.questions.map((question) => `<li>${html(question)}</li>`).join("");
      return [
        head(
          [
            [text.from, page.owner],
            [text.date, dateInWords(page.day, language)],
          ],
          false,
        ),
        sheet({ title: "", before: [], after: [] }, paragraphs(page.answer), words),
        `<div class="aside"><p>${html(text.keptQuestions)}</p><ul lang="${programme.language}">${asked}</ul></div>`,
      ].join("\n");
    }
  }
}

const notice = (said: string, language: Language): string =>
  `<p class="notice" role="note" lang="${language}">${html(said)}</p>`;

/** The cited text between what stands before and after it. */
function sheet(
  { title: document, before, after }: { title: string; before: Piece[]; after: Piece[] },
  cited: string,
  { text, programme }: Words,
  lang: Language = programme.language,
): string {
  const around = (pieces: Piece[], title: string): string =>
    pieces.length === 0
      ? ""
      : `<section class="around"><h2>${html(title)}</h2>${pieces
          .map(
            (piece) =>
              `<div lang="${programme.language}">${placeLine(document, piece)}<div class="text">${paragraphs(piece.text)}</div></div>`,
          )
          .join("\n")}</section>`;
  return `<article class="sheet">
${around(before, text.before)}
<section class="cited" id="${SOURCE_ANCHOR}" tabindex="-1" aria-labelledby="aangehaald"><h2 id="aangehaald">${html(text.cited)}</h2><div class="text" lang="${lang}">${cited}</div></section>
${around(after, text.after)}
</article>`;
}

/** A place without the title of its document, which stands above all of it. */
const within = (title: string, locator: string): string =>
  locator.startsWith(`${title} › `) ? locator.slice(title.length + 3) : locator;

const placeLine = (title: string, { locator }: Piece): string =>
  locator === "" ? "" : `<p class="at">${html(within(title, locator))}</p>`;

function factShown(fact: FactShown, { text, language, programme }: Words): string {
  const { corrected, members, note } = fact;
  const said = fact[language];
  const list =
    members.length === 0 ? "" : `<ul>${members.map((member) => `<li>${html(member)}</li>`).join("")}</ul>`;
  const by =
    corrected === undefined
      ? ""
      : `<p class="aside">${html(text.corrected(corrected.by, dateInWords(corrected.on, language), corrected.id))}</p>`;
  const older = corrected?.[language] ?? "";
  const before = older === "" ? "" : `<p class="aside">${html(text.older)} ${html(older)}</p>`;
  const noted =
    note === undefined
      ? ""
      : `<p class="aside">${html(text.note)} <span lang="${programme.language}">${html(note)}</span></p>`;
  return `${paragraphs(said)}${list}${by}${before}${noted}`;
}

/** The document's date, or since when it is known. */
function dated({ date, learned }: { date: string; learned: string }, { text, language }: Words): string {
  return date === "" ? text.undated(dateInWords(learned, language)) : dateInWords(date, language);
}

const dayOf = ({ date, learned }: { date: string; learned: string }, { language }: Words): string =>
  dateInWords(date === "" ? learned : date, language);
