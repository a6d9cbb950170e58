-- Whom the caller may see as somebody's staff, as before; but nobody in a transaction that says it is about the caller alone.
create or replace function consenting_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id
  from access_staff staff
  join access_consent consent on consent.clinic_id = staff.clinic_id
  join access_athlete athlete on athlete.athlete_id = consent.athlete_id and not athlete.erased
  where staff.subject = nullif(current_setting('twinge.subject', true), '')
    and current_setting('twinge.own_only', true) is distinct from 'on'
$$;
-- As which member of which clinic's staff the caller sees these athletes.
create or replace function caring_staff(athletes uuid[])
  returns table (athlete_id uuid, clinic_id uuid, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id, staff.clinic_id, staff.staff_id
  from access_staff staff
  join access_consent consent on consent.clinic_id = staff.clinic_id
  join access_athlete athlete on athlete.athlete_id = consent.athlete_id and not athlete.erased
  where staff.subject = nullif(current_setting('twinge.subject', true), '') and consent.athlete_id = any (athletes)
$$;
