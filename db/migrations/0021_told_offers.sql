CREATE TABLE "learned_wording" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"wording" text NOT NULL,
	"state" text NOT NULL,
	"people" integer NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "learned_wording_state" CHECK ("learned_wording"."state" in ('quiet','refused'))
);
--> statement-breakpoint
CREATE TABLE "told_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"type" text NOT NULL,
	"wording" text,
	"outcome" text,
	"offered_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "told_offer_outcome" CHECK ("told_offer"."outcome" in ('inserted','confirmed','unasked','wrong','verify','changed','undone'))
);
--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "quiet_after" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "told_dismissal" ADD COLUMN "offer_id" uuid;--> statement-breakpoint
ALTER TABLE "learned_wording" ADD CONSTRAINT "learned_wording_decided_by_agent_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_offer" ADD CONSTRAINT "told_offer_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_offer" ADD CONSTRAINT "told_offer_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_offer" ADD CONSTRAINT "told_offer_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "learned_wording_once" ON "learned_wording" USING btree ("wording","type");--> statement-breakpoint
CREATE UNIQUE INDEX "told_offer_open" ON "told_offer" USING btree ("conversation_id","agent_id","type") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "told_offer_queue" ON "told_offer" USING btree ("queue_id","offered_at");--> statement-breakpoint
CREATE INDEX "told_offer_wording" ON "told_offer" USING btree ("wording","type") WHERE wording is not null;