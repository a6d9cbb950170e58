-- The mirror of athletes, clinics and consent, fed by the topics athletes and clinics.
create table access_athlete (
  athlete_id uuid primary key,
  version bigint not null,
  subject text unique,
  zone text,
  erased boolean not null default false
);
create table access_consent (
  athlete_id uuid not null,
  clinic_id uuid not null,
  since timestamptz not null,
  primary key (athlete_id, clinic_id)
);
create table access_clinic (
  clinic_id uuid primary key,
  version bigint not null
);
create table access_staff (
  clinic_id uuid not null,
  staff_id uuid not null,
  subject text not null,
  primary key (clinic_id, staff_id)
);
create index access_consent_clinic on access_consent (clinic_id, athlete_id);
create index access_staff_subject on access_staff (subject, clinic_id);

-- These run as the owner: who may see whom is decided from all of the mirror, not from what the caller sees of it.
create function own_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select athlete_id from access_athlete where subject = nullif(current_setting('twinge.subject', true), '') and not erased
$$;
create function consenting_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id
  from access_staff staff
  join access_consent consent on consent.clinic_id = staff.clinic_id
  join access_athlete athlete on athlete.athlete_id = consent.athlete_id and not athlete.erased
  where staff.subject = nullif(current_setting('twinge.subject', true), '')
$$;
create function is_erased(id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from access_athlete where athlete_id = id and erased)
$$;

select protect_athlete_table('access_athlete');
select protect_athlete_table('access_consent');
create policy definer on access_athlete for select to current_user using (true);
create policy definer on access_consent for select to current_user using (true);

alter table access_clinic enable row level security;
alter table access_clinic force row level security;
create policy worker on access_clinic for all to ${worker} using (true) with check (true);
alter table access_staff enable row level security;
alter table access_staff force row level security;
create policy worker on access_staff for all to ${worker} using (true) with check (true);
create policy definer on access_staff for select to current_user using (true);
grant select, insert, update, delete on access_clinic, access_staff to ${worker};
