import type { DigestsText } from "../nl/digests.ts";

export const digests = {
  title: (plain: string, week: string) => `Weekly digest ${plain}, week ${week}`,
  headline: {
    bottlenecks: (count: number, title: string) =>
      count === 1 ? `Help is wanted here: ${title}` : `Help is wanted in ${count} places, such as ${title}`,
    decisions: (count: number, title: string) =>
      count === 1 ? `There is a decision: ${title}` : `There are ${count} decisions, among them ${title}`,
    finished: (count: number, title: string) =>
      count === 1 ? `Done: ${title}` : `${count} things are done, among them ${title}`,
    upcoming: (count: number, title: string, day: string) =>
      count === 1 ? `Coming up: ${title}, ${day}` : `${count} things are coming up, first ${title}, ${day}`,
    overdue: (count: number) =>
      count === 1
        ? "One thing has been waiting for a while"
        : `${count} things have been waiting for a while`,
    changes: (count: number) => (count === 1 ? "One thing has changed" : `${count} things have changed`),
  },
  sections: {
    decisions: "Decided",
    bottlenecks: "Help wanted",
    finished: "Done",
    moved: "On the move",
    upcoming: "The next two weeks",
    overdue: "Still waiting",
    parts: "Part by part",
  },
  change: {
    added: "new",
    finished: "done",
    cancelled: "cancelled",
    reopened: "open again",
    moved: "moved",
  },
  decision: {
    proposed: "proposed",
    recorded: "decided",
    deferred: "deferred",
    rejected: "rejected",
    superseded: "superseded",
    withdrawn: "withdrawn",
  },
  movedFromTo: (from: string, to: string) => `from ${from} to ${to}`,
  noDay: "no date",
  replaces: (id: string) => `replaces ${id}`,
  group: (name: string, count: number, since: string) => `${name}: ${count}, the oldest since ${since}`,
  general: "The track as a whole",
  part: (name: string, open: number, overdue: number) =>
    `${name}: ${open === 0 ? "nothing open" : `${open} open`}${overdue === 0 ? "" : `, ${overdue} still waiting`}`,
  quietParts: (count: number) => (count === 1 ? "One part: nothing open" : `${count} parts: nothing open`),
  bottleneck: (title: string, age: number) =>
    `${title} (${age < 1 ? "new" : age === 1 ? "1 day" : `${age} days`})`,
  numbers: (open: string, added: string, finished: string, overdue: string) =>
    `${open} open · ${added} added · ${finished} done · ${overdue} still waiting`,
  more: (count: number) => `and ${count} more`,
  preview: (channel: string) => `Preview: only you see this. It will be posted in ${channel}.`,
  previewNowhere: "Preview: only you see this. No channel has been chosen for it yet.",
  sendNow: "Post it now",
  quiet: (name: string, week: string) =>
    `${name} had nothing to tell in week ${week}, so there is no digest.`,
  sent: (name: string, channel: string) => `The digest of ${name} will be in ${channel} in a moment.`,
  sentAgain: (name: string, channel: string) => `The digest of ${name} in ${channel} was brought up to date.`,
  noChannel: (name: string, command: string) =>
    `No channel has been chosen for the digest of ${name}. Choose one: \`/wegwijzer channel ${command} #channel\``,
  unknownTrack: (typed: string) =>
    typed === ""
      ? "Which track's digest would you like to see?"
      : `I know no track “${typed}”. Which one do you mean?`,
  unknownWeek: (typed: string) =>
    `“${typed}” is not a week that I know anything of. It works like this: \`/wegwijzer digest track 1 preview 2023-W12\``,
} satisfies DigestsText;
