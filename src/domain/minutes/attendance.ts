/** Reads who was there from the words after "Aanwezig:" or "Afwezig:"; names as written, unchecked. */
export function readAttendance(
  text: string,
  label: "present" | "absent",
): { present: string[]; absent: string[] } {
  const result: { present: string[]; absent: string[] } = { present: [], absent: [] };
  let side: "present" | "absent" = label;
  // "(afwezig m.k.: Floris)" or "; afwezig: Piet" changes sides halfway.
  for (const piece of text.split(
    /(\(?\s*(?:afwezig|afgemeld|verhinderd|absent|apologies|regrets|aanwezig|present)[^:,;()]{0,30}:)/i,
  )) {
    const turn = /(afwezig|afgemeld|verhinderd|absent|apologies|regrets)|(aanwezig|present)/i.exec(piece);
    if (turn && piece.trimEnd().endsWith(":")) side = turn[1] === undefined ? "present" : "absent";
    else result[side].push(...names(piece));
  }
  return result;
}

function names(text: string): string[] {
  return (
    text
      // "Noor Dijkstra (gemeente Delft)": where somebody is from is not somebody.
      .replace(/\([^()]*\)/g, " ")
      .replace(/[[\]{}*_•|#]/g, " ")
      .split(/,|;|\n|\s(?:en|and|&)\s|[()]/)
      .map((name) =>
        name
          .replace(/\s+/g, " ")
          .replace(/\s+[-–—]\s.*$/, "")
          .replace(/^[\s.:–—-]+|[\s.:–—-]+$/g, "")
          .trim(),
      )
      .filter((name) => /\p{L}/u.test(name) && name.length <= 80)
  );
}
