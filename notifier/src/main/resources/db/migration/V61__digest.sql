-- The newest snapshot of an athlete's load. Parts of it may be for the athlete's own eyes, so nobody reads it here but the
-- worker, for the athlete's digest. method: null once there are no runs.
create table athlete_load (
  athlete_id uuid primary key,
  version bigint not null,
  method text,
  days jsonb not null,
  longest_day date,
  longest_meters double precision
);
-- When somebody's next digest is due. athlete_id: null for staff.
create table digest_schedule (
  person_id uuid primary key,
  athlete_id uuid,
  next_at timestamptz not null
);
create index digest_schedule_next on digest_schedule (next_at);
create index digest_schedule_of_athlete on digest_schedule (athlete_id);
-- One digest of one person, and what became of it. What it tells are the deliveries with its id.
create table digest (
  id uuid primary key,
  person_id uuid not null,
  athlete_id uuid,
  first_day date not null,
  last_day date not null,
  message_id text not null,
  state text not null,
  reason text not null,
  attempts integer not null,
  perhaps_out boolean not null,
  due_at timestamptz not null,
  lease_owner uuid,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index digest_to_send on digest (due_at) where state in ('PENDING', 'LEASED');
create index digest_of_athlete on digest (athlete_id);
create index delivery_of_digest on delivery (digest_id) where digest_id is not null;
create index delivery_for_digest on delivery (person_id) where state = 'DIGESTED';

alter table athlete_load enable row level security;
alter table athlete_load force row level security;
alter table digest_schedule enable row level security;
alter table digest_schedule force row level security;
alter table digest enable row level security;
alter table digest force row level security;
create policy worker on athlete_load for all to ${worker} using (true) with check (true);
create policy worker on digest_schedule for all to ${worker} using (true) with check (true);
create policy worker on digest for all to ${worker} using (true) with check (true);
grant select, insert, update, delete on athlete_load, digest_schedule, digest to ${worker};

alter table digest_schedule no force row level security;
alter table athlete_contact no force row level security;
alter table staff_contact no force row level security;
-- Whoever is known already gets their first digest with the next round, about the time from now on.
insert into digest_schedule (person_id, athlete_id, next_at)
  select athlete_id, athlete_id,
    ((date_trunc('week', now() at time zone zone) + interval '7 days 7 hours') at time zone zone)
  from athlete_contact;
insert into digest_schedule (person_id, next_at)
  select staff_id, min((date_trunc('day', now() at time zone zone) + interval '1 day 7 hours') at time zone zone)
  from staff_contact group by staff_id;
alter table digest_schedule force row level security;
alter table athlete_contact force row level security;
alter table staff_contact force row level security;
