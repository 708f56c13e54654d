CREATE TABLE "conflict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"department" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"hold" text DEFAULT 'none' NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conflict_touchpoint_id_unique" UNIQUE("touchpoint_id"),
	CONSTRAINT "conflict_hold" CHECK ("conflict"."hold" in ('none','asked','confirmed','failed','lifted'))
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamp with time zone,
	"is_internal" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"conflict_id" uuid,
	"event" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"status" integer,
	"answer" text,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempted_at" timestamp with time zone,
	"next_at" timestamp with time zone,
	CONSTRAINT "webhook_delivery_state" CHECK ("webhook_delivery"."state" in ('pending','delivered','failed')),
	CONSTRAINT "webhook_delivery_event" CHECK ("webhook_delivery"."event" in ('hold.asked','hold.lifted','test'))
);
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_case_id_recovery_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."recovery_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_asked_by_agent_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_lifted_by_agent_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_conflict_id_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."conflict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflict_customer" ON "conflict" USING btree ("customer_id","occurred_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conflict_case" ON "conflict" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_department" ON "webhook" USING btree ("department") WHERE disabled_at is null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_webhook" ON "webhook_delivery" USING btree ("webhook_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "webhook_delivery_conflict" ON "webhook_delivery" USING btree ("conflict_id");