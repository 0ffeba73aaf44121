DROP INDEX "message_order";--> statement-breakpoint
CREATE INDEX "message_order" ON "message" USING btree ("screening_id","recipient_id","position");