-- This service keeps consent itself, so what access says of the mirror is said here of its own tables: whom the caller may
-- see as somebody's staff, and as whom; nobody in a transaction that says it is about the caller alone.
create or replace function consenting_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id from staff join consent using (clinic_id)
  where staff.subject = caller_subject() and current_setting('twinge.own_only', true) is distinct from 'on'
$$;
create or replace function caring_staff(athletes uuid[])
  returns table (athlete_id uuid, clinic_id uuid, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id, staff.clinic_id, staff.staff_id from staff join consent using (clinic_id)
  where staff.subject = caller_subject() and consent.athlete_id = any (athletes)
$$;

-- Here all services' reads are kept: the others tell them on the topic reads.
drop policy if exists worker_adds on staff_read;
create policy worker_adds on staff_read for insert to ${worker} with check (not is_erased(athlete_id));
grant insert on staff_read to ${worker};

-- The athlete reads who looked at them, whatever became of the consent since, with the name that a clinic's staff have
-- there; a clinic's admin reads who of the clinic looked, as long as the clinic may see the athlete.
create or replace function who_looked_at_me(newest timestamptz, most int)
  returns table (clinic_id uuid, staff_id uuid, name text, roles text[], what text, slot timestamptz, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select staff_read.clinic_id, staff_read.staff_id, staff.name, staff.roles, staff_read.what, staff_read.slot, staff_read.at
  from staff_read left join staff on staff.clinic_id = staff_read.clinic_id and staff.staff_id = staff_read.staff_id
  where staff_read.athlete_id in (select own_athletes()) and staff_read.slot < newest
  order by staff_read.slot desc, staff_read.clinic_id, staff_read.staff_id, staff_read.what limit most
$$;
create or replace function administered_clinics() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select clinic_id from staff where subject = caller_subject() and 'CLINIC_ADMIN' = any (roles)
$$;
drop policy if exists admin_sees on staff_read;
create policy admin_sees on staff_read for select to ${web}
  using (clinic_id = any (array(select administered_clinics()))
    and athlete_id = any (array(select consenting_athletes())));
grant select on staff_read to ${web};
