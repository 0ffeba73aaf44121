CREATE TABLE "crossing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"referral_id" uuid NOT NULL,
	"attendance" text,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"screening_id" uuid NOT NULL,
	"insider_id" uuid NOT NULL,
	"colleague_id" uuid NOT NULL,
	"colleague_insider_id" uuid,
	"text_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "link_token" ADD COLUMN "referral_id" uuid;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "referrals" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "not_asked_since" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "screening" ADD COLUMN "referral_id" uuid;--> statement-breakpoint
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referral"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_colleague_id_person_id_fk" FOREIGN KEY ("colleague_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_colleague_insider_id_insider_id_fk" FOREIGN KEY ("colleague_insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_screening" FOREIGN KEY ("screening_id","insider_id") REFERENCES "public"."screening"("id","insider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referral_by_insider" ON "referral" USING btree ("insider_id","created_at","id");--> statement-breakpoint
CREATE INDEX "referral_by_colleague" ON "referral" USING btree ("colleague_id","created_at");--> statement-breakpoint
CREATE INDEX "referral_by_screening" ON "referral" USING btree ("screening_id");--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_of_referral" UNIQUE("referral_id");--> statement-breakpoint
-- Who was thought of stays as it was said: `said_once` as in 0001.
create trigger referral_said_once before update or delete or truncate on "referral" for each statement execute function said_once();
