/** People's text on its way into a page: it stays exactly what they wrote, and does nothing. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const html = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
    // Marks that turn the direction of what follows: people could make a text read otherwise than it is.
    .replace(/(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "");

/** A text in paragraphs where it has empty lines; single line ends stay (CSS keeps them). */
export const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => `<p>${html(part)}</p>`)
    .join("\n");
