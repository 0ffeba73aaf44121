CREATE TABLE "insider_text" (
	"insider_id" uuid NOT NULL,
	"key" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"bytes" "bytea",
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "insider_text_insider_id_key_language_pk" PRIMARY KEY("insider_id","key","language")
);
--> statement-breakpoint
ALTER TABLE "browser_code" ADD COLUMN "door" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "insider_text" ADD CONSTRAINT "insider_text_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;