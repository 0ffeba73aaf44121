CREATE TABLE "calendar_feed" (
	"insider_id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "calendar_feed_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;