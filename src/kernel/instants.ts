const ISO_INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * The instant that an ISO text with a zone names, such as 2023-03-09T08:30:00+01:00; undefined for anything else.
 * A day that does not exist (30 February) is refused: Date would silently make another day of it.
 */
export function parseInstant(text: string): Date | undefined {
  const [, day] = ISO_INSTANT.exec(text) ?? [];
  if (day === undefined) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  const instant = new Date(text);
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(instant.getTime())) return undefined;
  return midnight.toISOString().startsWith(day) ? instant : undefined;
}
