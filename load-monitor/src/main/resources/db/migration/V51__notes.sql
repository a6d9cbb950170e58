-- For gentle notes: steps a minute of both legs, and the athlete's own name for the pair of shoes.
alter table run
  add column cadence double precision,
  add column shoe text;
create index run_shoe on run (athlete_id, shoe) where shoe is not null and running;
create index run_cadence on run (athlete_id, started_at) where cadence is not null and running;
