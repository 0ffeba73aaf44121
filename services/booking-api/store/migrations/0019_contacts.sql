CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"screening_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"bytes" "bytea",
	"last_contact_on" text NOT NULL,
	"kept_until" timestamp(3) with time zone NOT NULL,
	"agreed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "contact_screeningId_unique" UNIQUE("screening_id")
);
--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_of_insider" ON "contact" USING btree ("insider_id","id");--> statement-breakpoint
CREATE INDEX "contact_kept_until" ON "contact" USING btree ("kept_until");