ALTER TABLE "questions" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "meaning" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "alone" boolean;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "handed_to" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "handed_by" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "handed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "reply" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replied_by" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "settled_at" timestamp with time zone;