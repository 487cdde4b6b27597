import type { Language } from "../../domain/people/types.ts";
import { renderDialog, renderHome, renderMessage } from "../../views/render.ts";
import { EXIT } from "./io.ts";
import { previewPage, type Shown } from "./preview/page.ts";
import { DIALOGS, HOMES, MESSAGES, SAMPLE_NOW } from "./preview/samples.ts";

export interface PreviewArguments {
  /** Folder to write to. */
  out?: string;
  json?: boolean;
}

export interface PreviewDeps {
  out(line: string): void;
  err(line: string): void;
  /** IANA zone in which days are told. */
  timezone: string;
  /** Writes a file, and the folders that it stands in. */
  writeFile(path: string, text: string): Promise<void>;
}

const LANGUAGES: readonly Language[] = ["nl", "en"];

/** Everything that the samples hold, rendered in both languages. */
export function renderSamples(timezone: string): Shown[] {
  const settings = { timezone, now: SAMPLE_NOW };
  const messages = Object.entries(MESSAGES).flatMap(([kind, situations]) =>
    Object.entries(situations).flatMap(([situation, content]) =>
      LANGUAGES.map((language) => ({
        name: `${kind}, ${situation}`,
        language,
        ...renderMessage(content, language, settings),
      })),
    ),
  );
  const dialogs = Object.entries(DIALOGS).flatMap(([situation, content]) =>
    LANGUAGES.map((language) => {
      const { title, blocks, problems } = renderDialog(content, language, settings);
      return { name: `dialog, ${situation}`, language, text: title, blocks, problems };
    }),
  );
  const homes = Object.entries(HOMES).flatMap(([situation, content]) =>
    LANGUAGES.map((language) => ({
      name: `home, ${situation}`,
      language,
      text: "",
      ...renderHome(content, language, settings),
    })),
  );
  return [...messages, ...dialogs, ...homes];
}

/**
 * `preview [--out DIR]`: every message, dialog and App Home in both languages, as one HTML page and the JSON of its
 * blocks. Exit code 1 when Slack would refuse any of them; the page then says which.
 */
export async function previewCommand(
  { out = "preview", json = false }: PreviewArguments,
  deps: PreviewDeps,
): Promise<number> {
  const shown = renderSamples(deps.timezone);
  const page = `${out}/index.html`;
  const data = `${out}/blocks.json`;
  await deps.writeFile(page, previewPage("Wegwijzer", shown));
  await deps.writeFile(data, `${JSON.stringify(shown, null, 2)}\n`);
  const faulty = shown.filter(({ problems }) => problems.length > 0);
  for (const { name, language, problems } of faulty)
    deps.err(`${name} (${language}): ${problems.join("; ")}`);
  deps.out(
    json
      ? JSON.stringify({ page, data, views: shown.length, problems: faulty.length })
      : `${page}: ${shown.length} views`,
  );
  return faulty.length === 0 ? EXIT.fine : EXIT.failed;
}
