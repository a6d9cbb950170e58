-- Everybody at the clinic was told of this revision of an alert, and nobody has acknowledged it.
create table escalation_ended (
  athlete_id uuid not null,
  alert_id uuid not null,
  alert_revision integer not null,
  clinic_id uuid not null,
  at timestamptz not null,
  primary key (athlete_id, alert_id, alert_revision, clinic_id)
);
select protect_athlete_table('escalation_ended');
create policy staff_only on escalation_ended as restrictive for select to ${web}
  using (athlete_id = any (array(select consenting_athletes())));

alter table clinic add column escalation jsonb;
