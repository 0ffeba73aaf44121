ALTER TABLE "organization" ADD COLUMN "standing" text DEFAULT 'organization' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "identity_hash" "bytea";--> statement-breakpoint
CREATE INDEX "person_identity" ON "person" USING btree ("organization_id","identity_hash");