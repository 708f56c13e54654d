CREATE TABLE "customer_block" (
	"key" bigint NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "customer_block_key_customer_id_pk" PRIMARY KEY("key","customer_id")
);
--> statement-breakpoint
CREATE TABLE "identity_model" (
	"id" integer PRIMARY KEY NOT NULL,
	"model" jsonb NOT NULL,
	"people" integer NOT NULL,
	"learned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"weight" double precision NOT NULL,
	"comparisons" jsonb NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"later_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity_rules" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" uuid NOT NULL,
	"rules" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_merge_step" DROP CONSTRAINT "customer_merge_step_kind";--> statement-breakpoint
ALTER TABLE "identity_review" ADD CONSTRAINT "identity_review_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_review" ADD CONSTRAINT "identity_review_other_id_customer_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_block_customer" ON "customer_block" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_review_pair" ON "identity_review" USING btree ("customer_id","other_id");--> statement-breakpoint
CREATE INDEX "identity_review_other" ON "identity_review" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "identity_review_weight" ON "identity_review" USING btree ("weight" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "customer_merge_at" ON "customer_merge" USING btree ("merged_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "customer_merge_step" ADD CONSTRAINT "customer_merge_step_kind" CHECK ("customer_merge_step"."kind" in ('moved','folded','changed'));