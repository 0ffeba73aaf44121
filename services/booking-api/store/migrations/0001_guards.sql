-- What the database itself refuses, whoever asks: the backstop behind the rules, never the queue.

create extension if not exists btree_gist;--> statement-breakpoint

-- Two holds of one insider never overlap; touching ends do not. Half-open, so 10:00-10:20 and 10:20-10:40 both stand.
alter table "hold" add constraint "hold_overlap" exclude using gist ("insider_id" with =, "span" with &&);--> statement-breakpoint

-- A booking needs an approval that is live and in effect. The foreign key says whose it must be; this says that it holds.
-- `for share` keeps an undo or a take-back from slipping in between.
create function booking_needs_live_approval() returns trigger language plpgsql as $$
begin
  perform 1 from approval
   where id = new.approval_id and screening_id = new.screening_id and insider_id = new.insider_id
     and ended_at is null and effective_at <= new.booked_at
     for share;
  if not found then
    raise exception 'a booking needs a live approval' using errcode = 'foreign_key_violation', constraint = 'booking_live_approval';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger booking_live_approval before insert on "booking" for each row execute function booking_needs_live_approval();--> statement-breakpoint

-- A hold belongs to a booking whose approval is live: a cancelled booking cannot take its time back by the side door.
create function hold_needs_live_approval() returns trigger language plpgsql as $$
begin
  perform 1 from booking join approval on approval.id = booking.approval_id
   where booking.id = new.booking_id and booking.insider_id = new.insider_id and approval.ended_at is null
     and new.span @> tstzrange(booking.starts_at, booking.ends_at)
     for share of approval;
  if not found then
    raise exception 'a hold needs a live approval' using errcode = 'foreign_key_violation', constraint = 'hold_live_approval';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger hold_live_approval before insert or update on "hold" for each row execute function hold_needs_live_approval();--> statement-breakpoint

-- What was said once stays as it was said, for the owner too.
create function said_once() returns trigger language plpgsql as $$
begin
  raise exception '% rows are written once', tg_table_name using errcode = 'insufficient_privilege';
end $$;--> statement-breakpoint
create trigger fact_said_once before update or delete or truncate on "fact" for each statement execute function said_once();--> statement-breakpoint
create trigger booking_said_once before update or delete or truncate on "booking" for each statement execute function said_once();--> statement-breakpoint
create trigger screening_said_once before update or delete or truncate on "screening" for each statement execute function said_once();--> statement-breakpoint
create trigger sealed_said_once before update on "sealed" for each statement execute function said_once();
