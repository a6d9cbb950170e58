-- The athletes with runs here. Whoever works on an athlete's rows locks this one first.
create table athlete_load (
  athlete_id uuid primary key,
  birth_date date
);
select protect_athlete_table('athlete_load');

-- What is believed of each canonical run: flagged fields are null. Of a deleted run the ids and the revision stay, and
-- what it had replaced, so that neither a late record nor a replaced recording comes back.
create table run (
  athlete_id uuid not null,
  run_id uuid not null,
  revision int not null,
  supersedes uuid[] not null,
  supersedes_revision int not null,
  running boolean,
  local_day date,
  started_at timestamptz,
  elapsed_seconds bigint,
  distance_cm bigint,
  richness int,
  staff_visible boolean,
  primary key (athlete_id, run_id),
  check (num_nonnulls(running, local_day, started_at, elapsed_seconds, richness, staff_visible) in (0, 6))
);
create index run_start on run (athlete_id, started_at) where running;
create index run_superseding on run (athlete_id) where supersedes <> '{}';
select protect_athlete_table('run');

-- Runs joined. Sessions of one athlete are apart from each other by more than the longest pause.
create table session (
  athlete_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  local_day date not null,
  distance_cm bigint,
  runs uuid[] not null,
  doubles uuid[] not null,
  staff_visible boolean not null,
  primary key (athlete_id, started_at)
);
create index session_day on session (athlete_id, local_day);
select protect_athlete_table('session');

-- The worst of each rule and local day, a pure function of the sessions.
create table finding (
  athlete_id uuid not null,
  rule text not null,
  local_day date not null,
  band text not null,
  ratio double precision not null,
  session_started_at timestamptz not null,
  longest_started_at timestamptz not null,
  provisional boolean not null,
  staff_visible boolean not null,
  primary key (athlete_id, rule, local_day)
);
select protect_athlete_table('finding');

-- What was told about a finding. It outlives the finding, because the revision must never go back.
create table alert (
  athlete_id uuid not null,
  rule text not null,
  local_day date not null,
  state text not null check (state in ('GONE', 'SILENT', 'PENDING', 'RAISED')),
  revision int not null,
  band text,
  silence text,
  due_at timestamptz,
  primary key (athlete_id, rule, local_day),
  check ((state = 'RAISED') = (band is not null)),
  check ((state = 'SILENT') = (silence is not null)),
  check ((state = 'PENDING') = (due_at is not null))
);
create index alert_due on alert (athlete_id, due_at) where state = 'PENDING';
select protect_athlete_table('alert');

-- Some sources allow showing their data to the athlete only.
create policy staff_visible on run as restrictive for select to ${web}
  using (staff_visible or athlete_id in (select own_athletes()));
create policy staff_visible on session as restrictive for select to ${web}
  using (staff_visible or athlete_id in (select own_athletes()));
create policy staff_visible on finding as restrictive for select to ${web}
  using (staff_visible or athlete_id in (select own_athletes()));
create policy staff_visible on alert as restrictive for select to ${web}
  using (athlete_id in (select own_athletes()) or exists (
    select from finding
    where (finding.athlete_id, finding.rule, finding.local_day) = (alert.athlete_id, alert.rule, alert.local_day)));
