/** The command line: reads the arguments, runs one command, and ends with its exit code. */
import { CommanderError } from "commander";
import { buildProgram, UsageError } from "./compose/cli-program.ts";

const USAGE = 64;

/** A reader such as `head` that has seen enough closes the pipe: no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

async function run(): Promise<number> {
  const outcome = { code: 0 };
  try {
    await buildProgram(outcome, process.env).parseAsync(process.argv);
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      complain(inOneLine(error.message));
      return USAGE;
    }
    if (error instanceof UsageError) {
      complain(error.message);
      return USAGE;
    }
    const { explainFailure } = await import("./compose/cli-failures.ts");
    const { lines, code } = explainFailure(error);
    for (const line of lines) complain(line);
    return code;
  }
}

/** Commander's message with its suggestion, on one line, and where to read more. */
function inOneLine(message: string): string {
  const line = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return line === "(outputHelp)"
    ? "name a command; wegwijzer --help lists them"
    : `${line}; wegwijzer --help tells more`;
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exit(await run());
