/** Samples of what is said about documents. */
import type { DocumentForm, DocumentSummary } from "../../../domain/messages/documents.ts";
import type { MessageSamples, Samples } from "./words.ts";

const plan: DocumentSummary = {
  id: 3,
  title: "Plan van aanpak OT3",
  date: "2023-01-19",
  audience: "participants",
  version: 1,
  passages: 320,
};
const budget: DocumentSummary = {
  id: 4,
  title: "Begroting 2023",
  date: "2022-12",
  audience: "kernteam",
  version: 3,
  passages: 1,
};
const audiences: DocumentForm["audiences"] = ["public", "participants", "kernteam"];

export const DOCUMENTS: MessageSamples = {
  "document.offer": {
    "one file": { kind: "document.offer", fileIds: ["F1"], audiences },
    "three files, of a supporter": {
      kind: "document.offer",
      fileIds: ["F1", "F2", "F3"],
      audiences: ["participants", "kernteam"],
    },
  },
  "document.reading": {
    fetching: { kind: "document.reading" },
    reading: { kind: "document.reading", name: "plan-van-aanpak.pdf" },
    learning: { kind: "document.reading", name: "plan-van-aanpak.pdf", passages: 1_024 },
  },
  "document.learned": {
    learned: { kind: "document.learned", what: "learned", document: plan },
    replaced: { kind: "document.learned", what: "replaced", document: { ...plan, version: 2 } },
    unchanged: { kind: "document.learned", what: "unchanged", document: budget },
  },
  "document.unreadable": {
    encrypted: {
      kind: "document.unreadable",
      name: "begroting.pdf",
      problem: { kind: "encrypted" },
    },
    scanned: {
      kind: "document.unreadable",
      name: "verslag-2019.pdf",
      problem: { kind: "scanned", pages: 12 },
    },
    "too large": {
      kind: "document.unreadable",
      problem: { kind: "too large", measure: "file", megabytes: 100 },
    },
    "another format": {
      kind: "document.unreadable",
      name: "foto.png",
      problem: { kind: "unsupported", extension: ".png" },
    },
  },
  "document.list": {
    "of a coordinator": {
      kind: "document.list",
      items: [budget, plan],
      total: 10,
      page: 1,
      pageSize: 8,
      may: { add: true, forget: true },
    },
    "of a participant": {
      kind: "document.list",
      items: [plan],
      total: 1,
      page: 1,
      pageSize: 8,
      may: { add: false, forget: false },
    },
    empty: {
      kind: "document.list",
      items: [],
      total: 0,
      page: 1,
      pageSize: 8,
      may: { add: true, forget: true },
    },
  },
  "document.forgotten": { forgotten: { kind: "document.forgotten", title: plan.title } },
  "document.gone": { gone: { kind: "document.gone" } },
  "document.usage": { usage: { kind: "document.usage" } },
};

export const DOCUMENT_FORMS: Samples<DocumentForm> = {
  "new document": { kind: "document.form", audiences },
  "document that was given": { kind: "document.form", fileId: "F1", audiences },
};
