import {
  COLLECTIONS,
  type CollectionName,
  type Programme,
  programmeSchema,
} from "../../src/domain/programme/format.ts";

/** A programme from bare records, checked by the format's own schemas; collections that are left out are empty. */
export function programmeFrom(records: Partial<Record<CollectionName, readonly unknown[]>>): Programme {
  const header = programmeSchema.parse({
    key: "proef",
    name: "Proefprogramma",
    short: "PP",
    language: "nl",
    timezone: "Europe/Amsterdam",
    country: "NL",
    working_days: [1, 2, 3, 4, 5],
    reminder_hour: 9,
    description: "Een programma om mee te proberen.",
    route: { default: "Programmacoördinator" },
  });
  const collections = Object.fromEntries(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
      name,
      (records[name] ?? []).map((record) => COLLECTIONS[name].parse(record)),
    ]),
  );
  return { ...header, ...collections, pages: [] } as unknown as Programme;
}
