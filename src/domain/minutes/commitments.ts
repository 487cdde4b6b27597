/** Ways in which somebody is asked for work or takes it on, other than by a plain verb: tables of phrases. */
import { foldText } from "../duedates/words.ts";

/** After the name: "pakt dit op: …", "neemt op zich om …", "wordt gevraagd om …", "is actiehouder voor …". */
const TAKEN_UP: readonly RegExp[] = [
  /^\s+(?:pakt|pakken|pak)\s+(?:dit|dat|het|deze)?\s*op\s*[:,-]\s*/,
  /^\s+(?:neemt|nemen|neem)\s+(?:dit|het|deze)?\s*(?:op zich|voor (?:zijn|haar|hun) rekening)\s*[:,]?\s*(?:om\s+)?/,
  /^\s+(?:is|zijn|wordt|are)\s+(?:actiehouders?|verantwoordelijk|trekker|responsible)\s*(?:voor|van|for|:)\s*/,
  /^\s+(?:wordt|worden|is|zijn)\s+(?:gevraagd|verzocht|asked)\s*,?\s*(?:om|to)\s+/,
  /^\s+(?:wordt|worden|is|zijn)\s+(?:gevraagd|verzocht)\s+(?=.*\bte\s+[a-z]+en\b)/,
  /^\s+(?:heeft|hebben)\s+(?:toegezegd|beloofd|aangeboden)\s*,?\s*(?:om\s+|dat (?:hij|zij|ze)\s+)?/,
  /^\s+(?:zegt|zeggen)\s+toe\s*,?\s*(?:om\s+|dat (?:hij|zij|ze)\s+)?/,
  /^\s+(?:belooft|beloven)\s+(?:om\s+)?/,
  /^\s+(?:biedt|bieden)\s+aan\s*,?\s*(?:om\s+)?/,
  /^\s+(?:krijgt|krijgen|heeft|hebben)\s+(?:de opdracht|de actie|als (?:taak|actie)|het verzoek)\s*,?\s*(?:om\s+)?/,
  /^\s+(?:draagt|dragen)\s+zorg\s+voor\s+/,
  /^\s+(?:picks|pick|takes|take)\s+(?:this|it)\s+(?:up|on)\s*[:,-]\s*/,
  /^\s+(?:takes?|will take)\s+care\s+of\s+/,
  /^\s+(?:volunteers|volunteered|promises|promised|agrees|agreed|offers|offered|undertakes)\s+to\s+/,
];

/** Words of a request after the name: "kun jij …?", "graag …", "please …". */
const REQUEST =
  /^\s*[,:]?\s*(?:(?:kun|kan|kunnen|wil|willen|zou|zouden|zullen|ga|doe)\s+(?:jij|je|jullie|u)\b(?:\s+(?:dan|ook|nog|misschien|alsjeblieft|aub|s\.?v\.?p\.?))*|(?:can|could|will|would)\s+you(?:\s+please)?|graag|please|s\.?v\.?p\.?|a\.?u\.?b\.?|gelieve|z\.?s\.?m\.?)[\s,:]*/;

/** Before the name: "Verzoek aan …", "Vraag aan …", "Kan …?", "Could …?" */
const BEFORE =
  /^(?:(?:het\s+)?verzoek|vraag|de vraag|opdracht|oproep)\s+(?:aan|voor)\s+|^aan\s+(?=.{2,40}\b(?:de vraag|het verzoek)\b)/;
const QUESTION = /^(?:kan|kun|kunnen|wil|willen|zou|zouden|can|could|would|will)\s+/;

function length(pattern: RegExp, text: string): number | null {
  return pattern.exec(foldText(text.slice(0, 400)))?.[0].length ?? null;
}

/** How many characters of `rest`, the words after a name, say that its bearer takes work on; null when none do. */
export function takenUp(rest: string): number | null {
  for (const pattern of TAKEN_UP) {
    const found = length(pattern, rest);
    if (found !== null) return found;
  }
  return null;
}

/** The same for words that ask for work; null too when the bearer of the name asks ("Noor: kunnen jullie …"). */
export function requested(rest: string): number | null {
  const found = length(REQUEST, rest);
  if (found === null) return null;
  const others = /^\s*:/.test(rest) && /\b(?:jij|je|jullie|u|you)\b/i.test(rest.slice(0, found));
  return others ? null : found;
}

/** How long the words before a name are that ask its bearer for work, and whether they make a question. */
export function askedBefore(text: string): { length: number; question: boolean } | null {
  const request = length(BEFORE, text);
  if (request !== null) return { length: request, question: false };
  const question = length(QUESTION, text);
  return question === null ? null : { length: question, question: true };
}

/** After "Verzoek aan Noor": "om …", ": …". */
export function afterRequest(rest: string): number {
  return (
    length(/^\s*,?\s*(?:(?:de vraag|het verzoek)\s+)?(?:om|to|of (?:hij|zij|ze)|:|dit te|-)?\s*/, rest) ?? 0
  );
}
