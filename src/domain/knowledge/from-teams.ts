import type { RecordOf } from "../programme/format.ts";
import { type Book, enumerate, listed } from "./book.ts";
import { euros, periodInWords } from "./dates.ts";
import type { Fact } from "./fact.ts";

/** The teams: what they are, their goals and focus, who leads them (or that nobody is named), and their plans. */
export function factsFromTeams(book: Book): Fact[] {
  const { teams, activities, trajectories } = book.programme;
  return [
    ...teams.flatMap((team) => teamFacts(book, team)),
    ...activities.flatMap((activity) => activityFacts(book, activity)),
    ...trajectories.flatMap((trajectory) => trajectoryFacts(book, trajectory)),
    ...allTeams(book),
  ];
}

function allTeams(book: Book): Fact[] {
  const { teams } = book.programme;
  const [first] = teams;
  if (!first) return [];
  const nl = teams.map((team) => `${team.key} ${team.name}`);
  const en = teams.map((team) => `${team.key} ${team.name_en}`);
  return [
    book.fact(first, {
      attribute: "team",
      what: "all-teams",
      subjects: [],
      nl: `Er zijn ${teams.length} ontwikkelteams: ${listed(nl)}`,
      en: `There are ${teams.length} development teams: ${listed(en)}`,
      words: ["welke hoeveel ontwikkelteams teams namen which how many names"],
      members: nl,
    }),
  ];
}

