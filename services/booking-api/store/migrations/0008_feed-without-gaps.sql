ALTER TABLE "fact" ADD COLUMN "feed_sequence" bigint;--> statement-breakpoint
ALTER TABLE "insider" ADD COLUMN "last_feed_sequence" bigint DEFAULT 0 NOT NULL;