CREATE TABLE "customer_apart" (
	"customer_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"said_by" uuid,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_apart_customer_id_other_id_pk" PRIMARY KEY("customer_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "customer_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survivor_id" uuid NOT NULL,
	"winner_id" uuid NOT NULL,
	"loser_id" uuid NOT NULL,
	"evidence" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"merged_by" uuid,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "customer_merge_step" (
	"merge_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"table_name" text NOT NULL,
	"column_name" text,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"keys" jsonb,
	"row" jsonb,
	CONSTRAINT "customer_merge_step_merge_id_position_pk" PRIMARY KEY("merge_id","position"),
	CONSTRAINT "customer_merge_step_kind" CHECK ("customer_merge_step"."kind" in ('moved','folded'))
);
--> statement-breakpoint
ALTER TABLE "customer_apart" ADD CONSTRAINT "customer_apart_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_apart" ADD CONSTRAINT "customer_apart_other_id_customer_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merge" ADD CONSTRAINT "customer_merge_survivor_id_customer_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merge_step" ADD CONSTRAINT "customer_merge_step_merge_id_customer_merge_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."customer_merge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_apart_other" ON "customer_apart" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "customer_merge_survivor" ON "customer_merge" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "customer_merge_winner" ON "customer_merge" USING btree ("winner_id","merged_at");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_merge_loser" ON "customer_merge" USING btree ("loser_id") WHERE undone_at is null;