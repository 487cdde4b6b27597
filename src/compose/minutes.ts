import { setImmediate as nextTurn } from "node:timers/promises";
/** What becomes of approved minutes outside Slack's thread: files, and a document that answers questions. */
import { createHash } from "node:crypto";
import { documentStore } from "../adapters/postgres/documents.ts";
import type { Db } from "../adapters/postgres/database.ts";
import type { ApprovedMinutes, Meeting } from "../domain/meetings/types.ts";
import type { Programme } from "../domain/programme/format.ts";
import { learn } from "../features/learn/learn.ts";
import type { ReadDocument, ReadPassage } from "../features/learn/ports.ts";
import { textIn } from "../text/catalogue.ts";

/** The minutes as Markdown and as a Word document. */
export async function minutesFiles(
  meeting: Meeting,
  { text }: ApprovedMinutes,
  { language }: Pick<Programme, "language">,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { minutesDocx } = await import("../adapters/export/minutes-docx.ts");
  const name = textIn(language).meetings.document.file(meeting.body.toLowerCase(), meeting.date);
  return [
    { name: `${name}.docx`, bytes: await minutesDocx(text, titleOf(text)) },
    { name: `${name}.md`, bytes: new TextEncoder().encode(`${text}\n`) },
  ];
}

/** Learns minutes for whoever may read them; a later version takes the place of an earlier one. */
export async function learnMinutes(
  db: Db,
  meeting: Meeting,
  { text }: ApprovedMinutes,
  now: Date,
): Promise<void> {
  await learn(
    {
      key: `overleg-${meeting.id.toLowerCase()}`,
      document: asDocument(text),
      audience: meeting.audience,
      title: titleOf(text),
      date: meeting.date,
      by: "meeting",
      now,
      breathe: () => nextTurn(),
    },
    documentStore(db),
  );
}

const titleOf = (text: string): string => /^#\s+(.*)$/m.exec(text)?.[1] ?? text.split("\n")[0] ?? "";

/** A passage for each heading. */
function asDocument(text: string): ReadDocument {
  const title = titleOf(text);
  const passages = text
    .split(/^(?=##\s)/m)
    .map((part): ReadPassage => {
      const heading = /^##\s+(.*)$/m.exec(part)?.[1] ?? title;
      const body = part
        .replace(/^#{1,6}\s+.*$/gm, "")
        .replaceAll("**", "")
        .trim();
      return { title, heading, text: body, locator: heading };
    })
    .filter((passage) => passage.text !== "");
  return {
    hash: createHash("sha256").update(text).digest("hex"),
    title,
    // oxlint-disable-next-line require-await
    async *passages() {
      yield* passages;
    },
  };
}
