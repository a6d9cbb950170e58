-- A run as we believe it to be. A higher revision replaces every lower one.
create table run (
  id uuid primary key,
  athlete_id uuid not null,
  revision int not null check (revision >= 1),
  content_hash text not null,
  sport text not null,
  local_day date not null,
  started_at timestamptz not null,
  elapsed_seconds bigint not null,
  moving_seconds double precision,
  distance_meters double precision,
  ascent_meters double precision,
  descent_meters double precision,
  heart_rate_mean double precision,
  heart_rate_max double precision,
  cadence double precision,
  device text,
  source text not null,
  staff_visible boolean not null,
  flags text[] not null,
  recorded_at timestamptz not null
);
create index run_athlete on run (athlete_id, started_at desc, id desc);

-- What an athlete sent, byte for byte. The reference lets an erasure wait for an upload that is under way, and the
-- other way round.
create table source_file (
  id uuid primary key,
  athlete_id uuid not null references access_athlete,
  sha256 text not null,
  name text not null,
  content bytea not null,
  received_at timestamptz not null,
  unique (athlete_id, sha256)
);

-- Which files a run comes from: one file may hold several runs, one run may have been recorded twice.
create table run_source (
  athlete_id uuid not null,
  run_id uuid not null references run on delete cascade,
  source_file_id uuid not null references source_file on delete cascade,
  primary key (athlete_id, source_file_id, run_id)
);
create index run_source_run on run_source (run_id);

-- The tombstone of a run: no content, but a late record of a lower revision cannot bring it back.
create table deleted_run (
  athlete_id uuid not null,
  run_id uuid not null,
  revision int not null,
  deleted_at timestamptz not null,
  primary key (athlete_id, run_id)
);

select protect_athlete_table('run');
select protect_athlete_table('source_file');
select protect_athlete_table('run_source');
select protect_athlete_table('deleted_run');
grant insert, delete on run, source_file, run_source to ${web};
grant insert on deleted_run to ${web};
