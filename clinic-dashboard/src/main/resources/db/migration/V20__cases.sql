-- The work list: cases by their newest revision, as triage tells them.
create table care_case (
  athlete_id uuid not null,
  case_id uuid not null,
  revision int not null,
  state text not null,
  level alert_level not null,
  priority smallint not null, -- how many reasons let it come before others of its level
  opened_at timestamptz not null,
  assignee uuid,
  changed_by uuid,
  changed_at timestamptz not null,
  document text not null, -- all of it, as the topic cases tells it
  primary key (athlete_id, case_id)
);
create index care_case_order on care_case (athlete_id, level, priority desc, opened_at, case_id);
select protect_athlete_table('care_case');
-- Cases are between a clinic and its staff.
create policy staff_only on care_case as restrictive for select to ${web}
  using (athlete_id = any (array(select consenting_athletes())));
