CREATE TABLE "told_dismissal" (
	"conversation_id" uuid NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_dismissal_conversation_id_type_value_pk" PRIMARY KEY("conversation_id","type","value")
);
--> statement-breakpoint
ALTER TABLE "told_dismissal" ADD CONSTRAINT "told_dismissal_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;