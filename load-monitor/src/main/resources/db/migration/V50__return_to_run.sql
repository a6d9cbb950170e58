-- The return-to-run protocols of the catalogue as they were published last; null where an injury has none, or no more.
create table catalog_protocol (
  entry_id text primary key,
  revision int not null,
  version bigint not null,
  name_en text not null,
  name_de text not null,
  protocol text
);
alter table catalog_protocol enable row level security;
alter table catalog_protocol force row level security;
create policy read on catalog_protocol for select to ${web} using (true);
create policy worker on catalog_protocol for all to ${worker} using (true) with check (true);
grant select on catalog_protocol to ${web};
grant select, insert, update on catalog_protocol to ${worker};

-- Who is, or was, on the way back to running: the protocol as it was at the start. Where they are follows from sessions,
-- answers and acts, and is not stored.
create table plan (
  athlete_id uuid not null,
  plan_id uuid not null,
  injury text not null,
  name_en text not null,
  name_de text not null,
  catalog_version bigint not null,
  clearance boolean not null,
  protocol text not null,
  started_at timestamptz not null,
  started_by text not null,
  ended_at timestamptz,
  primary key (athlete_id, plan_id)
);
create unique index plan_followed on plan (athlete_id) where ended_at is null;
select protect_athlete_table('plan');
grant insert on plan to ${web};
grant update (ended_at) on plan to ${web};

-- What was done about a plan: by whom, when, and for a clearance on what ground. Nobody changes it afterwards.
create table plan_act (
  athlete_id uuid not null,
  plan_id uuid not null,
  acted_at timestamptz not null,
  kind text not null check (kind in ('CLEARED', 'ACCEPTED', 'FINISHED', 'STOPPED')),
  step text,
  ground text,
  acted_by text not null,
  primary key (athlete_id, plan_id, acted_at),
  foreign key (athlete_id, plan_id) references plan on delete cascade,
  check ((kind = 'ACCEPTED') = (step is not null)),
  check ((kind = 'CLEARED') = (ground is not null))
);
select protect_athlete_table('plan_act');
grant insert on plan_act to ${web};

-- Nobody clears themselves, and nobody else goes on for an athlete.
create policy cleared_by_staff on plan as restrictive for insert to ${web}
  with check (not clearance or (athlete_id in (select consenting_athletes()) and athlete_id not in (select own_athletes())));
create policy cleared_by_staff on plan_act as restrictive for insert to ${web}
  with check (kind <> 'CLEARED' or (athlete_id in (select consenting_athletes()) and athlete_id not in (select own_athletes())));
create policy accepted_by_the_athlete on plan_act as restrictive for insert to ${web}
  with check (kind not in ('ACCEPTED', 'FINISHED') or athlete_id in (select own_athletes()));

-- What a report says of pain and gait; null where it does not say.
alter table symptom_report
  add column reported_at timestamptz,
  add column pain double precision,
  add column limping boolean,
  add column settled boolean;
