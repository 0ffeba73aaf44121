-- A hold stands where its booking was made, or where a fact has moved it since.
create or replace function hold_needs_live_approval() returns trigger language plpgsql as $$
begin
  perform 1 from booking join approval on approval.id = booking.approval_id
   where booking.id = new.booking_id and booking.insider_id = new.insider_id and approval.ended_at is null
     and ((to_timestamp(new.held_from / 1000.0) <= booking.starts_at and booking.ends_at <= to_timestamp(new.held_until / 1000.0))
       or exists (
         select from fact
          where fact.screening_id = booking.screening_id and fact.type = 'booking-moved'
            and fact.data->>'bookingId' = booking.id::text
            and (fact.data->>'startsAt')::bigint >= new.held_from and (fact.data->>'endsAt')::bigint <= new.held_until))
     for share of approval;
  if not found then
    raise exception 'a hold needs a live approval' using errcode = 'foreign_key_violation', constraint = 'hold_live_approval';
  end if;
  return new;
end $$;
