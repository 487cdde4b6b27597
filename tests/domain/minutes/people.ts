import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { HeldRole, KnownPerson, MinutesContext } from "../../../src/domain/minutes/types.ts";

function person(name: string, ...roles: HeldRole[]): KnownPerson {
  return { key: name.toLowerCase().replaceAll(/[^a-z]+/g, "-"), name, aliases: [], roles };
}

const people: KnownPerson[] = [
  person("Noor Dijkstra", { title: "Projectmanager", kind: "staff", from: "2023-01-01" }),
  person("Sem van Houten", { title: "Ateliermeester", kind: "staff", from: "2023-01-01" }),
  person("Petra Klaassen", { title: "Ateliermeester", kind: "staff", to: "2022-12-31" }),
  person("Ilse Vermeer", { title: "Secretaris", kind: "secretary" }),
  person("Ilse Postma", { title: "Geïnterviewde", kind: "interviewee", of: "case-delft" }),
  person("Joris Bos", { title: "Lid", kind: "responsible", of: "OT2" }),
  person("Joris Mulder", { title: "Lid", kind: "responsible", of: "OT5" }),
  person("Jan Wolters", { title: "Lid", kind: "responsible", of: "OT1" }),
  person("Wil Schouten", { title: "Lid", kind: "responsible", of: "OT6" }),
  person("Fenna de Groot", { title: "Ondersteuner", kind: "supporter", of: "OT3" }),
];

/** An invented programme, as it was on a day. */
export function contextOn(date: LocalDate): MinutesContext {
  return {
    date,
    people,
    teams: ["OT1", "OT2", "OT3", "OT4", "OT5", "OT6"].map((key) => ({ key, names: [key] })),
    tracks: [
      { key: "instrumentarium", names: ["werkspoor 1", "instrumentarium"] },
      { key: "gemeenten", names: ["werkspoor 2", "gemeentelijke organisaties"], words: ["roadshow"] },
      { key: "integraal-verhaal", names: ["integraal verhaal"] },
    ],
    bodies: [
      { key: "kernteam", names: ["kernteam"] },
      { key: "directeurenoverleg", names: ["directeurenoverleg"] },
    ],
  };
}
