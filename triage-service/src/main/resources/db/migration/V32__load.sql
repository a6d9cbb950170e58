-- How much an athlete has run of late, as load-monitor says.
create table load_context (
  athlete_id uuid primary key,
  version bigint not null,
  spike_day date,
  spike_band text,
  longest_day date,
  longest_meters double precision,
  staff_visible boolean not null
);
select protect_athlete_table('load_context');

-- The same as it was when a report came in. Never changed, and no part of its assessment.
create table report_load (
  athlete_id uuid not null,
  report_id uuid not null,
  spike_day date,
  spike_band text,
  longest_day date,
  longest_meters double precision,
  staff_visible boolean not null,
  primary key (athlete_id, report_id),
  foreign key (athlete_id, report_id) references report on delete cascade
);
select protect_athlete_table('report_load');
grant insert on report_load to ${web};
revoke update on report_load from ${worker};

-- Figures from a source that shows them to its owner only are nothing for staff.
create policy provenance on load_context as restrictive for select to ${web}
  using (staff_visible or athlete_id = any (array(select own_athletes())));
create policy provenance on report_load as restrictive for select to ${web}
  using (staff_visible or athlete_id = any (array(select own_athletes())));
