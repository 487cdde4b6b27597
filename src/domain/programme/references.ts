import { COLLECTIONS, type CollectionName, type Programme } from "./format.ts";

export interface ReferenceProblem {
  collection: CollectionName | "pages";
  key: string;
  problem: string;
}

/**
 * What a zod schema cannot see: keys that are used twice and references to keys that do not exist.
 * Returns every problem, in the order of the collections; an empty list means the programme is sound.
 */
export function checkReferences(programme: Programme): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const owner = new Map<string, string>();
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const report = (collection: CollectionName | "pages", key: string, problem: string): void => {
    problems.push({ collection, key, problem });
  };

  for (const name of [...names, "pages" as const]) {
    for (const record of programme[name]) {
      const id = record.key;
      const before = owner.get(id);
      // A team, organisation and body may share a key on purpose (OT1 is a team and a body that meets).
      if (before === name) report(name, id, `the key "${id}" is used twice in ${name}`);
      owner.set(id, name);
    }
  }
  const parts = programme.tracks.flatMap((track) => track.parts.map((part) => part.key));
  const columnsAndRows = programme.budgets.flatMap((table) =>
    [...table.columns, ...table.rows].map((line) => line.key),
  );
  const all = new Set<string>([...owner.keys(), ...parts]);
  const amounts = new Set<string>([...all, ...columnsAndRows]);
  const people = new Set(programme.people.map((person) => person.key));
  const organisations = new Set(programme.organisations.map((organisation) => organisation.key));
  const documents = new Set(programme.documents.map((document) => document.key));
  const teams = new Set(programme.teams.map((team) => team.key));

  const need = (
    known: Set<string>,
    what: string,
    collection: CollectionName | "pages",
    key: string,
    wanted?: string,
  ): void => {
    if (wanted !== undefined && !known.has(wanted))
      report(collection, key, `there is no ${what} "${wanted}"`);
  };

  for (const name of [...names, "pages" as const]) {
    for (const record of programme[name]) {
      if ("source" in record) need(documents, "document", name, record.key, record.source);
    }
  }
  for (const person of programme.people)
    need(organisations, "organisation", "people", person.key, person.organisation);
  for (const role of programme.roles) {
    need(people, "person", "roles", role.key, role.person);
    need(all, "record", "roles", role.key, role.of);
    if (role.person === undefined && role.group === undefined)
      report("roles", role.key, "needs a person or a group");
  }
  for (const activity of programme.activities) {
    need(all, "record", "activities", activity.key, activity.of);
    for (const person of activity.responsible) need(people, "person", "activities", activity.key, person);
  }
  for (const trajectory of programme.trajectories)
    need(teams, "team", "trajectories", trajectory.key, trajectory.team);
  for (const track of programme.tracks)
    for (const lead of track.leads) need(people, "person", "tracks", track.key, lead);
  for (const each of programme.cases) {
    need(organisations, "organisation", "cases", each.key, each.municipality);
    for (const person of each.owners) need(people, "person", "cases", each.key, person);
    for (const link of each.teams) need(teams, "team", "cases", each.key, link.team);
  }
  for (const table of programme.budgets) {
    for (const line of [...table.columns, ...table.rows]) need(all, "record", "budgets", table.key, line.of);
    for (const row of table.rows) {
      if (row.amounts.length !== table.columns.length) {
        report(
          "budgets",
          table.key,
          `row "${row.key}" has ${row.amounts.length} amounts for ${table.columns.length} columns`,
        );
      }
    }
    for (const other of table.conflicts_with) need(amounts, "record", "budgets", table.key, other);
  }
  for (const fact of programme.facts) {
    for (const topic of fact.topics) need(amounts, "record", "facts", fact.key, topic);
    for (const other of fact.conflicts_with) need(amounts, "record", "facts", fact.key, other);
  }
  for (const page of programme.pages)
    for (const topic of page.topics) need(all, "record", "pages", page.key, topic);
  return problems;
}
