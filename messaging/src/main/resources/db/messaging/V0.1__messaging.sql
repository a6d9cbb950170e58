-- Tables of the messaging module. ${app} is the role the service logs in as: it passes on the outbox and keeps parked
-- records. ${web} and ${worker} are what a use case becomes for its transaction.
grant usage on schema public to ${app}, ${web}, ${worker};

create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  topic text not null,
  key text not null,
  value bytea not null,
  caused_at timestamptz not null,
  created_at timestamptz not null default now()
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy publish on outbox for insert to ${web}, ${worker} with check (true);
create policy relay on outbox for all to ${app} using (true) with check (true);
create policy erase on outbox for all to ${worker} using (true) with check (true);
grant insert on outbox to ${web};
grant insert, select, delete on outbox to ${worker}, ${app};
create index outbox_key on outbox (key);

create table processed_event (
  consumer text not null,
  event_id uuid not null,
  processed_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index processed_event_age on processed_event (processed_at);
alter table processed_event enable row level security;
alter table processed_event force row level security;
create policy remember on processed_event for all to ${worker} using (true) with check (true);
create policy forget on processed_event for all to ${app} using (true);
grant insert, select on processed_event to ${worker};
grant select, delete on processed_event to ${app};

create table parked_record (
  id uuid primary key,
  direction text not null check (direction in ('INCOMING', 'OUTGOING')),
  topic text not null,
  partition int,
  "offset" bigint,
  key text,
  value bytea not null,
  reason text not null,
  parked_at timestamptz not null default now(),
  replayed_at timestamptz,
  unique (topic, partition, "offset")
);
create index parked_record_key on parked_record (key);
create index parked_record_waiting on parked_record (parked_at desc) where replayed_at is null;
alter table parked_record enable row level security;
alter table parked_record force row level security;
create policy park on parked_record for all to ${app} using (true) with check (true);
create policy erase on parked_record for all to ${worker} using (true);
grant select, insert, update on parked_record to ${app};
grant select, delete on parked_record to ${worker};
