-- Of each athlete's training what staff may see on the roster, as load-monitor tells it.
create table training_now (
  athlete_id uuid primary key,
  version bigint not null,
  last_run date, -- the athlete's local day of the newest run that staff may see
  plan_step int, -- from 1; null for whoever is on no plan
  plan_steps int,
  waits_for_clinician boolean,
  check (num_nulls(plan_step, plan_steps, waits_for_clinician) in (0, 3))
);
select protect_athlete_table('training_now');

-- Most cases are over.
create index care_case_unresolved on care_case (athlete_id) where state <> 'RESOLVED';
