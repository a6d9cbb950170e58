-- What each source said about a run, as it was decoded when it came in. The run itself is what we believe of it: the
-- richest of these with the owner's corrections. The reference to the athlete lets an erasure wait for what is under way.
create table run_record (
  id uuid primary key,
  athlete_id uuid not null references access_athlete,
  run_id uuid not null references run on delete cascade,
  source text not null,
  source_file_id uuid references source_file on delete cascade,
  local_day date not null,
  started_at timestamptz not null,
  figures jsonb not null,
  received_at timestamptz not null
);
create index run_record_athlete on run_record (athlete_id, run_id);
create index run_record_start on run_record (athlete_id, started_at);
create index run_record_file on run_record (source_file_id);
create index run_record_run on run_record (run_id);

-- What the owner put right; only the fields that they corrected. It outranks every source.
create table run_correction (
  run_id uuid primary key references run on delete cascade,
  athlete_id uuid not null references access_athlete,
  corrections jsonb not null
);
create index run_correction_athlete on run_correction (athlete_id);

alter table run add column perceived_exertion double precision;

select protect_athlete_table('run_record');
select protect_athlete_table('run_correction');
grant insert, update, delete on run_record, run_correction to ${web};
grant update on run to ${web};

-- Both are the athlete's alone: they hold more than a run shows.
create policy own on run_record as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on run_correction as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));

-- The runs there are have one source that we know the figures of. The owner of the tables is held to row-level security
-- too, so it is lifted for this statement.
alter table run no force row level security;
alter table run_record no force row level security;
alter table run_source no force row level security;
insert into run_record (id, athlete_id, run_id, source, source_file_id, local_day, started_at, figures, received_at)
select gen_random_uuid(), athlete_id, id, source,
  (select source_file_id from run_source where run_source.run_id = run.id order by source_file_id limit 1),
  local_day, started_at,
  jsonb_build_object(
    'sport', sport, 'startedAt', to_jsonb(started_at), 'elapsedSeconds', elapsed_seconds,
    'timerSeconds', moving_seconds, 'movingSeconds', moving_seconds, 'distanceMeters', distance_meters,
    'ascentMeters', ascent_meters, 'descentMeters', descent_meters, 'heartRateMean', heart_rate_mean,
    'heartRateMax', heart_rate_max, 'cadence', cadence, 'device', device, 'flaws', to_jsonb(flags)),
  recorded_at
from run;
alter table run force row level security;
alter table run_record force row level security;
alter table run_source force row level security;
