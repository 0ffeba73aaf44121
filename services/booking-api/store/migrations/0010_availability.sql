ALTER TABLE "insider" ADD COLUMN "pause" jsonb;--> statement-breakpoint
ALTER TABLE "insider" ADD COLUMN "limits" jsonb;--> statement-breakpoint
ALTER TABLE "meeting_type" ADD COLUMN "retired_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "allowed_hours" jsonb;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "longest_minutes" smallint;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "minutes_per_week" integer;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "minutes_per_month" integer;--> statement-breakpoint
-- Whoever takes no requests is paused, until they say otherwise.
update "insider" set "pause" = '{"until": null}' where not "taking";--> statement-breakpoint
ALTER TABLE "insider" DROP COLUMN "taking";--> statement-breakpoint
-- The day of holds from before goes by the zone their insider has now. Most are of approvals that have ended: the guard would refuse them.
ALTER TABLE "hold" ADD COLUMN "day" text;--> statement-breakpoint
alter table "hold" disable trigger "hold_live_approval";--> statement-breakpoint
update "hold" set "day" = to_char(booking.starts_at at time zone insider.time_zone, 'YYYY-MM-DD')
  from booking join insider on insider.id = booking.insider_id
 where booking.id = "hold".booking_id;--> statement-breakpoint
alter table "hold" enable trigger "hold_live_approval";--> statement-breakpoint
ALTER TABLE "hold" ALTER COLUMN "day" SET NOT NULL;
