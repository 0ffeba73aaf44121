ALTER TABLE "person" ADD COLUMN "bounces_since" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "bounce_status" text;