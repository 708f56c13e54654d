CREATE TABLE "presence_reason" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"state" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "presence_reason_state" CHECK ("presence_reason"."state" in ('busy','break'))
);
--> statement-breakpoint
CREATE TABLE "callback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"state" text DEFAULT 'booked' NOT NULL,
	"slot_at" timestamp with time zone NOT NULL,
	"waiting_since" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "callback_state" CHECK ("callback"."state" in ('booked','due','done','failed','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"warn_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"at_risk_at" timestamp with time zone,
	"breached_at" timestamp with time zone,
	"elapsed_ms" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "clock_conversation_id_kind_started_at_pk" PRIMARY KEY("conversation_id","kind","started_at"),
	CONSTRAINT "clock_kind" CHECK ("clock"."kind" in ('first_reply','next_reply','resolution','requester_wait')),
	CONSTRAINT "clock_state" CHECK ("clock"."state" in ('running','paused','met','breached','stopped'))
);
--> statement-breakpoint
CREATE TABLE "alert_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid,
	"kind" text NOT NULL,
	"threshold" double precision NOT NULL,
	"sound" boolean DEFAULT false NOT NULL,
	"notify" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "floor_snapshot" (
	"at" timestamp with time zone NOT NULL,
	"event_id" bigint NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "floor_snapshot_at_pk" PRIMARY KEY("at")
);
--> statement-breakpoint
CREATE TABLE "queue_overflow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid NOT NULL,
	"after_ms" integer NOT NULL,
	"to_queue_id" uuid,
	"to_agent_id" uuid,
	CONSTRAINT "queue_overflow_target" CHECK (num_nonnulls("queue_overflow"."to_queue_id", "queue_overflow"."to_agent_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "queue_skill" (
	"queue_id" uuid NOT NULL,
	"skill_id" uuid NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "queue_skill_queue_id_skill_id_pk" PRIMARY KEY("queue_id","skill_id"),
	CONSTRAINT "queue_skill_level" CHECK ("queue_skill"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week" jsonb NOT NULL,
	"holidays" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "channel_rule" (
	"channel" text PRIMARY KEY NOT NULL,
	"units" integer NOT NULL,
	"most" integer,
	"interruptible" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"reservation_ms" integer DEFAULT 20000 NOT NULL,
	"owner_hold_ms" integer DEFAULT 20000 NOT NULL,
	"disconnect_grace_ms" integer DEFAULT 120000 NOT NULL,
	"idle_after_ms" integer DEFAULT 900000 NOT NULL,
	"watch_visible" boolean DEFAULT true NOT NULL,
	"visitor_grace_ms" integer DEFAULT 120000 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timer" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "timer_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"split_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"role" text NOT NULL,
	"added_by" uuid,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "participant_role" CHECK ("participant"."role" in ('consulted','joined','watching'))
);
--> statement-breakpoint
CREATE TABLE "transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"from_agent_id" uuid NOT NULL,
	"from_queue_id" uuid NOT NULL,
	"to_agent_id" uuid,
	"to_queue_id" uuid,
	"accepted_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	CONSTRAINT "transfer_kind" CHECK ("transfer"."kind" in ('cold','warm')),
	CONSTRAINT "transfer_state" CHECK ("transfer"."state" in ('pending','accepted','declined','timed_out','cancelled')),
	CONSTRAINT "transfer_target" CHECK (num_nonnulls("transfer"."to_agent_id", "transfer"."to_queue_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "presence" DROP CONSTRAINT "presence_state";--> statement-breakpoint
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_state";--> statement-breakpoint
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_owner";--> statement-breakpoint
DROP INDEX "conversation_open";--> statement-breakpoint
DROP INDEX "conversation_visitor_open";--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "reason_id" uuid;--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "next_state" text;--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "next_reason_id" uuid;--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "disconnected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "value_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "preferred_agent_id" uuid;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "wrap_up_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "parked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "wake_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "hand_raised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "message_left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "clock_kind" text;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "clock_warn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "clock_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "kind" text DEFAULT 'note' NOT NULL;--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "channel" text DEFAULT 'chat' NOT NULL;--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "value_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "language" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "preferred_agent_id" uuid;--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "preferred_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "wrap_up_limit_ms" integer;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "wrap_up_extendable" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "priority" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "value_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "schedule_id" uuid;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "first_reply_ms" integer;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "next_reply_ms" integer;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "resolution_ms" integer;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "clocks_pause_parked" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "callback_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "queue" ADD COLUMN "callback_cap" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "transfer_id" uuid;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "reason" text DEFAULT 'fit' NOT NULL;--> statement-breakpoint
ALTER TABLE "callback" ADD CONSTRAINT "callback_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "callback" ADD CONSTRAINT "callback_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock" ADD CONSTRAINT "clock_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_overflow" ADD CONSTRAINT "queue_overflow_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_overflow" ADD CONSTRAINT "queue_overflow_to_queue_id_queue_id_fk" FOREIGN KEY ("to_queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_overflow" ADD CONSTRAINT "queue_overflow_to_agent_id_agent_id_fk" FOREIGN KEY ("to_agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_skill" ADD CONSTRAINT "queue_skill_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_skill" ADD CONSTRAINT "queue_skill_skill_id_skill_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_merge" ADD CONSTRAINT "conversation_merge_source_id_conversation_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_merge" ADD CONSTRAINT "conversation_merge_target_id_conversation_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_merge" ADD CONSTRAINT "conversation_merge_merged_by_agent_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_added_by_agent_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_from_agent_id_agent_id_fk" FOREIGN KEY ("from_agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_from_queue_id_queue_id_fk" FOREIGN KEY ("from_queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_agent_id_agent_id_fk" FOREIGN KEY ("to_agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_queue_id_queue_id_fk" FOREIGN KEY ("to_queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_accepted_by_agent_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "callback_one" ON "callback" USING btree ("conversation_id") WHERE state in ('booked','due');--> statement-breakpoint
CREATE INDEX "callback_slot" ON "callback" USING btree ("queue_id","slot_at") WHERE state in ('booked','due');--> statement-breakpoint
CREATE INDEX "queue_overflow_queue" ON "queue_overflow" USING btree ("queue_id");--> statement-breakpoint
CREATE INDEX "timer_due" ON "timer" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_merge_one" ON "conversation_merge" USING btree ("source_id") WHERE split_at is null;--> statement-breakpoint
CREATE INDEX "conversation_merge_target" ON "conversation_merge" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mention_once" ON "mention" USING btree ("note_id","agent_id");--> statement-breakpoint
CREATE INDEX "mention_unseen" ON "mention" USING btree ("agent_id") WHERE seen_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "participant_one" ON "participant" USING btree ("conversation_id","agent_id","role") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "participant_agent" ON "participant" USING btree ("agent_id") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "transfer_one" ON "transfer" USING btree ("conversation_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "transfer_conversation" ON "transfer" USING btree ("conversation_id","created_at");--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_reason_id_presence_reason_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."presence_reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_next_reason_id_presence_reason_id_fk" FOREIGN KEY ("next_reason_id") REFERENCES "public"."presence_reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_preferred_agent_id_agent_id_fk" FOREIGN KEY ("preferred_agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_preferred_agent_id_agent_id_fk" FOREIGN KEY ("preferred_agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue" ADD CONSTRAINT "queue_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_parked" ON "conversation" USING btree ("preferred_agent_id","wake_at") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "conversation_merged" ON "conversation" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "waiting_lane" ON "waiting" USING btree ("queue_id","value_class","language","channel","since","conversation_id");--> statement-breakpoint
CREATE INDEX "waiting_preferred" ON "waiting" USING btree ("preferred_agent_id") WHERE preferred_agent_id is not null;--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING brin ("at");--> statement-breakpoint
CREATE INDEX "conversation_open" ON "conversation" USING btree ("queue_id") WHERE state in ('waiting','active','wrap_up','parked');--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_visitor_open" ON "conversation" USING btree ("visitor_id") WHERE state in ('waiting','active','parked') and visitor_id is not null;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_next" CHECK ("presence"."next_state" in ('available','busy','break','offline'));--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_state" CHECK ("presence"."state" in ('available','busy','break','away','offline','missed'));--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_value_class" CHECK ("conversation"."value_class" in ('standard','complaint','retention'));--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_state" CHECK ("conversation"."state" in ('waiting','active','wrap_up','parked','resolved','abandoned','merged'));--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_owner" CHECK (("conversation"."state" in ('active','wrap_up')) = ("conversation"."assignee_id" is not null) or "conversation"."state" in ('resolved','abandoned','merged'));--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_kind" CHECK ("note"."kind" in ('note','whisper'));--> statement-breakpoint
ALTER TABLE "queue" ADD CONSTRAINT "queue_value_class" CHECK ("queue"."value_class" in ('standard','complaint','retention'));--> statement-breakpoint
ALTER TABLE "queue" ADD CONSTRAINT "queue_priority" CHECK ("queue"."priority" between 1 and 5);--> statement-breakpoint
insert into routing_settings (id) values (1);--> statement-breakpoint
insert into channel_rule (channel, units, most, interruptible) values
  ('voice', 6, 1, false), ('chat', 2, null, true), ('message', 2, null, true), ('email', 1, null, true);--> statement-breakpoint
insert into presence_reason (id, label, state, position) values
  (gen_random_uuid(), 'Meeting', 'busy', 0), (gen_random_uuid(), 'Training', 'busy', 1),
  (gen_random_uuid(), 'Coaching', 'busy', 2), (gen_random_uuid(), 'Lunch', 'break', 3),
  (gen_random_uuid(), 'Short break', 'break', 4);
