-- An upload that is being worked off: its bytes until that is done, and what became of each file. The references let an
-- erasure wait for an upload that is under way, and the other way round.
create table upload (
  id uuid primary key,
  athlete_id uuid not null references access_athlete,
  idempotency_key text,
  content_hash text not null,
  received_at timestamptz not null,
  files int,
  finished_at timestamptz,
  lease_owner uuid,
  lease_until timestamptz,
  attempts int not null default 0,
  unique (athlete_id, idempotency_key)
);
create index upload_waiting on upload (received_at) where finished_at is null;

create table upload_chunk (
  athlete_id uuid not null references access_athlete,
  upload_id uuid not null references upload on delete cascade,
  part int not null,
  chunk int not null,
  name text not null,
  content bytea not null,
  primary key (upload_id, part, chunk)
);
create index upload_chunk_athlete on upload_chunk (athlete_id);

create table upload_file (
  athlete_id uuid not null references access_athlete,
  upload_id uuid not null references upload on delete cascade,
  place int not null,
  name text not null,
  outcome text not null,
  reason text,
  run_ids uuid[] not null,
  primary key (upload_id, place)
);
create index upload_file_athlete on upload_file (athlete_id);

select protect_athlete_table('upload');
select protect_athlete_table('upload_chunk');
select protect_athlete_table('upload_file');
grant insert on upload, upload_chunk to ${web};

-- All of it is the athlete's alone.
create policy own on upload as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on upload_chunk as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on upload_file as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
