CREATE TABLE "fact_repeat" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"agent_id" uuid,
	"message_id" uuid NOT NULL,
	"earlier_kind" text NOT NULL,
	"earlier_id" uuid NOT NULL,
	"earlier_conversation_id" uuid,
	"earlier_channel" text,
	"earlier_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "fact_repeat_kind" CHECK ("fact_repeat"."kind" in ('told','asked'))
);
--> statement-breakpoint
CREATE TABLE "repeat_contact" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"earlier_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"agent_id" uuid,
	"score" real NOT NULL,
	"same_reference" boolean NOT NULL,
	"text_cosine" real NOT NULL,
	"same_topic" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "promise" DROP CONSTRAINT "promise_state";--> statement-breakpoint
ALTER TABLE "promise" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "promise" ADD COLUMN "start_char" integer;--> statement-breakpoint
ALTER TABLE "promise" ADD COLUMN "end_char" integer;--> statement-breakpoint
ALTER TABLE "fact_repeat" ADD CONSTRAINT "fact_repeat_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_repeat" ADD CONSTRAINT "fact_repeat_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_repeat" ADD CONSTRAINT "fact_repeat_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_repeat" ADD CONSTRAINT "fact_repeat_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_contact" ADD CONSTRAINT "repeat_contact_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_contact" ADD CONSTRAINT "repeat_contact_earlier_id_conversation_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_contact" ADD CONSTRAINT "repeat_contact_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_contact" ADD CONSTRAINT "repeat_contact_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_contact" ADD CONSTRAINT "repeat_contact_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fact_repeat_message" ON "fact_repeat" USING btree ("message_id","kind","type");--> statement-breakpoint
CREATE INDEX "fact_repeat_conversation" ON "fact_repeat" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "fact_repeat_customer" ON "fact_repeat" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "repeat_contact_earlier" ON "repeat_contact" USING btree ("earlier_id");--> statement-breakpoint
CREATE INDEX "repeat_contact_customer" ON "repeat_contact" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "promise_listed" ON "promise" USING btree ("due_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "promise_agent" ON "promise" USING btree ("agent_id","due_at") WHERE state in ('proposed','open','broken');--> statement-breakpoint
CREATE UNIQUE INDEX "promise_message" ON "promise" USING btree ("message_id","start_char") WHERE message_id is not null;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_state" CHECK ("promise"."state" in ('proposed','open','kept','broken','withdrawn','dismissed'));--> statement-breakpoint
INSERT INTO "timer" ("kind", "subject_id", "due_at") SELECT 'promise.broken', "id", "due_at" FROM "promise" WHERE "state" = 'open' ON CONFLICT DO NOTHING;
