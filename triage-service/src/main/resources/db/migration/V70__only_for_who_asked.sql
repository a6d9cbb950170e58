-- A case that is about nothing but figures which some clinics asked to hear about is in the lists of these alone. Whom the
-- athlete consents to may still find it: the next alert of another kind makes it everybody's.
alter table care_case add column only_for uuid[];

create function own_clinics() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select clinic_id from access_staff where subject = nullif(current_setting('twinge.subject', true), '')
$$;
