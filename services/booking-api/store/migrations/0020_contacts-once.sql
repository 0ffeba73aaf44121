-- Of those who agreed twice, the entry stays in which something is noted, or else the newer one.
delete from "contact" where "id" in (
  select "id" from (
    select "id", row_number() over (partition by "insider_id", "person_id" order by ("bytes" is null), "id" desc) as "place" from "contact") "ranked"
   where "place" > 1);--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person" UNIQUE("insider_id","person_id");
