CREATE TABLE "inbox" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"token" integer NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"reference" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"key" text NOT NULL,
	"team_id" text NOT NULL,
	"conversation" text NOT NULL,
	"destination" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"uncertain" boolean NOT NULL,
	"plain" boolean NOT NULL,
	"token" integer NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"channel_id" text,
	"thread_ts" text,
	"ts" text,
	"error" text,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rates" (
	"key" text PRIMARY KEY NOT NULL,
	"next" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "history" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"subject_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"actor" text NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
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
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"searchable" text NOT NULL,
	"due" text,
	"team" text,
	"track" text,
	"owners" text[] NOT NULL,
	"audience" text NOT NULL,
	"import_key" text,
	"state" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "register_items_import_key_unique" UNIQUE("import_key")
);
--> statement-breakpoint
CREATE INDEX "inbox_due" ON "inbox" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "outbox_conversation" ON "outbox" USING btree ("conversation","state","seq");--> statement-breakpoint
CREATE INDEX "outbox_posted" ON "outbox" USING btree ("channel_id","ts");--> statement-breakpoint
CREATE INDEX "outbox_thread" ON "outbox" USING btree ("channel_id","thread_ts");--> statement-breakpoint
CREATE UNIQUE INDEX "history_version" ON "history" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "history_at" ON "history" USING btree ("register","at");--> statement-breakpoint
CREATE INDEX "history_actor" ON "history" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "channels_purpose" ON "channels" USING btree ("purpose");--> statement-breakpoint
CREATE INDEX "emails_person" ON "emails" USING btree ("person");--> statement-breakpoint
CREATE INDEX "roles_person" ON "roles" USING btree ("person");--> statement-breakpoint
CREATE INDEX "roles_of" ON "roles" USING btree ("of","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "slack_users_person" ON "slack_users" USING btree ("team_id","person");--> statement-breakpoint
CREATE INDEX "register_items_list" ON "register_items" USING btree ("register","status","due");--> statement-breakpoint
CREATE INDEX "register_items_team" ON "register_items" USING btree ("register","team");--> statement-breakpoint
CREATE INDEX "register_items_track" ON "register_items" USING btree ("register","track");--> statement-breakpoint
CREATE INDEX "register_items_owners" ON "register_items" USING gin ("owners");