import type { DocumentTexts } from "../nl/documents.ts";

/** The same, in English. */
export const documents: DocumentTexts = {
  audience: {
    public: "for everybody",
    participants: "for participants",
    kernteam: "for the core team",
    coordinators: "for coordinators",
  },
  forWhom: {
    public: "For everybody",
    participants: "For participants",
    kernteam: "For core team",
    coordinators: "For coordinators",
  },
  offer: (count) =>
    count === 1
      ? "Shall I learn this file, so that people can ask about it? Choose who may read it. If you would rather not, do nothing."
      : `Shall I learn these ${count} files, so that people can ask about them? Choose who may read them. If you would rather not, do nothing.`,
  details: "Title and date",
  fetching: "I am fetching the file…",
  reading: (name) => `I am reading *${name}*…`,
  learning: (name, passages) => `I am learning *${name}*: ${passages} pieces so far…`,
  learned: (title) => `I know *${title}* now. Feel free to ask about it.`,
  replaced: (title, version) =>
    `*${title}* is renewed: this is version ${version}. I no longer search the one before it; I do keep it.`,
  unchanged: (title) => `I knew *${title}* already: nothing in it is different.`,
  passages: (count, said) => (count === 1 ? "1 piece of text" : `${said} pieces of text`),
  version: (version) => `version ${version}`,
  problems: {
    unsupported: (extension) =>
      extension === ""
        ? "has no extension, so its format is unknown"
        : `cannot be read: ${extension} files are not known. PDF, Word, PowerPoint, Excel, HTML, Markdown and text are`,
    empty: "holds no text",
    missing: "does not exist or cannot be opened",
    notText: "is not a text file",
    badLine: (line, problem) => `is wrong on line ${line}: ${problem}`,
    encrypted: "opens only with a password: save it without one and learn it again",
    scanned: (pages) =>
      `holds ${pages} ${pages === 1 ? "page" : "pages"} of pictures and no text: have the scan made searchable (text recognition, OCR) and learn it again`,
    corrupt: "is damaged and cannot be read: save or download it once more",
    oldOffice: (extension) =>
      `is an Office file from before 2007 named ${extension}: save it in today's format`,
    zip: (extension) => `is a zip archive named ${extension}: unpack it and learn what is in it`,
    otherContent: (extension, content) =>
      `is named ${extension} but is a ${content} file: give it that extension`,
    tooLarge: {
      file: (megabytes) => `is larger than ${megabytes} MB: split it`,
      unpacked: (megabytes) => `unpacks to more than ${megabytes} MB: split it`,
      memory: (megabytes) => `takes more than ${megabytes} MB of memory to read: split it`,
    },
    tooSlow: (minutes) => `takes more than ${minutes} minutes to read: split it, or save it once more`,
    external: "is not in Slack itself: I only see a link. Send the file itself",
    withheld: "is not given to me by Slack. The administrator can check whether I may read files",
  },
  file: "This file",
  list: {
    title: "Documents",
    none: "There are no documents yet that you may read.",
    page: (from, to, total) =>
      total === to && from === 1 ? `${total} in total` : `${from} to ${to} of ${total}`,
  },
  add: "Add document",
  forget: "Forget",
  forgetAloud: (title) => `Forget ${title}`,
  forgetConfirm: {
    title: "Forget this document?",
    text: (plain) => `“${plain}” and all older versions go. That cannot be undone.`,
    yes: "Forget",
    no: "Keep",
  },
  previous: "Previous",
  next: "Next",
  forgetting: (title) => `I have forgotten *${title}*, with all its versions.`,
  gone: "That document is no longer there, or there is a newer version. Look in `/wegwijzer documenten` (documents).",
  usage:
    "To add a document: type `/wegwijzer document toevoegen` (add document), or send me the file in a direct message.",
  form: {
    title: "Add document",
    submit: "Learn",
    close: "Cancel",
    file: "Which file?",
    fileHint:
      "PDF, Word, PowerPoint, Excel, HTML, Markdown or text, up to 100 MB. A file with the same name becomes a new version.",
    name: "What is it called?",
    nameHint: "Empty: as the file itself says.",
    date: "From when is it?",
    datePlaceholder: "Choose a date",
    audience: "Who may read it?",
  },
  fieldErrors: {
    "document-file": "Choose a file.",
    "document-audience":
      "Whether so many people read a document is for the coordinator or the secretary to decide.",
  },
};
