/**
 * Every word that the bot says, by feature. Dutch is the source of the type; English has to have the same keys, so a
 * text that is missing does not compile.
 */
import type { Language } from "../domain/people/types.ts";
import { common as enCommon } from "./en/common.ts";
import { help as enHelp } from "./en/help.ts";
import { common as nlCommon } from "./nl/common.ts";
import { help as nlHelp } from "./nl/help.ts";

const nl = { common: nlCommon, help: nlHelp };

export type Catalogue = typeof nl;

const en = { common: enCommon, help: enHelp } satisfies Catalogue;

const CATALOGUES: Record<Language, Catalogue> = { nl, en };

/** The words in a language. */
export function textIn(language: Language): Catalogue {
  return CATALOGUES[language];
}
