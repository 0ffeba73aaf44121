-- The span of a hold as two numbers, the range made from them: what was held stays held, and two still never overlap.
ALTER TABLE "hold" ADD COLUMN "held_from" bigint;--> statement-breakpoint
ALTER TABLE "hold" ADD COLUMN "held_until" bigint;--> statement-breakpoint
ALTER TABLE "hold" DISABLE TRIGGER "hold_live_approval";--> statement-breakpoint
UPDATE "hold" SET "held_from" = round(extract(epoch from lower("span")) * 1000), "held_until" = round(extract(epoch from upper("span")) * 1000);--> statement-breakpoint
ALTER TABLE "hold" ENABLE TRIGGER "hold_live_approval";--> statement-breakpoint
ALTER TABLE "hold" ALTER COLUMN "held_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hold" ALTER COLUMN "held_until" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hold" DROP COLUMN "span";--> statement-breakpoint
ALTER TABLE "hold" ADD COLUMN "span" "tstzrange" GENERATED ALWAYS AS (tstzrange(to_timestamp(held_from / 1000.0), to_timestamp(held_until / 1000.0))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_overlap" EXCLUDE USING gist ("insider_id" WITH =, "span" WITH &&);--> statement-breakpoint
CREATE INDEX "hold_in_order" ON "hold" USING btree ("insider_id","held_from");--> statement-breakpoint
-- A generated column is not there yet when a trigger before the insert looks.
create or replace function hold_needs_live_approval() returns trigger language plpgsql as $$
begin
  perform 1 from booking join approval on approval.id = booking.approval_id
   where booking.id = new.booking_id and booking.insider_id = new.insider_id and approval.ended_at is null
     and to_timestamp(new.held_from / 1000.0) <= booking.starts_at and booking.ends_at <= to_timestamp(new.held_until / 1000.0)
     for share of approval;
  if not found then
    raise exception 'a hold needs a live approval' using errcode = 'foreign_key_violation', constraint = 'hold_live_approval';
  end if;
  return new;
end $$;
