ALTER TABLE "insider" ADD COLUMN "is_admin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Whoever an organization was made with.
update insider set is_admin = true
 where id in (select distinct on (organization_id) id from insider order by organization_id, created_at, id);
