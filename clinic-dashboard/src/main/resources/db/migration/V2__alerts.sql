-- What staff and athletes look at: alerts by their newest revision, and whom a message about them reached.
create type alert_level as enum ('EMERGENCY', 'SAME_DAY', 'SOON', 'ROUTINE', 'SELF_CARE', 'NOTICE', 'INFO');

-- Either a session spike or fired rules; a withdrawn alert keeps its revision and nothing else.
create table alert (
  athlete_id uuid not null,
  alert_id uuid not null,
  revision int not null,
  withdrawn boolean not null,
  level alert_level,
  for_staff boolean not null,
  caused_at timestamptz not null,
  session_day date,
  session_meters double precision,
  longest_meters double precision,
  longest_day date,
  ratio double precision,
  rules text[],
  actions text[],
  unsettled boolean,
  primary key (athlete_id, alert_id),
  check (withdrawn or (level is not null and (session_day is null) <> (rules is null)))
);
select protect_athlete_table('alert');
-- Staff see what is addressed to staff: other alerts may rest on data that their source shows to its owner only.
create policy addressed on alert as restrictive for select to ${web}
  using (for_staff or athlete_id = any (array(select own_athletes())));

create table alert_delivery (
  athlete_id uuid not null,
  delivery_id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  channel text not null,
  outcome text not null,
  at timestamptz not null,
  primary key (athlete_id, delivery_id)
);
create index alert_delivery_alert on alert_delivery (athlete_id, alert_id);
select protect_athlete_table('alert_delivery');
