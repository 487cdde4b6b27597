DROP TABLE "corrections" CASCADE;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "grounds" jsonb;