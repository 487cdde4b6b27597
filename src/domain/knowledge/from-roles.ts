import type { RecordOf } from "../programme/format.ts";
import { type Book, enumerate, listed } from "./book.ts";
import { dateInWords, periodInWords } from "./dates.ts";
import type { Attribute, Fact } from "./fact.ts";
import { roleInWords } from "./role-in-words.ts";

type Role = RecordOf<"roles">;

const ATTRIBUTE: Record<Role["kind"], Attribute> = {
  coordinator: "holder",
  secretary: "holder",
  supporter: "holder",
  staff: "holder",
  lead: "lead",
  deputy: "holder",
  member: "member",
  representative: "member",
  responsible: "responsible",
  contact: "contact",
  interviewee: "interviewee",
};

/** Search words that belong to a kind of role, whatever its title. */
const WORDS: Record<Role["kind"], string> = {
  coordinator: "coördinator coordinator",
  secretary: "secretaris secretary",
  supporter: "ondersteuner ondersteuning begeleidt supporter support",
  staff: "ondersteuningsteam",
  lead: "trekker kartrekker leider leidt voorzitter lead leader",
  deputy: "plaatsvervanger deputy",
  member: "lid leden zit in hoort bij member part",
  representative: "vertegenwoordiger namens aanwezig representative",
  responsible: "verantwoordelijk verantwoordelijke responsible",
  contact: "contactpersoon contact aanspreekpunt",
  interviewee: "gesprekspartner geïnterviewd gesproken interview interviewee interviewed",
};

/** Who does what: a fact for each role, for its tasks, for each change of hands, and for each person. */
export function factsFromRoles(book: Book): Fact[] {
  const { roles } = book.programme;
  return [
    ...roles.flatMap((role) => roleFacts(book, role)),
    ...changesOfHands(book),
    ...successors(book),
    ...peopleOfOrganisations(book),
    ...groups(book),
    ...book.programme.people.flatMap((person) => personFacts(book, person)),
  ];
}

const who = (book: Book, role: Role): string =>
  role.person === undefined ? (role.group ?? "") : book.personInWords(role.person);

function roleFacts(book: Book, role: Role): Fact[] {
  const name = who(book, role);
  const past = isPast(book, role);
  const since = inBrackets(book, role);
  const subjects = [role.of, role.person];
  const of = (language: "nl" | "en"): string => {
    if (role.of === undefined) return "";
    const label = book.label(role.of, language);
    const title = language === "nl" ? role.title : role.title_en;
    return title.toLowerCase().includes(label.toLowerCase()) ? "" : ` (${label})`;
  };
  const facts = [
    book.fact(role, {
      attribute: ATTRIBUTE[role.kind],
      subjects,
      ...roleInWords(role, name, { nl: of("nl"), en: of("en") }, past, since),
      words: [WORDS[role.kind], "wie who"],
    }),
  ];
  for (const [index, task] of role.tasks.entries()) {
    facts.push(
      book.fact(role, {
        attribute: "task",
        what: `task-${index + 1}`,
        subjects,
        nl: `${name}, ${role.title}: ${task}`,
        en: `${name}, ${role.title_en}: ${task}`,
        words: [WORDS[role.kind], "wie regelt doet who arranges"],
      }),
    );
  }
  if (role.tasks.length > 1) {
    facts.push(
      book.fact(role, {
        attribute: "task",
        what: "tasks",
        subjects,
        nl: `Taken van de ${role.title.toLowerCase()} (${name}): ${listed(role.tasks)}`,
        en: `Tasks of the ${role.title_en.toLowerCase()} (${name}): ${listed(role.tasks)}`,
        words: ["taken rol verantwoordelijkheden tasks role what does doet"],
        members: role.tasks,
      }),
    );
  }
  return facts;
}

/** A role is over when its period has an end before the newest document. */
function isPast(book: Book, role: Role): boolean {
  const newest =
    book.programme.documents
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? "";
  return role.period?.to !== undefined && role.period.to < newest.slice(0, role.period.to.length);
}

