CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"id" uuid PRIMARY KEY NOT NULL,
	"screening_id" uuid NOT NULL,
	"insider_id" uuid NOT NULL,
	"effective_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "approval_identity" UNIQUE("id","screening_id","insider_id")
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"screening_id" uuid NOT NULL,
	"insider_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"starts_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	"booked_at" timestamp(3) with time zone NOT NULL,
	"details_id" uuid,
	CONSTRAINT "booking_of_insider" UNIQUE("id","insider_id"),
	CONSTRAINT "booking_ends_after_start" CHECK ("booking"."starts_at" < "booking"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "browser_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"tries_left" smallint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "course" (
	"screening_id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"requester_id" uuid NOT NULL,
	"state" text NOT NULL,
	"deadline_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"screening_id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"by_id" text,
	"data" jsonb NOT NULL,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "fact_sequence" UNIQUE("insider_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_hash" "bytea" NOT NULL,
	"file_key" "bytea" NOT NULL,
	"name" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"chunks" smallint NOT NULL,
	"complete" boolean NOT NULL,
	"person_id" uuid,
	"screening_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "file_chunk" (
	"file_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunk_file_id_number_pk" PRIMARY KEY("file_id","number")
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"span" "tstzrange" NOT NULL,
	"minutes" smallint NOT NULL,
	"week" text NOT NULL,
	"month" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"scope" "bytea" PRIMARY KEY NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"status" smallint,
	"answer" "bytea",
	"person_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insider" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"time_zone" text NOT NULL,
	"taking" boolean DEFAULT true NOT NULL,
	"weekly_hours" jsonb NOT NULL,
	"date_overrides" jsonb NOT NULL,
	"last_sequence" bigint DEFAULT 0 NOT NULL,
	"last_position" bigint DEFAULT 0 NOT NULL,
	"chain_head" "bytea" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "insider_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "link_token" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"screening_id" uuid NOT NULL,
	"booking_id" uuid,
	"file_id" uuid,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"spent_at" timestamp(3) with time zone,
	"retired_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"title" text NOT NULL,
	"minutes" smallint NOT NULL,
	"place" text NOT NULL,
	"place_detail" "bytea",
	"notice_minutes" integer NOT NULL,
	"horizon_days" smallint NOT NULL,
	"step_minutes" smallint NOT NULL,
	"buffer_before_minutes" smallint NOT NULL,
	"buffer_after_minutes" smallint NOT NULL,
	CONSTRAINT "meeting_type_minutes" CHECK ("meeting_type"."minutes" between 5 and 240)
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"sealed_for_id" uuid NOT NULL,
	"screening_id" uuid,
	"booking_id" uuid,
	"fact_id" uuid,
	"message_id" text NOT NULL,
	"date" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"lease_until" timestamp(3) with time zone,
	"lease" uuid,
	"bytes" "bytea",
	"finished_at" timestamp(3) with time zone,
	"reason" text,
	CONSTRAINT "message_position" UNIQUE("insider_id","position")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address_key" "bytea" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"data_key" "bytea",
	"profile" "bytea",
	CONSTRAINT "person_address" UNIQUE("organization_id","address_hash"),
	CONSTRAINT "person_of_organization" UNIQUE("id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "screening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insider_id" uuid NOT NULL,
	"requester_id" uuid NOT NULL,
	"meeting_type_id" uuid NOT NULL,
	"questionnaire_version" text NOT NULL,
	"expectations_version" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "screening_of_insider" UNIQUE("id","insider_id")
);
--> statement-breakpoint
CREATE TABLE "sealed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"screening_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"insider_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"key" "bytea" NOT NULL,
	"window_starts_at" timestamp(3) with time zone NOT NULL,
	"count" integer NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "tally_key_window_starts_at_pk" PRIMARY KEY("key","window_starts_at")
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_screening" FOREIGN KEY ("screening_id","insider_id") REFERENCES "public"."screening"("id","insider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_approval" FOREIGN KEY ("approval_id","screening_id","insider_id") REFERENCES "public"."approval"("id","screening_id","insider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "browser_code" ADD CONSTRAINT "browser_code_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_screening" FOREIGN KEY ("screening_id","insider_id") REFERENCES "public"."screening"("id","insider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_booking" FOREIGN KEY ("booking_id","insider_id") REFERENCES "public"."booking"("id","insider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insider" ADD CONSTRAINT "insider_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insider" ADD CONSTRAINT "insider_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_type" ADD CONSTRAINT "meeting_type_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_recipient_id_person_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_sealed_for_id_person_id_fk" FOREIGN KEY ("sealed_for_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_requester_id_person_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_meeting_type_id_meeting_type_id_fk" FOREIGN KEY ("meeting_type_id") REFERENCES "public"."meeting_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed" ADD CONSTRAINT "sealed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed" ADD CONSTRAINT "sealed_screening_id_screening_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_insider_id_insider_id_fk" FOREIGN KEY ("insider_id") REFERENCES "public"."insider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "approval_live" ON "approval" USING btree ("screening_id") WHERE "approval"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "booking_by_screening" ON "booking" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "browser_code_by_insider" ON "browser_code" USING btree ("insider_id","created_at");--> statement-breakpoint
CREATE INDEX "course_due" ON "course" USING btree ("deadline_at") WHERE "course"."deadline_at" is not null;--> statement-breakpoint
CREATE INDEX "course_by_insider" ON "course" USING btree ("insider_id","state");--> statement-breakpoint
CREATE INDEX "course_by_requester" ON "course" USING btree ("requester_id","state");--> statement-breakpoint
CREATE INDEX "fact_by_screening" ON "fact" USING btree ("screening_id","sequence");--> statement-breakpoint
CREATE INDEX "file_by_screening" ON "file" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "file_expiry" ON "file" USING btree ("expires_at") WHERE "file"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "link_token_by_screening" ON "link_token" USING btree ("screening_id","purpose");--> statement-breakpoint
CREATE INDEX "message_due" ON "message" USING btree ("due_at") WHERE "message"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "message_order" ON "message" USING btree ("screening_id","recipient_id","position") WHERE "message"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "screening_by_insider" ON "screening" USING btree ("insider_id","created_at","id");--> statement-breakpoint
CREATE INDEX "screening_by_requester" ON "screening" USING btree ("requester_id");--> statement-breakpoint
CREATE INDEX "sealed_by_screening" ON "sealed" USING btree ("screening_id");--> statement-breakpoint
CREATE INDEX "tally_expiry" ON "tally" USING btree ("expires_at");