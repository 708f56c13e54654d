DROP INDEX "event_parked";--> statement-breakpoint
CREATE INDEX "event_parked" ON "event" USING btree ("conversation_id","seq") WHERE name in ('conversation.parked','callback.booked');