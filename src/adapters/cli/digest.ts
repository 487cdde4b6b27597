import type { DigestMessage } from "../../domain/messages/digests.ts";
import type { Language } from "../../domain/people/types.ts";
import { digestMarkdown } from "../../views/digests.ts";
import { renderMessage } from "../../views/render.ts";
import { EXIT, type Io } from "./io.ts";

export interface DigestArguments {
  track?: string;
  week?: string;
  json?: boolean;
}

export interface DigestDeps extends Io {
  /** The weekbericht of a track in a week ("2023-W12"), from history as it was. */
  digestOfWeek(asked: { track: string; week: string }): Promise<DigestMessage>;
  language: Language;
  timezone: string;
  now: Date;
}

/** `digest --track <key> --week 2023-W12`: sends nothing; JSON is one value. */
export async function digestCommand(
  { track, week, json = false }: DigestArguments,
  deps: DigestDeps,
): Promise<number> {
  if (track === undefined || week === undefined) {
    deps.err("digest wants --track <key> and --week, such as 2023-W12");
    return EXIT.usage;
  }
  const content = await deps.digestOfWeek({ track, week });
  const { text, blocks } = renderMessage(content, deps.language, deps);
  if (content.kind !== "digest" && content.kind !== "digest.quiet") {
    deps.err(text);
    return EXIT.usage;
  }
  const markdown = content.kind === "digest" ? digestMarkdown(content, deps.language, deps) : text;
  const told = content.kind === "digest" ? content.digest.week : content.week;
  if (json) deps.out(JSON.stringify({ track: keyOf(content) ?? track, week: told, text, blocks, markdown }));
  else deps.out(markdown);
  return EXIT.fine;
}

/** A track may be asked for by its number; the answer has its key. */
const keyOf = (content: DigestMessage): string | undefined =>
  content.kind === "digest"
    ? content.digest.track
    : content.kind === "digest.quiet"
      ? content.track
      : undefined;
