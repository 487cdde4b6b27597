import type { LocalDate, Weekday } from "../domain/calendar/local-date.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import type { Candidate, PeopleMessage, StoredAbout } from "../domain/messages/people.ts";
import type { Role } from "../domain/people/types.ts";
import { sayDayTwice, sayList, sayNumber, sayWeekday } from "../text/dates.ts";
import { actions, button, header, present, type Rendered, section } from "./blocks.ts";
import { mention } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { quoted } from "./words.ts";

type Content<Kind extends PeopleMessage["kind"]> = Extract<PeopleMessage, { kind: Kind }>;

const CANDIDATES = 10;
const KNOWN = 20;

const short = (...sentences: string[]): Rendered => {
  const text = sentences.join(" ");
  return { text, blocks: [section(text)] };
};

/** "trekker van OT3", "secretaris". */
function roleWords({ kind, of }: Role, { text: { people } }: ViewContext): string {
  const role = people.roles[kind];
  return of === undefined ? role : people.roleOf(role, quoted(of));
}

function rolesWords(roles: readonly Role[], context: ViewContext): string {
  if (roles.length === 0) return context.text.people.noRoles;
  return sayList(
    roles.slice(0, KNOWN).map((role) => roleWords(role, context)),
    context.language,
  );
}

/** A channel that Slack shows by name; anything else is what somebody typed. */
const channel = (channelId: string): string =>
  /^[CGD][A-Z0-9]+$/.test(channelId) ? `<#${channelId}>` : quoted(channelId);

const today = ({ now, timezone }: ViewContext): LocalDate => localDateAt(now, timezone);
const day = (date: LocalDate, context: ViewContext): string =>
  sayDayTwice(date, today(context), context.language);
const weekdays = (days: readonly number[], { language }: ViewContext): string =>
  sayList(
    days.map((each) => sayWeekday(each as Weekday, language)),
    language,
  );

/** A question with the people that may be meant: a button for each that can be chosen here. */
function choose(question: string, candidates: readonly Candidate[], hint?: string): Rendered {
  const shown = candidates.slice(0, CANDIDATES);
  const names = shown.map(({ name }) => quoted(name));
  const row = shown.map(({ name, request }) => (request === undefined ? null : button(name, request)));
  const listed = names.map((name) => `• ${name}`).join("\n");
  const asked = hint === undefined ? question : `${question} ${hint}`;
  const buttons = actions(...row);
  return {
    text: names.length === 0 ? asked : `${asked} (${names.join(", ")})`,
    blocks: present(section(buttons !== null || listed === "" ? asked : `${asked}\n${listed}`), buttons),
  };
}

function unknown(
  { typed, suggestions }: Content<"people.unknown">,
  { text: { people } }: ViewContext,
): Rendered {
  const said = people.unknown(quoted(typed));
  return suggestions.length === 0
    ? short(said, people.unknownHint)
    : choose(said, suggestions, people.unknownSuggestions);
}

function status(content: Content<"status">, context: ViewContext): Rendered {
  const {
    text: {
      people: { status: words, links, audiences },
    },
    language,
  } = context;
  const number = (value: number): string => sayNumber(value, language);
  const { person, link, suggestion, installation } = content;
  const you = [
    person === undefined ? words.stranger : words.you(quoted(person), links[link ?? "claim"]),
    ...(content.roles.length === 0 ? [] : [words.roles(rolesWords(content.roles, context))]),
    words.reads(audiences[content.clearance]),
    ...(suggestion === undefined ? [] : [words.suggestion(quoted(suggestion.name))]),
  ].join("\n");
  const counts =
    installation === undefined
      ? []
      : [
          words.people(number(installation.people), number(installation.linked)),
          words.openActions(number(installation.openActions)),
          words.facts(number(installation.facts)),
          words.waiting(number(installation.waiting)),
          words.parked(number(installation.parked)),
        ];
  const programme = counts.map((line) => `• ${line}`).join("\n");
  return {
    text: [
      `${words.title}: ${you}`,
      ...(counts.length === 0 ? [] : [`${words.installation}:`, ...counts]),
    ].join("\n"),
    blocks: present(
      header(words.title),
      section(you),
      suggestion === undefined
        ? null
        : actions(
            button(words.thatIsMe(suggestion.name), {
              kind: "people.claim",
              name: suggestion.key,
            }),
          ),
      counts.length === 0 ? null : section(`*${words.installation}*\n${programme}`),
    ),
  };
}

