-- What an athlete is asked after a report, and every week while something troubles them.
create table prompt (
  athlete_id uuid not null,
  prompt_id uuid not null,         -- derived from athlete, kind, region and due time
  kind text not null,
  region text not null default '', -- empty where the report names none, and for the weekly questions
  report_id uuid,                  -- the newest report it follows; null for the weekly questions
  due_at timestamptz not null,
  open_until timestamptz not null,
  sent_at timestamptz,
  primary key (athlete_id, prompt_id),
  foreign key (athlete_id, report_id) references report on delete cascade
);
create index prompt_due on prompt (due_at) where sent_at is null;
select protect_athlete_table('prompt');
grant insert, update, delete on prompt to ${web};

-- How a prompt was answered. Never changed; the answer itself is in the document.
create table prompt_answer (
  athlete_id uuid not null,
  prompt_id uuid not null,
  answered_at timestamptz not null,
  signal text not null,
  body_hash text not null,
  document text not null,
  primary key (athlete_id, prompt_id),
  foreign key (athlete_id, prompt_id) references prompt on delete cascade
);
select protect_athlete_table('prompt_answer');
grant insert on prompt_answer to ${web};
revoke update on prompt_answer from ${worker};

-- Weekly check-ins, by the Monday of their week. Never changed.
create table check_in (
  athlete_id uuid not null,
  week date not null,
  answered_at timestamptz not null,
  severity smallint not null,
  substantial boolean not null,
  idempotency_key text not null,
  body_hash text not null,
  document text not null,
  primary key (athlete_id, week),
  unique (athlete_id, idempotency_key)
);
select protect_athlete_table('check_in');
grant insert on check_in to ${web};
revoke update on check_in from ${worker};

create table check_in_region (
  athlete_id uuid not null,
  week date not null,
  region text not null,
  primary key (athlete_id, week, region),
  foreign key (athlete_id, week) references check_in on delete cascade
);
select protect_athlete_table('check_in_region');
grant insert on check_in_region to ${web};
revoke update on check_in_region from ${worker};

-- Which weeks a region was named in.
create index report_region on report (athlete_id, region, reported_at);

-- Zones in which the week's check-in has been opened.
create table check_in_round (
  zone text not null,
  due_at timestamptz not null,
  primary key (zone, due_at)
);
alter table check_in_round enable row level security;
alter table check_in_round force row level security;
create policy worker on check_in_round for all to ${worker} using (true) with check (true);
grant select, insert on check_in_round to ${worker};
