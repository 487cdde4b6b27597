CREATE TABLE "handed_minutes" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"handed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "handed_minutes_state" ON "handed_minutes" USING btree ("state","handed_at");--> statement-breakpoint
CREATE INDEX "handed_minutes_user" ON "handed_minutes" USING btree ("user_id");