function privacy({ about }: Content<"privacy">, context: ViewContext): Rendered {
  const {
    text: {
      people: { privacy: words },
    },
  } = context;
  const lines = [
    words.account,
    ...storedLines(about, context),
    words.questions(sayNumber(about.questions, context.language)),
  ].map((line) => `• ${line}`);
  return {
    text: [words.title, ...lines, words.rest, words.rights].join("\n"),
    blocks: present(
      header(words.title),
      section(lines.join("\n")),
      section(`${words.rest}\n${words.rights}`),
      about.questions === 0
        ? null
        : actions(button(context.text.questions.buttons.mine, { kind: "question.mine" })),
    ),
  };
}

function storedLines(about: StoredAbout, context: ViewContext): string[] {
  const {
    text: {
      people: { privacy: words, links },
    },
    language,
  } = context;
  const { person, roles, absentUntil, workingDays, openActions } = about;
  return [
    person === undefined ? words.noPerson : words.person(quoted(person.name), links[person.link]),
    ...(person?.organisation === undefined ? [] : [words.organisation(quoted(person.organisation))]),
    ...(roles.length === 0 ? [] : [words.roles(rolesWords(roles, context))]),
    ...(about.language === undefined ? [] : [words.language[about.language]]),
    ...(absentUntil === undefined ? [] : [words.absent(day(absentUntil, context))]),
    ...(workingDays === undefined ? [] : [words.workdays(weekdays(workingDays, context))]),
    words.actions(sayNumber(openActions, language)),
  ];
}

export const peopleViews: ViewsOf<PeopleMessage> = {
  "people.claimed": ({ name, trusted }, { text: { people } }) =>
    short(trusted ? people.claimedAlready(quoted(name)) : people.claimed(quoted(name))),
  "people.taken": ({ name }, { text: { people } }) => short(people.taken(quoted(name))),
  "people.linked": ({ userId, name }, { text: { people } }) =>
    short(people.linked(mention(userId), quoted(name))),
  "people.unknown": unknown,
  "people.ambiguous": ({ typed, candidates }, { text: { people } }) =>
    choose(people.ambiguous(quoted(typed)), candidates),
  "people.role-given": ({ who, role, of, replaced }, context) => {
    const { people } = context.text;
    const given = people.roleGiven(quoted(who), roleWords({ kind: role, ...about(of) }, context));
    return replaced ? short(given, people.roleReplaced) : short(given);
  },
  "people.role-unknown": ({ typed }, { text: { people }, language }) =>
    short(people.roleUnknown(quoted(typed), sayList(Object.values(people.roles), language))),
  "people.team-unknown": ({ typed, known }, { text: { people }, language }) => {
    const keys = known.slice(0, KNOWN).map((key) => quoted(key));
    return short(people.teamUnknown(quoted(typed), sayList(keys, language)));
  },
  "people.usage": ({ command }, { text: { people } }) => short(people.usage[command] ?? ""),
  "people.import-how": (_content, { text: { people } }) => short(people.importHow),
  "people.you-are-now": ({ role, of }, context) => {
    const { people } = context.text;
    return short(people.youAreNow(roleWords({ kind: role, ...about(of) }, context)), people.roleMeans[role]);
  },
  "channel.purpose-set": ({ channelId, purpose }, { text: { people } }) =>
    short(
      people.purposeSet(channel(channelId), people.purposes[purpose] ?? quoted(purpose.replaceAll("-", " "))),
    ),
  "channel.audience-set": ({ channelId, audience }, { text: { people } }) =>
    short(people.audienceSet(channel(channelId), people.audiences[audience])),
  "settings.language-set": (_content, { text: { people } }) => short(people.languageSet),
  "settings.absence-set": ({ until }, context) => short(context.text.people.absenceSet(day(until, context))),
  "settings.absence-past": ({ until }, context) =>
    short(context.text.people.absencePast(day(until, context))),
  "settings.workdays-set": ({ days }, context) =>
    short(context.text.people.workdaysSet(weekdays(days, context))),
  privacy,
  status,
};

const about = (of: string | undefined): { of?: string } => (of === undefined ? {} : { of });
