import { extname } from "node:path";
import type { Core } from "./core.ts";
import type { FileObject } from "./model.ts";

const TYPES = new Map<string, [mimetype: string, pretty: string]>([
  ["pdf", ["application/pdf", "PDF"]],
  ["docx", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word Document"]],
  [
    "pptx",
    ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint Presentation"],
  ],
  ["xlsx", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel Spreadsheet"]],
  ["png", ["image/png", "PNG"]],
  ["jpg", ["image/jpeg", "JPEG"]],
  ["gif", ["image/gif", "GIF"]],
  ["svg", ["image/svg+xml", "SVG"]],
  ["txt", ["text/plain", "Plain Text"]],
  ["md", ["text/markdown", "Markdown"]],
  ["csv", ["text/csv", "CSV"]],
  ["html", ["text/html", "HTML"]],
  ["ics", ["text/calendar", "Calendar"]],
  ["json", ["application/json", "JSON"]],
]);

/** A file as Slack describes it; its bytes come separately. */
export function newFile(
  core: Core,
  given: { name: string; user: string; size: number; altText?: string | undefined },
): FileObject {
  const id = core.store.newId("F");
  const filetype = extname(given.name).slice(1).toLowerCase().replace("jpeg", "jpg") || "text";
  const [mimetype, pretty] = TYPES.get(filetype) ?? ["application/octet-stream", "Binary"];
  const url = `${core.origin()}/files/${id}/${encodeURIComponent(given.name)}`;
  const now = Math.floor(core.clock.now().getTime() / 1000);
  const file: FileObject = {
    id,
    created: now,
    timestamp: now,
    name: given.name,
    title: given.name,
    mimetype,
    filetype,
    pretty_type: pretty,
    user: given.user,
    size: given.size,
    mode: "hosted",
    is_external: false,
    is_public: false,
    url_private: url,
    url_private_download: url,
    permalink: url,
    ...(given.altText === undefined ? {} : { alt_txt: given.altText }),
    channels: [],
  };
  core.store.state.files[id] = file;
  core.store.save();
  return file;
}

/** The file is now in this conversation: who may see that may see the file. */
export function shareFile(core: Core, file: FileObject, channel: string): FileObject {
  const isPublic = file.is_public || core.store.state.conversations[channel]?.kind === "channel";
  const shared = { ...file, is_public: isPublic, channels: [...new Set([...file.channels, channel])] };
  core.store.state.files[file.id] = shared;
  core.store.save();
  return shared;
}
