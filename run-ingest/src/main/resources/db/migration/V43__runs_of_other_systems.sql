-- Runs that another system keeps: which of its runs a record is, and whether its terms let anybody but the owner see it.
alter table run_record
  add column feed text,
  add column external_id text,
  add column external_revision int,
  add column staff_visible boolean not null default true;
create unique index run_record_external on run_record (athlete_id, source, feed, external_id)
  where external_id is not null;
alter table run add column feed text;

-- What its owner deleted here; the other system sends it again and does not mean anything by it.
create table deleted_external_run (
  athlete_id uuid not null references access_athlete,
  source text not null,
  feed text not null,
  external_id text not null,
  primary key (athlete_id, source, feed, external_id)
);

-- Which account of which other system is which athlete. Where a clinic made the link, it holds as long as its consent. One
-- that ended stays: what is parked under its id is the athlete's, too.
create table link (
  id uuid primary key,
  athlete_id uuid not null references access_athlete,
  integration text not null,
  account text not null,
  clinic_id uuid,
  linked_at timestamptz not null,
  ended_at timestamptz
);
create unique index link_account on link (integration, account) where ended_at is null;
create index link_athlete on link (athlete_id);

-- A code that the athlete, or their clinic, hands to the other system, which then may make the link once.
create table link_offer (
  code_hash text primary key,
  athlete_id uuid not null references access_athlete,
  clinic_id uuid,
  expires_at timestamptz not null
);
create index link_offer_athlete on link_offer (athlete_id);

select protect_athlete_table('deleted_external_run');
select protect_athlete_table('link');
select protect_athlete_table('link_offer');
grant insert on deleted_external_run, link_offer to ${web};
grant update (ended_at) on link to ${web};

-- The calling member of staff's clinics that this athlete consents to.
create function clinics_between(id uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.clinic_id
  from access_staff staff
  join access_consent consent on consent.clinic_id = staff.clinic_id
  join access_athlete athlete on athlete.athlete_id = consent.athlete_id and not athlete.erased
  where staff.subject = nullif(current_setting('twinge.subject', true), '') and consent.athlete_id = id
$$;

create policy own on deleted_external_run as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on link as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
-- Staff may offer a link for their clinic; nobody reads an offer.
create policy unread on link_offer as restrictive for select to ${web} using (false);
create policy own_or_clinic on link_offer as restrictive for insert to ${web} with check (
  case when clinic_id is null then athlete_id = any (array(select own_athletes()))
  else clinic_id in (select clinics_between(athlete_id)) end);
