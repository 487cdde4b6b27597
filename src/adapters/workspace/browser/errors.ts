import type { SlackRefusal } from "../model.ts";

/** One line for the person at the page; codes that are not here are shown as they are. */
const LINES: Record<string, string> = {
  no_user: "Kies eerst wie je bent.",
  invalid_arguments: "Dat klopt niet helemaal.",
  channel_not_found: "Dit kanaal bestaat niet, of je mag het niet zien.",
  not_in_channel: "Je zit niet in dit kanaal.",
  is_archived: "Dit kanaal is gearchiveerd.",
  msg_too_long: "Dit bericht is te lang (hoogstens 40.000 tekens).",
  no_text: "Typ eerst een bericht.",
  user_not_found: "Deze persoon bestaat niet.",
  name_taken: "Er is al een kanaal met deze naam.",
  invalid_name: "Een kanaalnaam bestaat uit kleine letters, cijfers en streepjes.",
  message_not_found: "Dit bericht is er niet meer.",
  thread_not_found: "Dit bericht is er niet meer.",
  cant_update_message: "Je kunt alleen je eigen berichten wijzigen.",
  cant_delete_message: "Je kunt alleen je eigen berichten verwijderen.",
  view_not_found: "Dit venster is niet meer open.",
  unknown_command: "Deze opdracht bestaat niet.",
  not_in_threads: "Een opdracht met / werkt niet in een draad. Typ hem zonder / na @Wegwijzer.",
  operation_timeout: "De bot antwoordde niet binnen 3 seconden.",
  dispatch_failed: "De bot is niet verbonden.",
  invalid_response: "De bot gaf een antwoord dat Slack weigert.",
  clock_backwards: "De klok kan alleen vooruit.",
  not_found: "Dat is er niet.",
  file_not_found: "Dit bestand is er niet.",
  already_reacted: "Die reactie gaf je al.",
  no_reaction: "Die reactie gaf je niet.",
};

/** The page's line for a refusal, with the detail where the workspace knows one. */
export function lineFor(refusal: SlackRefusal): string {
  const line = LINES[refusal.code] ?? refusal.code;
  const detail = refusal.details["message"];
  return typeof detail === "string" ? `${line} (${detail})` : line;
}
