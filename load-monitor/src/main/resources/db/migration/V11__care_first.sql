-- What comes before any answer about distance. Of each symptom report the newest judgement, as far as it matters here.
create table symptom_report (
  athlete_id uuid not null,
  report_id uuid not null,
  revision int not null,
  urgency text check (urgency in ('EMERGENCY', 'SAME_DAY', 'SOON')),
  questions_open boolean not null,
  received_at timestamptz not null,
  primary key (athlete_id, report_id)
);
select protect_athlete_table('symptom_report');

-- Of each case of the clinics' staff its newest state; settled are the reports in it that were withdrawn, or all once it
-- is resolved.
create table staff_case (
  athlete_id uuid not null,
  case_id uuid not null,
  revision int not null,
  resolved boolean not null,
  urgency text check (urgency in ('EMERGENCY', 'SAME_DAY', 'SOON')),
  questions_open boolean not null,
  changed_at timestamptz not null,
  settled uuid[] not null,
  primary key (athlete_id, case_id)
);
select protect_athlete_table('staff_case');
