-- At which step of the clinic's escalation somebody is told, from 0; null: only when it has come to its end.
alter table staff_contact add column escalation_step integer;

-- No row: the clinic tells everybody at once.
create table clinic_escalation (
  clinic_id uuid primary key,
  emergency_wait_minutes integer not null,
  same_day_wait_minutes integer not null
);
alter table clinic_escalation enable row level security;
alter table clinic_escalation force row level security;
create policy worker on clinic_escalation for all to ${worker} using (true) with check (true);
grant select, insert, update, delete on clinic_escalation to ${worker};

-- How the newest case about an alert stands: waiting since then, or acknowledged.
create table alert_case (
  athlete_id uuid not null,
  alert_id uuid not null,
  alert_revision integer not null,
  case_opened_at timestamptz not null,
  case_revision integer not null,
  waiting_since timestamptz,
  primary key (athlete_id, alert_id)
);
select protect_athlete_table('alert_case');

-- When the next step is due; set on an alert's newest revision only.
alter table alert add column escalates_at timestamptz;
create index alert_escalates on alert (escalates_at) where escalates_at is not null;

alter table delivery add column step integer not null default 0;
alter table delivery drop constraint delivery_athlete_id_alert_id_alert_revision_person_id_chann_key;
alter table delivery add unique (athlete_id, alert_id, alert_revision, person_id, channel, step);
