CREATE TABLE "passage_meanings" (
	"passage" integer PRIMARY KEY NOT NULL,
	"document" integer NOT NULL,
	"model" text NOT NULL,
	"vector" real[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "passage_meanings_document" ON "passage_meanings" USING btree ("document");