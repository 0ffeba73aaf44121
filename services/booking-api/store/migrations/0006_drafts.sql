CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"saved_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "draft_expiry" ON "draft" USING btree ("expires_at");