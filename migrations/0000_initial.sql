CREATE TABLE "history" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"actor" text NOT NULL,
	"origin" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequences" (
	"letter" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"team_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"purpose" text,
	"audience" text,
	"language" text,
	CONSTRAINT "channels_team_id_channel_id_pk" PRIMARY KEY("team_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"address" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"origin" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forgotten" (
	"hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"organisation" text,
	"origin" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"of" text NOT NULL,
	"origin" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "slack_users" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"display_name" text NOT NULL,
	"guest" boolean NOT NULL,
	"bot" boolean NOT NULL,
	"person" text,
	"link" text,
	"language" text,
	"preferences" jsonb NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slack_users_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"collection" text NOT NULL,
	"key" text NOT NULL,
	"changes" jsonb NOT NULL,
	"hidden" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "corrections_collection_key_pk" PRIMARY KEY("collection","key")
);
--> statement-breakpoint
CREATE TABLE "programme_records" (
	"collection" text NOT NULL,
	"key" text NOT NULL,
	"data" jsonb NOT NULL,
	"hash" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "programme_records_collection_key_pk" PRIMARY KEY("collection","key")
);
--> statement-breakpoint
CREATE TABLE "register_items" (
	"id" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"searchable" text NOT NULL,
	"due" text,
	"team" text,
	"track" text,
	"owners" jsonb NOT NULL,
	"audience" text NOT NULL,
	"state" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject","subject_id","seq");--> statement-breakpoint
CREATE INDEX "history_effective" ON "history" USING btree ("subject","effective_at");--> statement-breakpoint
CREATE INDEX "channels_purpose" ON "channels" USING btree ("purpose");--> statement-breakpoint
CREATE INDEX "emails_person" ON "emails" USING btree ("person");--> statement-breakpoint
CREATE INDEX "roles_person" ON "roles" USING btree ("person");--> statement-breakpoint
CREATE INDEX "roles_of" ON "roles" USING btree ("of","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "slack_users_person" ON "slack_users" USING btree ("team_id","person");--> statement-breakpoint
CREATE INDEX "register_items_list" ON "register_items" USING btree ("register","status","due");--> statement-breakpoint
CREATE INDEX "register_items_team" ON "register_items" USING btree ("register","team");--> statement-breakpoint
CREATE INDEX "register_items_track" ON "register_items" USING btree ("register","track");