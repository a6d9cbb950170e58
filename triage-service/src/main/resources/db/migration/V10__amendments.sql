-- An amendment is a report of its own that names the first one; nothing is overwritten.
alter table report add column amends uuid;
alter table report add column revision integer not null default 1;
alter table report add foreign key (athlete_id, amends) references report on delete cascade;
alter table report add unique (athlete_id, amends, revision);

-- That a report was taken back, when and by whom. Report and assessment stay.
create table report_withdrawal (
  athlete_id uuid not null,
  report_id uuid not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null,
  primary key (athlete_id, report_id),
  foreign key (athlete_id, report_id) references report on delete cascade
);
select protect_athlete_table('report_withdrawal');
grant insert on report_withdrawal to ${web};
revoke update on report_withdrawal from ${worker};

-- What the alert of a report says by now.
create table report_alert (
  athlete_id uuid not null,
  report_id uuid not null,
  revision integer not null,
  level text not null,
  withdrawn boolean not null default false,
  primary key (athlete_id, report_id),
  foreign key (athlete_id, report_id) references report on delete cascade
);
select protect_athlete_table('report_alert');
grant insert, update on report_alert to ${web};

-- Alerts that were raised before this table was there. Even their owner sees no rows while row security is forced.
alter table assessment no force row level security;
alter table unsettled_escalation no force row level security;
alter table report_alert no force row level security;
insert into report_alert (athlete_id, report_id, revision, level)
select athlete_id, report_id, 1, case level when 'EMERGENCY' then level else 'SAME_DAY' end
from assessment
where level in ('EMERGENCY', 'SAME_DAY')
or exists (
  select from unsettled_escalation escalated
  where escalated.athlete_id = assessment.athlete_id and escalated.report_id = assessment.report_id);
alter table assessment force row level security;
alter table unsettled_escalation force row level security;
alter table report_alert force row level security;
