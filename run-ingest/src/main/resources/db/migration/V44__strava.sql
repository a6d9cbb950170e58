-- A connection that is being made: the state is known to the browser of the athlete who began it, and to us as a hash.
create table feed_authorization (
  state_hash text primary key,
  athlete_id uuid not null references access_athlete,
  verifier text not null,
  expires_at timestamptz not null
);
create index feed_authorization_athlete on feed_authorization (athlete_id);

-- An athlete's account at Strava. The tokens are sealed. While Strava says that it was revoked and we have not checked,
-- nothing else is done (CHECKING); where it takes our tokens no longer, its owner has to connect again (BROKEN). One that
-- ends (ENDING) is there until everything that came through it is gone.
create table feed_connection (
  athlete_id uuid primary key references access_athlete,
  owner_id bigint not null unique,
  scopes text[] not null,
  state text not null check (state in ('ACTIVE', 'CHECKING', 'BROKEN', 'ENDING')),
  connected_at timestamptz not null,
  tokens bytea not null,
  tokens_expire_at timestamptz not null,
  backfill_before timestamptz not null,
  backfill_activities int not null default 0,
  backfilled_at timestamptz,
  reconcile_at timestamptz not null,
  attempts int not null default 0,
  paused_until timestamptz,
  lease_owner uuid,
  lease_until timestamptz
);

-- Every event once: Strava sends one up to three times.
create table feed_event (
  athlete_id uuid not null references access_athlete,
  activity_id bigint not null,
  event_second bigint not null,
  fingerprint text not null,
  received_at timestamptz not null,
  primary key (athlete_id, activity_id, event_second, fingerprint)
);
create index feed_event_age on feed_event (received_at);

-- The activities to be fetched. However many events there are, it is fetched once after the last of them: event_second is
-- the newest event's, covered_second that of the newest before our last fetch. An event older than that tells nothing new.
create table feed_task (
  athlete_id uuid not null references access_athlete,
  activity_id bigint not null,
  event_second bigint not null,
  covered_second bigint,
  version int not null default 1,
  due_at timestamptz,
  attempts int not null default 0,
  changed_at timestamptz not null,
  primary key (athlete_id, activity_id)
);
create index feed_task_due on feed_task (athlete_id, due_at) where due_at is not null;
create index feed_task_age on feed_task (changed_at) where due_at is null;

select protect_athlete_table('feed_authorization');
select protect_athlete_table('feed_connection');
select protect_athlete_table('feed_event');
select protect_athlete_table('feed_task');
grant insert, delete on feed_authorization to ${web};
-- The athlete sees how far it is; tokens are the worker's.
revoke select on feed_connection from ${web};
grant select (athlete_id, scopes, state, connected_at, backfill_before, backfill_activities, backfilled_at, reconcile_at)
  on feed_connection to ${web};

-- All of it is the athlete's alone.
create policy own on feed_authorization as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on feed_connection as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on feed_event as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on feed_task as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