function inBrackets(book: Book, role: Role): { nl: string; en: string } {
  const document = book.document(role.source);
  const period = { nl: periodInWords(role.period, "nl"), en: periodInWords(role.period, "en") };
  if (period.nl !== "") return period;
  const date = document?.date ?? "";
  return { nl: date && `stand ${dateInWords(date, "nl")}`, en: date && `as of ${dateInWords(date, "en")}` };
}

/** The same task in other hands: who does it now, who did before. Two roles are one task when their titles share a stem. */
function changesOfHands(book: Book): Fact[] {
  const tasks = new Map<string, Role[]>();
  for (const role of book.programme.roles) {
    if (!["coordinator", "secretary", "staff", "lead"].includes(role.kind)) continue;
    const key = `${taskOf(role.title)}/${role.of ?? ""}`;
    tasks.set(key, [...(tasks.get(key) ?? []), role]);
  }
  const facts: Fact[] = [];
  for (const holders of tasks.values()) {
    const current = holders.filter((role) => !isPast(book, role));
    const former = holders.filter(
      (role) => isPast(book, role) && current.every((each) => each.person !== role.person),
    );
    const [newest] = current;
    if (newest === undefined || former.length === 0) continue;
    const names = (roles: Role[], language: "nl" | "en", dated: boolean): string =>
      enumerate(
        [
          ...new Set(
            roles.map((role) => `${who(book, role)}${dated ? ` (${inBrackets(book, role)[language]})` : ""}`),
          ),
        ],
        language,
      );
    facts.push(
      book.fact(newest, {
        attribute: ATTRIBUTE[newest.kind],
        what: "now-and-before",
        subjects: [newest.of, ...holders.map((role) => role.person)],
        nl: `${newest.title} is nu ${names(current, "nl", false)} (${inBrackets(book, newest).nl}); eerder was dat ${names(former, "nl", true)}`,
        en: `${newest.title_en} is now ${names(current, "en", false)} (${inBrackets(book, newest).en}); before that ${names(former, "en", true)}`,
        words: ["nog inmiddels voorganger vroeger nu still predecessor before now wie who"],
      }),
    );
  }
  return facts;
}

/** Who follows whoever holds a task now is not known, unless a document says so. */
function successors(book: Book): Fact[] {
  return book.programme.roles
    .filter((role) => ["coordinator", "secretary", "staff"].includes(role.kind) && role.person !== undefined)
    .filter((role) => !isPast(book, role))
    .map((role) =>
      book.fact(role, {
        attribute: "successor",
        what: "no-successor",
        subjects: [role.person],
        gap: true,
        nl: `Wie ${who(book, role)} als ${role.title.toLowerCase()} opvolgt, staat in geen document`,
        en: `No document says who succeeds ${who(book, role)} as ${role.title_en.toLowerCase()}`,
        words: ["opvolger opvolgt vervanger successor succeeds"],
      }),
    );
}

/** The people that the documents name of one organisation. */
function peopleOfOrganisations(book: Book): Fact[] {
  const { people, organisations, roles } = book.programme;
  return organisations.flatMap((organisation) => {
    const members = people.filter((person) => person.organisation === organisation.key);
    if (members.length < 2) return [];
    const describe = (language: "nl" | "en"): string[] =>
      members.map((person) => {
        const periods = roles
          .filter((role) => role.person === person.key)
          .map(
            (role) =>
              role.period?.from?.slice(0, 4) ??
              role.period?.to?.slice(0, 4) ??
              book.document(role.source)?.date.slice(0, 4),
          );
        const years = [...new Set(periods.filter((year) => year !== undefined))].toSorted().join(", ");
        return years === ""
          ? person.name
          : `${person.name} (${language === "nl" ? "in stukken van" : "in documents of"} ${years})`;
      });
    return book.fact(organisation, {
      attribute: "member",
      what: "people",
      subjects: [organisation.key],
      nl: `Mensen van ${organisation.name} in de documenten: ${listed(describe("nl"))}`,
      en: `People of ${organisation.name} in the documents: ${listed(describe("en"))}`,
      words: ["wie werkt werken betrokken medewerkers namen mensen who works people names"],
      members: members.map((person) => person.name),
    });
  });
}

const taskOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/adviseur|ploeg|medewerker|verantwoordelijke?/g, "")
    .replace(/[^\p{L}]/gu, "");

/** Everybody with the same kind of role for the same thing, as one list. */
function groups(book: Book): Fact[] {
  const sets = new Map<string, Role[]>();
  for (const role of book.programme.roles) {
    if (role.of === undefined) continue;
    const key = `${role.kind}/${role.of}/${role.source}`;
    sets.set(key, [...(sets.get(key) ?? []), role]);
  }
  const heading: Partial<Record<Role["kind"], { nl: string; en: string }>> = {
    member: { nl: "Leden van", en: "Members of" },
    supporter: { nl: "Ondersteuning van", en: "Support of" },
    interviewee: { nl: "Gesprekspartners voor", en: "Interviewed for" },
    responsible: { nl: "Verantwoordelijken bij", en: "Responsible people in" },
    contact: { nl: "Contactpersonen bij", en: "Contacts of" },
    representative: { nl: "Aanwezig namens", en: "Represented" },
  };
  return [...sets.values()].flatMap((roles) => {
    const [first] = roles;
    const words = first && heading[first.kind];
    const names = [...new Set(roles.map((role) => withFunction(book, role)))];
    if (!first?.of || !words || names.length < 2) return [];
    return book.fact(first, {
      attribute: ATTRIBUTE[first.kind],
      what: `all-${first.kind}`,
      subjects: [first.of],
      nl: `${words.nl} ${book.label(first.of)}: ${listed(names)}`,
      en: `${words.en} ${book.label(first.of, "en")}: ${listed(names)}`,
      words: [WORDS[first.kind], "wie allemaal wie zijn who are all"],
      members: names,
    });
  });
}

function withFunction(book: Book, role: Role): string {
  const inTitle = /\(([^)]+)\)/.exec(role.title)?.[1];
  const name = role.person === undefined ? (role.group ?? "") : (book.person(role.person)?.name ?? "");
  return inTitle === undefined ? who(book, role) : `${name} (${inTitle})`;
}

function personFacts(book: Book, person: RecordOf<"people">): Fact[] {
  const roles = book.programme.roles.filter((role) => role.person === person.key);
  const describe = (language: "nl" | "en"): string[] =>
    roles.map((role) => {
      const title = language === "nl" ? role.title : role.title_en;
      const of = role.of === undefined ? "" : book.label(role.of, language);
      const scope = of === "" || title.toLowerCase().includes(of.toLowerCase()) ? "" : ` – ${of}`;
      return `${title}${scope} (${inBrackets(book, role)[language]})`;
    });
  const name = book.personInWords(person.key);
  const facts: Fact[] = [];
  if (roles.length > 0)
    facts.push(
      book.fact(roles[0] ?? person, {
        attribute: "holder",
        what: `person-${person.key}`,
        subjects: [person.key],
        nl: `${name}: ${listed(describe("nl"))}`,
        en: `${name}: ${listed(describe("en"))}`,
        words: ["wie is rol functie doet wat who is role does part team"],
        members: describe("nl"),
      }),
    );
  if (person.organisation !== undefined)
    facts.push(
      book.fact(person, {
        attribute: "partner",
        what: "organisation",
        subjects: [person.key, person.organisation],
        nl: `${person.name} werkt bij ${book.label(person.organisation)}`,
        en: `${person.name} works for ${book.label(person.organisation)}`,
        words: ["organisatie bureau gemeente van welke organisatie which organisation employer"],
      }),
    );
  return facts;
}
