/** Does a browser ask for English before Dutch? Not when it names neither. */
export function prefersEnglish(header: string | undefined): boolean {
  let english = 0;
  let dutch = 0;
  for (const each of (header ?? "").toLowerCase().slice(0, 500).split(",")) {
    const [, tag, quality = "1"] =
      /^\s*(en|nl)(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([\d.]+))?\s*$/.exec(each) ?? [];
    const weight = Number(quality) || 0;
    if (tag === "en") english = Math.max(english, weight);
    if (tag === "nl") dutch = Math.max(dutch, weight);
  }
  return english > dutch;
}
