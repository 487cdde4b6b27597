/** Teams are numbered; a number that the programme does not have is a slip of the pen, not a name. */

/** The first "OT9" in the text that is no team of the programme; undefined when there is none. */
export function unknownTeam(text: string, teams: readonly { key: string }[]): string | undefined {
  const numbered = teams.filter(({ key }) => /^OT\d+$/.test(key)).map(({ key }) => key);
  if (numbered.length === 0) return undefined;
  for (const match of text.matchAll(/\bOT[ -]?(\d{1,3})\b/gi)) {
    if (!numbered.includes(`OT${Number(match[1])}`)) return match[0];
  }
  return undefined;
}
