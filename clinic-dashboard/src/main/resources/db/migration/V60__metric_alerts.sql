-- Which metrics of training load a clinic asked to hear about.
alter table clinic add column metric_alerts jsonb not null default '[]';

-- An alert about one is for the staff of the clinic that asked for it, and for nobody else: not for the athlete either, to
-- whom it would sound like a risk.
alter table alert
  add column clinic_id uuid,
  add column metric jsonb;
alter table alert drop constraint alert_check;
alter table alert add constraint alert_check check (
  withdrawn or (level is not null and num_nonnulls(session_day, rules, metric) = 1 and (metric is null) = (clinic_id is null)));
create policy of_one_clinic on alert as restrictive for select to ${web}
  using (clinic_id is null or clinic_id = any (array(select own_clinics())));

-- A case about nothing else is in the work list of the clinics that asked, and in no other one's.
alter table care_case add column only_for uuid[];
create policy of_who_asked on care_case as restrictive for select to ${web}
  using (only_for is null or only_for && array(select own_clinics()));
