import type { HomeContent } from "../domain/messages/home.ts";
import { sayDayOfYear, sayList, sayNumber } from "../text/dates.ts";
import { actionItem } from "./action-items.ts";
import { actions, type Block, button, context, divider, header, present, section } from "./blocks.ts";
import { openGroup } from "./open-questions.ts";
import { named, plainName, whenOf } from "./meeting-words.ts";
import type { ViewContext } from "./view.ts";
import { aloud, quoted } from "./words.ts";

/** Slack takes 100 blocks in App Home; whoever has more to do opens the list. */
const ACTIONS = 25;
const GROUPS = 20;
const NAMES = 5;
const QUESTIONS = 5;

/** App Home: what needs this person now, their teams, how to ask, and for coordinators what waits for them. */
export function homeView(content: HomeContent, context_: ViewContext): Block[] {
  const {
    text: { home },
    language,
  } = context_;
  return present(
    header(home.greeting(content.name)),
    section(home.intro),
    actions(
      button(home.buttons.ask, { kind: "ask.form" }, { style: "primary" }),
      button(home.buttons.newAction, { kind: "action.form" }),
      button(home.buttons.help, { kind: "help" }),
    ),
    ...identity(content, context_),
    divider(),
    ...work(content, context_),
    ...meetings(content, context_),
    ...groups(content, context_),
    ...coordination(content, context_),
    divider(),
    header(home.ask),
    section(home.askLines.join("\n")),
    actions(
      button(home.buttons.privacy, { kind: "privacy" }),
      button(home.buttons.status, { kind: "status" }),
    ),
    context(home.today(sayDayOfYear(content.today, language))),
  );
}

function identity({ person, suggestion }: HomeContent, { text: { home } }: ViewContext): Block[] {
  if (person?.proven === true) return [];
  if (person !== undefined) return [context(home.claimed(quoted(person.name)))];
  return present(
    section(
      suggestion === undefined
        ? home.stranger
        : `${home.stranger}\n${home.suggestion(quoted(suggestion.name))}`,
    ),
    suggestion === undefined
      ? null
      : actions(button(home.thatIsMe(suggestion.name), { kind: "people.claim", name: suggestion.key })),
  );
}

function work(content: HomeContent, context_: ViewContext): Block[] {
  const {
    text: { home },
    language,
  } = context_;
  const { total, overdue } = content;
  if (content.actions.length === 0) return [header(home.actions), section(home.noActions)];
  const number = (value: number): string => sayNumber(value, language);
  return present(
    header(home.actions),
    context(home.counts(number(total), number(overdue))),
    ...content.actions.slice(0, ACTIONS).map((action) => actionItem(action, context_).block),
    actions(button(home.allMine, { kind: "action.list", filter: "mijn", page: 1 })),
  );
}

function meetings({ meetings: next }: HomeContent, context_: ViewContext): Block[] {
  if (next.length === 0) return [];
  const { home, meetings: words } = context_.text;
  return [
    header(next.length === 1 ? home.meeting : home.meetings),
    ...next.map((meeting) => {
      const item = button(words.buttons.item, { kind: "meeting.item-form", id: meeting.id });
      const aloudly = aloud(item, words.aloud.item(plainName(meeting, context_)));
      return section(`*${named(meeting, context_)}*\n${whenOf(meeting, context_, true)}`, aloudly);
    }),
  ];
}

function groups({ groups: mine }: HomeContent, { text: { home, people } }: ViewContext): Block[] {
  if (mine.length === 0) return [];
  return [
    header(home.groups),
    ...mine.slice(0, GROUPS).map(({ key, name, role }) => {
      const open = button(home.groupActions(key), {
        kind: "action.list",
        filter: key.slice(0, 100),
        page: 1,
      });
      return section(home.group(quoted(name), people.roles[role]), aloud(open, home.groupActions(name)));
    }),
  ];
}

function coordination({ coordinator }: HomeContent, context_: ViewContext): Block[] {
  const {
    text: { home, actions: words },
    language,
  } = context_;
  if (coordinator === undefined) return [];
  const { parked, unlinked, unreached } = coordinator;
  const names = unlinked.names.slice(0, NAMES).map((name) => quoted(name));
  const rest = unlinked.total - names.length;
  const listed = sayList(rest > 0 ? [...names, words.more(rest)] : names, language);
  const strangers =
    unlinked.total === 0
      ? home.noneUnlinked
      : unlinked.total === 1
        ? home.unlinkedOne(listed)
        : home.unlinked(sayNumber(unlinked.total, language), listed);
  const undelivered = parked === 0 ? home.noneParked : home.parked(sayNumber(parked, language));
  const byMail = unreached === 0 ? [] : [home.unreached(sayNumber(unreached, language), unreached === 1)];
  return present(
    header(home.coordinator),
    section([undelivered, strangers, ...byMail].map((line) => `• ${line}`).join("\n")),
    unreached === 0
      ? null
      : actions(button(home.unreachedList, { kind: "action.list", filter: "zonder slack", page: 1 })),
    ...open(coordinator.open, context_),
  );
}

/** Questions that wait for somebody, what is asked most first. */
function open(
  { groups: some, total }: NonNullable<HomeContent["coordinator"]>["open"],
  context_: ViewContext,
): Block[] {
  const { questions } = context_.text;
  if (total === 0) return [section(questions.open.none)];
  return present(
    section(`*${questions.open.title}*`),
    ...some.slice(0, QUESTIONS).flatMap((group) => openGroup(group, context_)),
    total > Math.min(some.length, QUESTIONS)
      ? actions(button(questions.buttons.list, { kind: "question.open" }))
      : null,
  );
}
