-- What loads are made of, beside distance. Unknown of runs taken in before; their next revision brings it.
alter table run
  add column moving_seconds double precision,
  add column ascent_meters double precision,
  add column descent_meters double precision,
  add column heart_rate double precision,
  add column perceived_exertion double precision;
create index run_day on run (athlete_id, local_day);

-- An athlete's settings, each row whole and valid until the next.
create table load_setting (
  athlete_id uuid not null,
  valid_from date not null,
  method text not null,
  resting_heart_rate double precision,
  max_heart_rate double precision,
  sex text,
  threshold_speed double precision,
  set_by text not null,
  set_at timestamptz not null,
  primary key (athlete_id, valid_from)
);
select protect_athlete_table('load_setting');
grant insert, update on load_setting to ${web};

-- From which day on an athlete's days are to be computed anew. Whoever changes a setting may say so; workers do it.
create table load_recalculation (
  athlete_id uuid primary key,
  from_day date not null
);
select protect_athlete_table('load_recalculation');
grant insert, update on load_recalculation to ${web};

-- Day by day from the first activity to the last, a pure function of runs and settings: the day's load and totals, and the
-- state of the exponential metrics at its end. Totals of running; null where one of the day's runs does not know it.
create table load_day (
  athlete_id uuid not null,
  local_day date not null,
  method text not null,
  knowledge text not null check (knowledge in ('KNOWN', 'PARTLY_KNOWN', 'UNKNOWN')),
  load double precision,
  activities int not null,
  runs int not null,
  distance_cm bigint,
  moving_seconds double precision,
  ascent_meters double precision,
  descent_meters double precision,
  series_first date not null,
  known_before boolean not null,
  atl double precision not null,
  ctl double precision not null,
  tsb double precision not null,
  ewma_acute double precision not null,
  ewma_chronic double precision not null,
  staff_visible boolean not null,
  primary key (athlete_id, local_day),
  check ((load is null) = (knowledge = 'UNKNOWN'))
);
select protect_athlete_table('load_day');

-- Staff see the series as far as nothing in it came from a source that shows its data to the athlete only.
create policy staff_visible on load_day as restrictive for select to ${web}
  using (staff_visible or athlete_id in (select own_athletes()));

alter table athlete_load
  add column snapshot_version bigint not null default 0,
  add column staff_visible boolean not null default true;

-- The runs that are here already get their days. The owner sees no rows of protected tables unless told to.
alter table run no force row level security;
alter table load_recalculation no force row level security;
insert into load_recalculation (athlete_id, from_day)
select athlete_id, min(local_day) from run where local_day is not null group by athlete_id;
alter table run force row level security;
alter table load_recalculation force row level security;
