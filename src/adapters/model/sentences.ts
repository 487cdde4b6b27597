import { type Sentence, sentenceSchema } from "../../domain/wording/wording.ts";

const LIST = /\{\s*"sentences"\s*:\s*\[/;
/** More than a wording may hold is not read. */
const MOST = 12;

/**
 * Reads the sentences of a wording while its JSON is still being written: give it each piece of text, and it gives the
 * sentences that became whole. What is no sentence ends it. The whole must still be read at the end: this is a preview.
 */
export function sentenceReader(): (piece: string) => Sentence[] {
  let text = "";
  let at: number | undefined;
  let given = 0;
  let ended = false;
  return (piece) => {
    if (ended) return [];
    text += piece;
    if (at === undefined) {
      // What it thinks aloud may hold anything.
      const thought = text.replace(/<think>[\s\S]*?<\/think>/g, (aloud) => " ".repeat(aloud.length));
      if (thought.includes("<think>")) return [];
      const list = LIST.exec(thought);
      if (list === null) return [];
      at = list.index + list[0].length;
    }
    const sentences: Sentence[] = [];
    for (;;) {
      at += /^[\s,]*/.exec(text.slice(at))?.[0].length ?? 0;
      const next: string | undefined = text[at];
      const end: number | undefined = next === "{" ? endOf(text, at) : undefined;
      if (next === undefined || (next === "{" && end === undefined)) return sentences;
      const sentence = end === undefined || given >= MOST ? undefined : read(text.slice(at, end));
      if (end === undefined || sentence === undefined) {
        ended = true;
        return sentences;
      }
      sentences.push(sentence);
      given += 1;
      at = end;
    }
  };
}

/** Where the object that begins here has ended; undefined while it has not. */
function endOf(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === "\\") index += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth += 1;
    else if (!quoted && character === "}") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

function read(json: string): Sentence | undefined {
  try {
    const found = sentenceSchema.safeParse(JSON.parse(json));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}
