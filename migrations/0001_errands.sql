CREATE TABLE "errands" (
	"key" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"lane" text NOT NULL,
	"team_id" text NOT NULL,
	"errand" jsonb,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"token" integer NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"planned_at" timestamp with time zone NOT NULL,
	"reference" text
);
--> statement-breakpoint
CREATE INDEX "errands_due" ON "errands" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "errands_lane" ON "errands" USING btree ("lane","state","seq");