-- Published versions of the rule book. A version never changes.
create table rule_book (
  version text primary key,
  document text not null,
  published_at timestamptz not null
);
alter table rule_book enable row level security;
alter table rule_book force row level security;
create policy worker on rule_book for all to ${worker} using (true) with check (true);
grant select, insert on rule_book to ${worker};

-- Age decides in some rules.
create table birth_date (
  athlete_id uuid primary key,
  born date not null
);
select protect_athlete_table('birth_date');

-- What was said, by finding code. Never changed.
create table report (
  athlete_id uuid not null,
  report_id uuid not null,
  submitted_by text not null,
  idempotency_key text not null,
  body_hash text not null,
  reported_at timestamptz not null,
  received_at timestamptz not null,
  region text,
  answers text not null,
  primary key (athlete_id, report_id),
  unique (athlete_id, submitted_by, idempotency_key)
);
select protect_athlete_table('report');
grant insert on report to ${web};
revoke update on report from ${worker};

-- How it was judged, word for word as it was answered. Never changed.
create table assessment (
  athlete_id uuid not null,
  report_id uuid not null,
  rule_book_version text not null,
  level text not null,
  unsettled boolean not null,
  document text not null,
  primary key (athlete_id, report_id),
  foreign key (athlete_id, report_id) references report on delete cascade
);
create index assessment_unsettled on assessment (athlete_id, report_id) where unsettled;
select protect_athlete_table('assessment');
grant insert on assessment to ${web};
revoke update on assessment from ${worker};

-- Reports that went to staff because their emergency questions stayed open.
create table unsettled_escalation (
  athlete_id uuid not null,
  report_id uuid not null,
  escalated_at timestamptz not null,
  primary key (athlete_id, report_id)
);
select protect_athlete_table('unsettled_escalation');
