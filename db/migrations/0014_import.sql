CREATE TABLE "import_item" (
	"hash" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	CONSTRAINT "import_item_kind" CHECK ("import_item"."kind" in ('customer','touchpoint','conversation','message'))
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_path" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"by_command" boolean DEFAULT false NOT NULL,
	"format" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"bytes_done" bigint DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"taken_back" integer DEFAULT 0 NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"trial" jsonb,
	"problem" text,
	"agent_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "import_run_kind" CHECK ("import_run"."kind" in ('customers','touchpoints','conversations')),
	CONSTRAINT "import_run_state" CHECK ("import_run"."state" in ('draft','checking','running','done','cancelled','failed','taking_back','taken_back'))
);
--> statement-breakpoint
CREATE TABLE "import_wrong_row" (
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_wrong_row_import_id_row_number_pk" PRIMARY KEY("import_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_agent_id_agent_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_wrong_row" ADD CONSTRAINT "import_wrong_row_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_item_import" ON "import_item" USING btree ("import_id","kind","target_id");--> statement-breakpoint
CREATE INDEX "import_run_created" ON "import_run" USING btree ("created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "import_run_working" ON "import_run" USING btree ("id") WHERE state in ('checking','running','taking_back');