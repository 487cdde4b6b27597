CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"asker" text NOT NULL,
	"thread" text NOT NULL,
	"question" text NOT NULL,
	"language" text NOT NULL,
	"clearance" text NOT NULL,
	"answered" boolean NOT NULL,
	"answer" text NOT NULL,
	"sources" jsonb NOT NULL,
	"route" jsonb,
	"confidence" real NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"good" boolean,
	"feedback" text,
	"feedback_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"hash" text NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knowledge" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" text NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learned_documents" (
	"id" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"date" text NOT NULL,
	"audience" text NOT NULL,
	"hash" text NOT NULL,
	"passages" integer NOT NULL,
	"words" bigint NOT NULL,
	"learned_by" text NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" serial PRIMARY KEY NOT NULL,
	"document" integer NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"heading" text NOT NULL,
	"locator" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"term" text NOT NULL,
	"document" integer NOT NULL,
	"block" integer NOT NULL,
	"passages" integer[] NOT NULL,
	"weights" real[] NOT NULL,
	"lengths" real[] NOT NULL,
	CONSTRAINT "postings_term_document_block_pk" PRIMARY KEY("term","document","block")
);
--> statement-breakpoint
CREATE TABLE "vocabulary" (
	"term" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "questions_asked_at" ON "questions" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "questions_thread" ON "questions" USING btree ("thread","asked_at");--> statement-breakpoint
CREATE INDEX "questions_asker" ON "questions" USING btree ("asker");--> statement-breakpoint
CREATE INDEX "questions_open" ON "questions" USING btree ("answered","good");--> statement-breakpoint
CREATE INDEX "facts_audience" ON "facts" USING btree ("audience");--> statement-breakpoint
CREATE UNIQUE INDEX "learned_documents_version" ON "learned_documents" USING btree ("key","version");--> statement-breakpoint
CREATE INDEX "learned_documents_hash" ON "learned_documents" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "passages_document" ON "passages" USING btree ("document");--> statement-breakpoint
CREATE INDEX "postings_document" ON "postings" USING btree ("document");--> statement-breakpoint
CREATE INDEX "vocabulary_start" ON "vocabulary" USING btree (left("term", 2));