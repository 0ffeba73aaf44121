CREATE TABLE "calendar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"access" "bytea" NOT NULL,
	"version" "bytea",
	"busy" "int8multirange" NOT NULL,
	"unreadable" integer NOT NULL,
	"taken_at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	"reason" text,
	"due_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_by_insider" ON "calendar" USING btree ("insider_id");--> statement-breakpoint
CREATE INDEX "calendar_due" ON "calendar" USING btree ("due_at");