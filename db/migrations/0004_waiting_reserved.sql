DROP INDEX "waiting_lane";--> statement-breakpoint
ALTER TABLE "waiting" ADD COLUMN "reserved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "waiting_lane" ON "waiting" USING btree ("queue_id","value_class","language","channel","since","conversation_id") WHERE not reserved;--> statement-breakpoint
update waiting w set reserved = true from reservation r where r.conversation_id = w.conversation_id and r.state = 'pending';
