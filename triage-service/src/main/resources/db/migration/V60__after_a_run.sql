-- How much it hurt after a run, in the athlete's words. Said anew it is a row of its own; nothing is changed.
create table run_answer (
  athlete_id uuid not null,
  run_id uuid not null,
  revision integer not null,
  run_ended_at timestamptz not null,
  answered_at timestamptz not null,
  pain double precision not null,
  gait text,
  level text,
  document text not null,
  primary key (athlete_id, run_id, revision)
);
create index run_answer_time on run_answer (athlete_id, run_ended_at);
select protect_athlete_table('run_answer');
grant insert on run_answer to ${web};
revoke update on run_answer from ${worker};
