CREATE TABLE "event_mapping" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid,
	"event_name" text NOT NULL,
	"kind" text NOT NULL,
	"department" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_mapping_name" UNIQUE NULLS NOT DISTINCT("source_id","event_name")
);
--> statement-breakpoint
CREATE TABLE "raw_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "raw_event_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"type" text NOT NULL,
	"name" text,
	"received_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"time_flag" text,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"problem" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"customer_id" uuid,
	CONSTRAINT "raw_event_state" CHECK ("raw_event"."state" in ('pending','done','quarantined','discarded'))
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_trusted" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "write_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"last_four" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "write_key_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "event_mapping" ADD CONSTRAINT "event_mapping_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_event" ADD CONSTRAINT "raw_event_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_key" ADD CONSTRAINT "write_key_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "raw_event_message" ON "raw_event" USING btree ("source_id","message_id");--> statement-breakpoint
CREATE INDEX "raw_event_pending" ON "raw_event" USING btree ("position") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "raw_event_quarantined" ON "raw_event" USING btree ("source_id","id") WHERE state = 'quarantined';--> statement-breakpoint
CREATE INDEX "raw_event_customer" ON "raw_event" USING btree ("customer_id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "write_key_source" ON "write_key" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "identifier_type_value" ON "identifier" USING btree ("type","value");