CREATE TABLE "fact_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"words" text[] NOT NULL,
	"shape" jsonb NOT NULL,
	"verifies" boolean NOT NULL,
	"belongs_to" text NOT NULL,
	"revision" bigint NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fact_type_belongs_to" CHECK ("fact_type"."belongs_to" in ('person','matter'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "fact_type_name" ON "fact_type" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "fact_type_revision" ON "fact_type" USING btree ("revision");