function teamFacts(book: Book, team: RecordOf<"teams">): Fact[] {
  const subjects = [team.key];
  const facts = [
    book.fact(team, {
      attribute: "definition",
      subjects,
      nl: `${team.key} is ontwikkelteam ${team.number}, ${team.name}`,
      en: `${team.key} is development team ${team.number}, ${team.name_en}`,
      words: [...team.aliases, "hoe heet naam nummer name number called"],
    }),
    book.fact(team, {
      attribute: "description",
      what: "description",
      subjects,
      nl: `${team.key} (${team.name}): ${team.description}`,
      en: `${team.key} (${team.name_en}): ${team.description}`,
      words: ["wat doet waar gaat over what does about"],
    }),
  ];
  if (team.goals.length > 0) {
    const goals = team.goals.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`));
    const short = goals.map((goal) => firstSentence(goal));
    facts.push(
      book.fact(team, {
        attribute: "goal",
        what: "goals",
        subjects,
        nl: `${team.key} heeft ${goals.length} doel${goals.length === 1 ? "" : "en"}: ${listed(short)}`,
        en: `${team.key} has ${goals.length} goal${goals.length === 1 ? "" : "s"}: ${listed(short)}`,
        words: ["doelstelling doelstellingen ambitie wat wil bereiken goals aims objectives"],
        members: goals,
      }),
      ...goals.map((goal, index) =>
        book.fact(team, {
          attribute: "goal",
          what: `goal-${index + 1}`,
          subjects,
          nl: `Doel van ${team.key}: ${goal}`,
          en: `Goal of ${team.key}: ${goal}`,
          words: ["doelstelling goal aim"],
        }),
      ),
    );
  }
  for (const year of new Set(team.focus.map((focus) => focus.year))) {
    const points = team.focus.filter((focus) => focus.year === year);
    const [first] = points;
    if (!first) continue;
    const record = {
      ...team,
      source: first.source,
      place: first.place,
      period: { from: `${year}`, to: `${year}` },
    };
    facts.push(
      book.fact(record, {
        attribute: "focus",
        what: `focus-${year}`,
        subjects,
        nl: `Aandachtspunten van ${team.key} voor ${year}: ${listed(points.map(({ text }) => text))}`,
        en: `Points of attention of ${team.key} for ${year}: ${listed(points.map(({ text }) => text))}`,
        words: ["aandachtspunt focus hoofdfocus zwaartepunt plannen attention focus plans"],
        members: points.map(({ text }) => text),
      }),
    );
  }
  const led = book.programme.roles.some((role) => role.of === team.key && role.kind === "lead");
  if (!led)
    facts.push(
      book.fact(team, {
        attribute: "lead",
        what: "no-lead",
        subjects,
        gap: true,
        nl: `Wie ${team.key} trekt, wordt in geen document genoemd`,
        en: `No document names the lead of ${team.key}`,
        words: ["trekker kartrekker leider voorzitter lead leader wie who"],
      }),
    );
  return facts;
}

const firstSentence = (text: string): string => /^.{40,}?[.;](?=\s|$)/s.exec(text)?.[0] ?? text;

function activityFacts(book: Book, activity: RecordOf<"activities">): Fact[] {
  const subjects = [activity.key, activity.of, ...activity.responsible];
  const team = { nl: book.label(activity.of), en: book.label(activity.of, "en") };
  const people = activity.responsible.map((key) => book.personInWords(key));
  const said = activity.responsible_words;
  // The source's own words are added when they name more than the people that were recognised in them.
  const repeated = activity.responsible.some((key) => said?.startsWith(book.label(key)));
  const named = [...people, ...(said === undefined || repeated ? [] : [said])];
  const responsible = { nl: named, en: named };
  const estimate = { nl: estimateInWords(activity, "nl"), en: estimateInWords(activity, "en") };
  const period = { nl: periodInWords(activity.period, "nl"), en: periodInWords(activity.period, "en") };
  const group = activity.workgroup === undefined ? "" : `, ${activity.workgroup}`;
  const words = [activity.workgroup ?? "", "activiteit gepland planning activity planned"];
  const unknown = { nl: "niet genoemd", en: "not named" };
  const facts = [
    book.fact(activity, {
      attribute: "activity",
      subjects,
      nl:
        `${team.nl}${group}: ${activity.title} – ` +
        [
          `verantwoordelijk: ${responsible.nl.length > 0 ? enumerate(responsible.nl, "nl") : unknown.nl}`,
          ...(period.nl === "" ? [] : [`periode: ${period.nl}`]),
          ...(estimate.nl === "" ? [] : [`raming: ${estimate.nl}`]),
        ].join("; "),
      en:
        `${team.en}${group}: ${activity.title} – ` +
        [
          `responsible: ${responsible.en.length > 0 ? enumerate(responsible.en, "en") : unknown.en}`,
          ...(period.en === "" ? [] : [`period: ${period.en}`]),
          ...(estimate.en === "" ? [] : [`estimate: ${estimate.en}`]),
        ].join("; "),
      words: [
        ...words,
        "verantwoordelijk verantwoordelijke periode wanneer raming geraamd begroot kosten wie who responsible when period estimate cost",
        activity.description ?? "",
        activity.result ?? "",
      ],
    }),
  ];
  if (activity.description !== undefined || activity.result !== undefined) {
    const result = activity.result === undefined ? "" : activity.result;
    facts.push(
      book.fact(activity, {
        attribute: "description",
        what: "description",
        subjects,
        nl: `${team.nl}, ${activity.title}${period.nl && ` (${period.nl})`}: ${activity.description ?? ""}${result && ` Resultaat: ${result}`}`,
        en: `${team.en}, ${activity.title}${period.en && ` (${period.en})`}: ${activity.description ?? ""}${result && ` Result: ${result}`}`,
        words: [...words, "wat houdt in doel resultaat oplevering what result purpose"],
      }),
    );
  }
  if (responsible.nl.length === 0)
    facts.push(
      book.fact(activity, {
        attribute: "responsible",
        what: "no-responsible",
        subjects,
        gap: true,
        nl: `Bij '${activity.title}' (${team.nl}) is geen verantwoordelijke ingevuld`,
        en: `Nobody is named as responsible for '${activity.title}' (${team.en})`,
        words: [...words, "wie verantwoordelijk trekker who responsible"],
      }),
    );
  return facts;
}

function estimateInWords(activity: RecordOf<"activities">, language: "nl" | "en"): string {
  const { estimate } = activity;
  if (!estimate) return "";
  const { from, to, words } = estimate;
  const range =
    from !== undefined && to !== undefined && from !== to
      ? `${euros(from, language)} – ${euros(to, language)}`
      : from !== undefined || to !== undefined
        ? euros(from ?? to ?? 0, language)
        : "";
  if (words === undefined || words === range) return range;
  return range === "" ? words : `${range} (${words})`;
}

function trajectoryFacts(book: Book, trajectory: RecordOf<"trajectories">): Fact[] {
  const { name } = trajectory;
  const team = book.label(trajectory.team);
  const subjects = [trajectory.key, trajectory.team];
  const known = trajectory.contacts.length > 0;
  const contacts = { nl: enumerate(trajectory.contacts, "nl"), en: enumerate(trajectory.contacts, "en") };
  const partner =
    trajectory.partner === undefined || trajectory.partner === name ? "" : `, ${trajectory.partner}`;
  const words = [...trajectory.aliases, "nationaal traject verwant verbinding trajectory national"];
  const about = [
    trajectory.partner && `kennispartner: ${trajectory.partner}`,
    trajectory.topic && `onderwerp: ${trajectory.topic}`,
    trajectory.workgroups.length > 0 && `werkgroep: ${trajectory.workgroups.join(", ")}`,
    trajectory.within_team && "de partner zit al in het team",
    trajectory.description,
  ].filter((each) => typeof each === "string" && each !== "");
  const facts = [
    book.fact(trajectory, {
      attribute: "contact",
      what: "contact",
      subjects,
      gap: !known,
      nl: known
        ? `Contactpersoon voor ${name} (${team}${partner}): ${contacts.nl}`
        : `Bij het traject ${name} (${team}${partner}) is geen contactpersoon ingevuld`,
      en: known
        ? `Contact for ${name} (${team}${partner}): ${contacts.en}`
        : `No contact person is filled in for ${name} (${team}${partner})`,
      words: [...words, "contactpersoon contact aanspreekpunt wie who"],
      members: trajectory.contacts,
    }),
  ];
  if (about.length > 0)
    facts.push(
      book.fact(trajectory, {
        attribute: "trajectory",
        subjects,
        nl: `${name} is een verwant nationaal traject van ${team}: ${about.join("; ")}${known ? `; contactpersoon: ${contacts.nl}` : ""}`,
        en: `${name} is a related national trajectory of ${team}: ${about.join("; ")}${known ? `; contact: ${contacts.en}` : ""}`,
        words: [...words, "kennispartner onderwerp partner topic"],
      }),
    );
  return facts;
}
