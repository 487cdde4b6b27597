import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  serial,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * Documents that were learned, every version of them. The newest version of an origin is the one without
 * `replaced_at`; only its passages are searched.
 */
export const learnedDocuments = pgTable(
  "learned_documents",
  {
    id: serial("id").primaryKey(),
    /** What people call it on the command line and in answers; shared by its versions. */
    key: text("key").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    /** Possibly partial date of the document itself; empty when unknown. */
    date: text("date").notNull(),
    audience: text("audience").notNull(),
    /** SHA-256 of its content: the same content is not learned twice. */
    hash: text("hash").notNull(),
    passages: integer("passages").notNull(),
    /** Sum of the lengths of its passages in meaningful words, for the average that BM25 needs. */
    words: bigint("words", { mode: "number" }).notNull(),
    learnedBy: text("learned_by").notNull(),
    learnedAt: instant("learned_at").notNull(),
    /** Set when all passages are in: a document that a crash cut off is not searched and is learned again. */
    completedAt: instant("completed_at"),
    replacedAt: instant("replaced_at"),
  },
  (table) => [
    uniqueIndex("learned_documents_version").on(table.key, table.version),
    index("learned_documents_hash").on(table.hash),
  ],
);

/** Pieces of documents as they are found and quoted. */
export const passages = pgTable(
  "passages",
  {
    id: serial("id").primaryKey(),
    document: integer("document").notNull(),
    /** Id that people see: given with the file, or document and number. */
    key: text("key").notNull(),
    title: text("title").notNull(),
    heading: text("heading").notNull(),
    /** Page, slide, sheet or heading. */
    locator: text("locator").notNull(),
    text: text("text").notNull(),
  },
  (table) => [index("passages_document").on(table.document)],
);

/**
 * Where each word occurs, in blocks of passages of one document: a row a word and block, with arrays side by side.
 * One row a word and passage would be three times as many rows to write.
 */
export const postings = pgTable(
  "postings",
  {
    term: text("term").notNull(),
    document: integer("document").notNull(),
    block: integer("block").notNull(),
    passages: integer("passages").array().notNull(),
    weights: real("weights").array().notNull(),
    /** Length of each passage in meaningful words. */
    lengths: real("lengths").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.term, table.document, table.block] }),
    index("postings_document").on(table.document),
  ],
);

/** Every word that occurs, to find what a mistyped one may have meant; its first letters make that quick. */
export const vocabulary = pgTable("vocabulary", { term: text("term").primaryKey() }, (table) => [
  index("vocabulary_start").on(sql`left(${table.term}, 2)`),
]);

/** What passages mean to an embedding model, where one is configured: vectors of length 1. No extension is needed. */
export const passageMeanings = pgTable(
  "passage_meanings",
  {
    passage: integer("passage").primaryKey(),
    document: integer("document").notNull(),
    model: text("model").notNull(),
    vector: real("vector").array().notNull(),
  },
  (table) => [index("passage_meanings_document").on(table.document)],
);

/** What the programme's records tell, one row a fact, rewritten at each import. */
export const facts = pgTable(
  "facts",
  {
    id: text("id").primaryKey(),
    audience: text("audience").notNull(),
    hash: text("hash").notNull(),
    data: json("data").notNull(),
  },
  (table) => [index("facts_audience").on(table.audience)],
);

/** One row: what is needed besides the facts to understand and answer (names, titles, whom to ask), and its revision. */
export const knowledge = pgTable("knowledge", {
  id: integer("id").primaryKey(),
  revision: text("revision").notNull(),
  data: json("data").notNull(),
});
