import {
  COLLECTIONS,
  type CollectionName,
  type Programme,
  programmeSchema,
} from "../../src/domain/programme/format.ts";

const from = { source: "doc", place: "Bladzijde 1" };

/** A programme of one team, two people and a few facts; a new copy each time, so that tests may change it. */
export function smallProgramme(): Programme {
  const header = programmeSchema.parse({
    key: "klein",
    name: "Klein programma",
    short: "KP",
    language: "nl",
    timezone: "Europe/Amsterdam",
    country: "NL",
    working_days: [1, 2, 3, 4, 5],
    reminder_hour: 9,
    description: "Een programma voor tests.",
    route: { default: "Coördinator" },
  });
  const records: Partial<Record<CollectionName, unknown[]>> = {
    documents: [{ key: "doc", title: "Het document", short: "Doc", date: "2023-01", description: "Alles." }],
    people: [
      { key: "ada-jansen", name: "Ada Jansen", emails: ["ada@example.org"], ...from },
      { key: "bo-de-wit", name: "Bo de Wit", ...from },
    ],
    roles: [
      {
        key: "r-ada",
        person: "ada-jansen",
        kind: "coordinator",
        title: "Coördinator",
        title_en: "Coordinator",
        period: { from: "2023-01" },
        ...from,
      },
      {
        key: "r-bo",
        person: "bo-de-wit",
        kind: "coordinator",
        title: "Coördinator",
        title_en: "Coordinator",
        period: { from: "2022", to: "2022" },
        ...from,
      },
    ],
    teams: [
      {
        key: "OT1",
        number: 1,
        name: "Eerste team",
        name_en: "First team",
        description: "Doet alles.",
        ...from,
      },
    ],
    activities: [
      {
        key: "OT1-proef",
        of: "OT1",
        title: "Proef met bodem",
        responsible: ["ada-jansen"],
        period: { from: "2021-09", to: "2022-08", words: "najaar '21 – zomer '22" },
        ...from,
      },
    ],
    glossary: [
      {
        key: "t-or",
        term: "openbare ruimte",
        definition: "Wat van iedereen is.",
        definition_en: "What belongs to all.",
        ...from,
      },
    ],
    facts: [
      {
        key: "f-zaal",
        statement: "De zaal heeft dertig stoelen.",
        statement_en: "The hall has thirty chairs.",
        ...from,
      },
      {
        key: "f-ada",
        statement: "Ada Jansen opent de zaal.",
        statement_en: "Ada Jansen opens the hall.",
        ...from,
      },
    ],
  };
  const collections = Object.fromEntries(
    Object.entries(COLLECTIONS).map(([name, schema]) => [
      name,
      (records[name as CollectionName] ?? []).map((record) => schema.parse(record)),
    ]),
  );
  return { ...header, ...collections, pages: [] } as unknown as Programme;
}
