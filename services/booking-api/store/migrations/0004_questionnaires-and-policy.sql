CREATE TABLE "questionnaire" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_type_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "questionnaire_number" UNIQUE("meeting_type_id","number")
);
--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "minors" text DEFAULT 'not-allowed' NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_meeting_type_id_meeting_type_id_fk" FOREIGN KEY ("meeting_type_id") REFERENCES "public"."meeting_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Answers are tied to the words they were given to, so an edit is another row: `said_once` as in 0001.
create trigger questionnaire_said_once before update or delete or truncate on "questionnaire" for each statement execute function said_once();
