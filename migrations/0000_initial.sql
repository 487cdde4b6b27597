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
CREATE TABLE "digests" (
	"track" text NOT NULL,
	"week" text NOT NULL,
	"state" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"channel_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "digests_track_week_pk" PRIMARY KEY("track","week")
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
CREATE TABLE "reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"revision" integer NOT NULL,
	"rule" text NOT NULL,
	"number" integer NOT NULL,
	"recipient" text NOT NULL,
	"fallback" text,
	"day" text NOT NULL,
	"delivery" text NOT NULL,
	"state" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"item" text NOT NULL,
	"recipient" text NOT NULL,
	"until" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "snoozes_item_recipient_pk" PRIMARY KEY("item","recipient")
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
CREATE INDEX "questions_asked_at" ON "questions" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "questions_thread" ON "questions" USING btree ("thread","asked_at");--> statement-breakpoint
CREATE INDEX "questions_asker" ON "questions" USING btree ("asker");--> statement-breakpoint
CREATE INDEX "questions_open" ON "questions" USING btree ("answered","good");--> statement-breakpoint
CREATE INDEX "register_items_list" ON "register_items" USING btree ("register","status","due");--> statement-breakpoint
CREATE INDEX "register_items_team" ON "register_items" USING btree ("register","team");--> statement-breakpoint
CREATE INDEX "register_items_track" ON "register_items" USING btree ("register","track");--> statement-breakpoint
CREATE INDEX "register_items_owners" ON "register_items" USING gin ("owners");--> statement-breakpoint
CREATE INDEX "reminders_item" ON "reminders" USING btree ("item");--> statement-breakpoint
CREATE INDEX "reminders_day" ON "reminders" USING btree ("day","recipient");--> statement-breakpoint
CREATE INDEX "reminders_delivery" ON "reminders" USING btree ("delivery");--> statement-breakpoint
CREATE INDEX "facts_audience" ON "facts" USING btree ("audience");--> statement-breakpoint
CREATE UNIQUE INDEX "learned_documents_version" ON "learned_documents" USING btree ("key","version");--> statement-breakpoint
CREATE INDEX "learned_documents_hash" ON "learned_documents" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "passages_document" ON "passages" USING btree ("document");--> statement-breakpoint
CREATE INDEX "postings_document" ON "postings" USING btree ("document");--> statement-breakpoint
CREATE INDEX "vocabulary_start" ON "vocabulary" USING btree (left("term", 2));