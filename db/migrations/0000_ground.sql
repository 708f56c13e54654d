CREATE TABLE "agent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"team_id" uuid,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_role" CHECK ("agent"."role" in ('agent','senior','lead','supervisor','manager','administrator'))
);
--> statement-breakpoint
CREATE TABLE "agent_skill" (
	"agent_id" uuid NOT NULL,
	"skill_id" uuid NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "agent_skill_agent_id_skill_id_pk" PRIMARY KEY("agent_id","skill_id"),
	CONSTRAINT "agent_skill_level" CHECK ("agent_skill"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "login_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"address" text NOT NULL,
	"failed" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"agent_id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'offline' NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"idle_since" timestamp with time zone DEFAULT now() NOT NULL,
	"load_units" integer DEFAULT 0 NOT NULL,
	"capacity_units" integer DEFAULT 6 NOT NULL,
	CONSTRAINT "presence_state" CHECK ("presence"."state" in ('available','busy','break','offline','missed')),
	CONSTRAINT "presence_load" CHECK ("presence"."load_units" >= 0)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"address" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "skill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "skill_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"wait_ms" integer DEFAULT 0 NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"visitor_id" uuid,
	"channel" text DEFAULT 'chat' NOT NULL,
	"subject" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"assignee_id" uuid,
	"units" integer DEFAULT 2 NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"public_seq" integer DEFAULT 0 NOT NULL,
	"prev_public_seq" integer DEFAULT 0 NOT NULL,
	"unread" integer DEFAULT 0 NOT NULL,
	"customer_delivered_seq" integer DEFAULT 0 NOT NULL,
	"customer_read_seq" integer DEFAULT 0 NOT NULL,
	"preview" text,
	"preview_from" text,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"waiting_since" timestamp with time zone,
	"assigned_at" timestamp with time zone,
	"first_reply_at" timestamp with time zone,
	"reply_due_since" timestamp with time zone,
	"last_message_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "conversation_state" CHECK ("conversation"."state" in ('waiting','active','wrap_up','resolved','abandoned')),
	CONSTRAINT "conversation_owner" CHECK (("conversation"."state" in ('active','wrap_up')) = ("conversation"."assignee_id" is not null) or "conversation"."state" in ('resolved','abandoned'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"agent_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_agent_id_conversation_id_kind_pk" PRIMARY KEY("agent_id","conversation_id","kind")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"prev_seq" integer DEFAULT 0 NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_author" CHECK ("message"."author_kind" in ('customer','agent','system'))
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"agent_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"disposition_id" uuid,
	"text" text DEFAULT '' NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"handle_ms" integer NOT NULL,
	"wrap_up_ms" integer NOT NULL,
	"completed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"units" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tier" text,
	"language" text DEFAULT 'en' NOT NULL,
	"address" text,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"revenue_12m_cents" bigint DEFAULT 0 NOT NULL,
	"revenue_cents" bigint DEFAULT 0 NOT NULL,
	"order_count_12m" integer DEFAULT 0 NOT NULL,
	"consent" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identifier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"verified_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"number" text NOT NULL,
	"items" jsonb NOT NULL,
	"total_cents" integer NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"status" text NOT NULL,
	"ship_to" text,
	"placed_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "order_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"session_id" uuid,
	"action" text NOT NULL,
	"target_kind" text,
	"target_id" uuid,
	"old" jsonb,
	"new" jsonb
);
--> statement-breakpoint
CREATE TABLE "command_receipt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"name" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"conversation_id" uuid,
	"seq" integer,
	"customer_id" uuid,
	"queue_id" uuid,
	"agent_id" uuid,
	"subject_id" uuid,
	"data" jsonb
);
--> statement-breakpoint
CREATE TABLE "relay_cursor" (
	"name" text PRIMARY KEY NOT NULL,
	"tx_id" "xid8" NOT NULL,
	"event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"first_administrator_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"said" text NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" uuid NOT NULL,
	"conversation_id" uuid,
	"channel" text,
	"department" text,
	"start_char" integer,
	"end_char" integer,
	"said_at" timestamp with time zone NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"superseded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"say" text DEFAULT '' NOT NULL,
	"value_cents" integer DEFAULT 0 NOT NULL,
	"cost_cents" integer DEFAULT 0 NOT NULL,
	"propensity" double precision DEFAULT 0.1 NOT NULL,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_kind" CHECK ("offer"."kind" in ('service','recovery','retention','goodwill','sales','information')),
	CONSTRAINT "offer_propensity" CHECK ("offer"."propensity" > 0 and "offer"."propensity" < 1)
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid,
	"offer_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"score_cents" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"outcome_reason" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "suggestion_outcome" CHECK ("suggestion"."outcome" is null or "suggestion"."outcome" in ('accepted','declined','not_now','undone'))
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid,
	"touchpoint_id" uuid,
	"text" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"made_by" text,
	"agent_id" uuid,
	"department" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promise_state" CHECK ("promise"."state" in ('open','kept','broken','withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "disposition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid,
	"label" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "macro" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_id" uuid,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"team_id" uuid NOT NULL,
	"service_level_ms" integer DEFAULT 60000 NOT NULL,
	"service_level_target" double precision DEFAULT 0.8 NOT NULL,
	"wrap_up_required" boolean DEFAULT true NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_member" (
	"queue_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	CONSTRAINT "queue_member_queue_id_agent_id_pk" PRIMARY KEY("queue_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid,
	"state" text DEFAULT 'detected' NOT NULL,
	"severity" integer DEFAULT 2 NOT NULL,
	"value_at_risk_cents" bigint DEFAULT 0 NOT NULL,
	"owner_id" uuid,
	"department" text,
	"cause" text,
	"outcome" text,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"owned_at" timestamp with time zone,
	"contacted_at" timestamp with time zone,
	"remedied_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "recovery_state" CHECK ("recovery_case"."state" in ('detected','owned','contacted','remedied','confirmed','lost')),
	CONSTRAINT "recovery_severity" CHECK ("recovery_case"."severity" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "recovery_signal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid,
	"source_id" uuid NOT NULL,
	"quote" text DEFAULT '' NOT NULL,
	"score" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text,
	"text" text NOT NULL,
	"cost_cents" integer,
	"agent_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"units" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "reservation_state" CHECK ("reservation"."state" in ('pending','accepted','declined','timed_out','rescinded','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "survey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"queue_id" uuid NOT NULL,
	"agent_id" uuid,
	"score" integer NOT NULL,
	"verbatim" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_conversation_id_unique" UNIQUE("conversation_id"),
	CONSTRAINT "survey_score" CHECK ("survey"."score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "touchpoint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"department" text NOT NULL,
	"channel" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"title" text NOT NULL,
	"detail" text,
	"actor_name" text,
	"logged_by" uuid,
	"conversation_id" uuid,
	"order_id" uuid,
	"data" jsonb
);
--> statement-breakpoint
CREATE TABLE "allowed_origin" (
	"id" uuid PRIMARY KEY NOT NULL,
	"widget_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visitor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"widget_id" uuid NOT NULL,
	"customer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "widget" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"secret" text NOT NULL,
	"queue_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rotated_at" timestamp with time zone,
	CONSTRAINT "widget_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "agent" ADD CONSTRAINT "agent_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_skill" ADD CONSTRAINT "agent_skill_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_skill" ADD CONSTRAINT "agent_skill_skill_id_skill_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_assignee_id_agent_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_disposition_id_disposition_id_fk" FOREIGN KEY ("disposition_id") REFERENCES "public"."disposition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_offer_id_offer_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro" ADD CONSTRAINT "macro_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue" ADD CONSTRAINT "queue_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_case" ADD CONSTRAINT "recovery_case_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_case" ADD CONSTRAINT "recovery_case_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_case" ADD CONSTRAINT "recovery_case_owner_id_agent_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_signal" ADD CONSTRAINT "recovery_signal_case_id_recovery_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."recovery_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_step" ADD CONSTRAINT "recovery_step_case_id_recovery_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."recovery_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_step" ADD CONSTRAINT "recovery_step_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowed_origin" ADD CONSTRAINT "allowed_origin_widget_id_widget_id_fk" FOREIGN KEY ("widget_id") REFERENCES "public"."widget"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_widget_id_widget_id_fk" FOREIGN KEY ("widget_id") REFERENCES "public"."widget"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "widget" ADD CONSTRAINT "widget_queue_id_queue_id_fk" FOREIGN KEY ("queue_id") REFERENCES "public"."queue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agent_email" ON "agent" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "login_attempt_account" ON "login_attempt" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "login_attempt_address" ON "login_attempt" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "presence_available" ON "presence" USING btree ("idle_since") WHERE state = 'available';--> statement-breakpoint
CREATE INDEX "session_agent" ON "session" USING btree ("agent_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_one_owner" ON "assignment" USING btree ("conversation_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "assignment_agent" ON "assignment" USING btree ("agent_id","assigned_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversation_mine" ON "conversation" USING btree ("assignee_id","last_message_at") WHERE state in ('active','wrap_up');--> statement-breakpoint
CREATE INDEX "conversation_open" ON "conversation" USING btree ("queue_id") WHERE state in ('waiting','active','wrap_up');--> statement-breakpoint
CREATE INDEX "conversation_customer" ON "conversation" USING btree ("customer_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversation_queue_opened" ON "conversation" USING btree ("queue_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversation_handled" ON "conversation" USING btree ("assignee_id","resolved_at" DESC NULLS FIRST) WHERE state = 'resolved';--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_visitor_open" ON "conversation" USING btree ("visitor_id") WHERE state in ('waiting','active') and visitor_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "message_seq" ON "message" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "note_seq" ON "note" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE INDEX "resolution_agent" ON "resolution" USING btree ("agent_id","completed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "resolution_queue" ON "resolution" USING btree ("queue_id","completed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "resolution_customer" ON "resolution" USING btree ("customer_id","completed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "waiting_queue" ON "waiting" USING btree ("queue_id","since","conversation_id");--> statement-breakpoint
CREATE INDEX "customer_name" ON "customer" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "identifier_customer" ON "identifier" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identifier_verified" ON "identifier" USING btree ("type","value") WHERE verified_by is not null;--> statement-breakpoint
CREATE INDEX "identifier_value" ON "identifier" USING gin (lower("value") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "order_customer" ON "order" USING btree ("customer_id","placed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_target" ON "audit" USING btree ("target_id","at");--> statement-breakpoint
CREATE INDEX "event_tx" ON "event" USING btree ("tx_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_seq" ON "event" USING btree ("conversation_id","seq") WHERE seq is not null;--> statement-breakpoint
CREATE INDEX "fact_customer" ON "fact" USING btree ("customer_id","type","said_at" DESC NULLS FIRST) WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "fact_source" ON "fact" USING btree ("source_id","type","value");--> statement-breakpoint
CREATE INDEX "suggestion_customer" ON "suggestion" USING btree ("customer_id","shown_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "promise_customer" ON "promise" USING btree ("customer_id","due_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "promise_due" ON "promise" USING btree ("due_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "queue_name" ON "queue" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "queue_member_agent" ON "queue_member" USING btree ("agent_id","queue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_one_open" ON "recovery_case" USING btree ("customer_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "recovery_open" ON "recovery_case" USING btree ("due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "recovery_customer" ON "recovery_case" USING btree ("customer_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "recovery_closed" ON "recovery_case" USING btree ("closed_at" DESC NULLS FIRST) WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "recovery_signal_case" ON "recovery_signal" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_signal_source" ON "recovery_signal" USING btree ("source_id","kind");--> statement-breakpoint
CREATE INDEX "recovery_step_case" ON "recovery_step" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "reservation_one" ON "reservation" USING btree ("conversation_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "reservation_agent" ON "reservation" USING btree ("agent_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "reservation_due" ON "reservation" USING btree ("expires_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "reservation_conversation" ON "reservation" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "survey_agent" ON "survey" USING btree ("agent_id","answered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "survey_customer" ON "survey" USING btree ("customer_id","answered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "survey_queue" ON "survey" USING btree ("queue_id","answered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "touchpoint_customer" ON "touchpoint" USING btree ("customer_id","occurred_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "allowed_origin_one" ON "allowed_origin" USING btree ("widget_id","origin");