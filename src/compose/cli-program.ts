/** What can be typed: commands, arguments and options. What each does is loaded only when it is asked for. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Io } from "../adapters/cli/io.ts";
import { readConfig } from "../config.ts";
import type { Session } from "./cli-session.ts";

/** The words do not fit the command; the message says in one line what would. */
export class UsageError extends Error {}

type Handler = (session: Session) => Promise<number>;

const io: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  terminal: process.stderr.isTTY,
  readFile: (path) => readFile(path, "utf8"),
};

/** The commands; the exit code of the one that ran is left in `outcome`. Throws CommanderError on wrong usage. */
export function buildProgram(
  outcome: { code: number },
  environment: Record<string, string | undefined>,
): Command {
  const does: Does = async (handler) => {
    // First of all, and before anything heavy is loaded: a wrong value is told at once.
    const config = readConfig(environment);
    outcome.code = await handler({
      io,
      config,
      async opened(work) {
        const { withOpened } = await import("./cli-open.ts");
        return withOpened(config, (environment["PROGRAMME"] ?? "").trim() !== "", work);
      },
    });
  };
  const program = new Command("wegwijzer")
    .description("Asks, imports, exports and checks what the Wegwijzer bot knows.")
    .version(versionOf(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .addHelpText(
      "after",
      "\nThe environment configures it as it does the bot (DATA_DIR, DATABASE_URL, PROGRAMME, …).\n" +
        "Exit codes: 0 fine, 1 failed, 64 wrong usage, 78 wrong configuration.",
    );
  questions(program, does);
  registers(program, does);
  ahead(program, does);
  inAndOut(program, does);
  upkeep(program, does);
  program
    .command("doctor")
    .description("check configuration, database, programme and Slack, and say what to mend")
    .action(async (options: { json?: boolean }) => {
      outcome.code = await (await import("./cli-upkeep.ts")).doctor(io, environment, options);
    });
  for (const command of program.commands) plain(command);
  return program;
}

type Does = (handler: Handler) => Promise<void>;

/** Every command speaks JSON and ends in the same way. */
function plain(command: Command): void {
  for (const each of command.commands) plain(each);
  command.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  command.helpOption("-h, --help", "print help");
  if (command.commands.length === 0) command.option("--json", "print JSON");
}

function questions(program: Command, does: Does): void {
  program
    .command("ask [question...]")
    .description("answer a question, with its sources")
    .option("--as <reader>", "read as this person, or as public, participants, kernteam or coordinators")
    .option("--file <questions.jsonl>", "answer every question of a file, a JSON line each")
    .action((words: string[], options: { as?: string; file?: string; json?: boolean }) => {
      const asked = { ...options, ...spoken("question", words, options) };
      return does(async (session) => (await import("./cli-answers.ts")).ask(session, asked));
    });
  program
    .command("search [words...]")
    .description("find the ten passages that fit best")
    .option("--as <reader>", "read as this person or audience")
    .option("--file <questions.jsonl>", "search for every question of a file, a JSON line each")
    .action((words: string[], options: { as?: string; file?: string; json?: boolean }) => {
      const sought = { ...options, ...spoken("words", words, options) };
      return does(async (session) => (await import("./cli-answers.ts")).search(session, sought));
    });
  program
    .command("learn <path...>")
    .description("add documents: files, or folders of them")
    .option("--audience <audience>", "who may read them: public, participants or kernteam", "participants")
    .option("--title <title>", "title of the document")
    .option("--date <date>", "date of the document, as 2023, 2023-01 or 2023-01-19")
    .action((paths: string[], options: { audience: string; title?: string; date?: string; json?: boolean }) =>
      does(async (session) => (await import("./cli-answers.ts")).learn(session, { ...options, paths })),
    );
  program
    .command("documents")
    .description("list the documents that were learned")
    .action((options: { json?: boolean }) =>
      does(async (session) => (await import("./cli-answers.ts")).documents(session, options)),
    );
  program
    .command("forget <id>")
    .description("remove a document that was learned")
    .action((id: string, options: { json?: boolean }) =>
      does(async (session) => (await import("./cli-answers.ts")).forget(session, { ...options, id })),
    );
  program
    .command("eval <questions.jsonl>")
    .description("run a question set and print the scores")
    .action((file: string, options: { json?: boolean }) =>
      does(async (session) => (await import("./cli-answers.ts")).evaluate(session, { ...options, file })),
    );
}

function registers(program: Command, does: Does): void {
  program
    .command("minutes <file>")
    .description("read minutes: what each line is, whose, and due when (- reads standard input)")
    .requiredOption("--date <day>", "day of the meeting, as 2023-01-19")
    .option("--meeting <body>", "who met, such as kernteam")
    .option("--save", "log the actions of which owner and date are clear")
    .action((file: string, options: { date: string; meeting?: string; save?: boolean; json?: boolean }) =>
      does(async (session) => (await import("./cli-registers.ts")).minutes(session, { ...options, file })),
    );
}

/** What would be said, without saying it. */
function ahead(program: Command, does: Does): void {
  program
    .command("remind")
    .description("show what would be sent at an instant by the rules; sends nothing")
    .requiredOption("--at <instant>", "such as 2023-03-20T09:00:00+01:00")
    .action((options: { at: string; json?: boolean }) =>
      does(async (session) => (await import("./cli-registers.ts")).remind(session, options)),
    );
  program
    .command("digest")
    .description("show the weekly digest of a track, from history as it was; sends nothing")
    .requiredOption("--track <track>", "key, number or name of the track")
    .requiredOption("--week <week>", "such as 2023-W12")
    .action((options: { track: string; week: string; json?: boolean }) =>
      does(async (session) => (await import("./cli-registers.ts")).digest(session, options)),
    );
  program
    .command("preview")
    .description("render every message, modal and App Home in both languages")
    .option("--out <folder>", "where to write the pages", "preview")
    .action((options: { out: string; json?: boolean }) =>
      does(async (session) => (await import("./cli-upkeep.ts")).preview(session, options)),
    );
}

function inAndOut(program: Command, does: Does): void {
  program
    .command("import <path>")
    .description("take in a programme folder, or people from a CSV file")
    .action((path: string, options: { json?: boolean }) =>
      does(async (session) => (await import("./cli-people.ts")).importPath(session, { ...options, path })),
    );
  program
    .command("export")
    .description("print actions, decisions, deadlines and meetings")
    .option("--format <format>", "json, csv, md, ics, or docx for minutes as files", "json")
    .option("--what <what>", "actions, decisions, deadlines, meetings or all", "all")
    .option("--as <reader>", "only what this person or audience may read")
    .option("--out <folder>", "where minutes go as docx", ".")
    .action((options: { format: string; what: string; as?: string; json?: boolean; out: string }) =>
      does(async (session) => (await import("./cli-registers.ts")).exportRegisters(session, options)),
    );
  const person = program.command("person").description("what is stored about somebody");
  person
    .command("export <name...>")
    .description("print everything that is stored about a person, as JSON")
    .action((name: string[]) =>
      does(async (session) => (await import("./cli-people.ts")).personExport(session, name.join(" "))),
    );
  person
    .command("forget <name...>")
    .description("remove a person; their open actions go back to the team")
    .action((name: string[], options: { json?: boolean }) =>
      does(async (session) =>
        (await import("./cli-people.ts")).personForget(session, { ...options, name: name.join(" ") }),
      ),
    );
}

function upkeep(program: Command, does: Does): void {
  program
    .command("migrate")
    .description("bring the database up to date (also done at start)")
    .action((options: { json?: boolean }) =>
      does(async (session) => (await import("./cli-upkeep.ts")).migrate(session, options)),
    );
}

/** Words that were typed without quotes count as one question; without any, a file must hold the questions. */
function spoken<Name extends string>(
  name: Name,
  words: readonly string[],
  { file }: { file?: string },
): { [Each in Name]?: string } {
  if ((words.length === 0) === (file === undefined))
    throw new UsageError(`give either the ${name} or a file with --file`);
  return words.length === 0 ? {} : ({ [name]: words.join(" ") } as { [Each in Name]: string });
}

function versionOf(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
