ALTER TABLE "told_dismissal" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "told_dismissal" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "told_dismissal" ADD CONSTRAINT "told_dismissal_reason" CHECK ("told_dismissal"."reason" in ('unasked','wrong','verify','changed'));