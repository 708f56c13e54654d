ALTER TABLE "timer" ADD COLUMN "failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "timer" ADD COLUMN "retry_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "event_parked" ON "event" USING btree ("conversation_id","seq") WHERE name in ('conversation.parked','conversation.woken');