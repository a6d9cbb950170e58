-- Addresses, kept from the topics athletes and clinics. Whose athletes they may be told about is the mirror's matter.
create table athlete_contact (
  athlete_id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null,
  language text not null
);
select protect_athlete_table('athlete_contact');

create table staff_contact (
  clinic_id uuid not null,
  staff_id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  language text not null,
  primary key (clinic_id, staff_id)
);
alter table staff_contact enable row level security;
alter table staff_contact force row level security;
create policy worker on staff_contact for all to ${worker} using (true) with check (true);
grant select, insert, update, delete on staff_contact to ${worker};

-- Every revision of an alert, as it was told to us. A withdrawal carries the content of the last word before it.
create table alert (
  id uuid primary key,
  athlete_id uuid not null,
  alert_id uuid not null,
  revision integer not null,
  level text not null,
  band text,
  withdrawn boolean not null,
  audiences text not null,
  content text,
  caused_at timestamptz not null,
  received_at timestamptz not null,
  unique (athlete_id, alert_id, revision)
);
select protect_athlete_table('alert');

-- One message to one person about one revision of an alert, and what became of it.
create table delivery (
  id uuid primary key,
  athlete_id uuid not null,
  alert_id uuid not null,
  alert_revision integer not null,
  person_id uuid not null,
  audience text not null,
  channel text not null,
  level text not null,
  message_id text not null,
  state text not null,
  reason text not null,
  content_free boolean not null,
  perhaps_out boolean not null,
  attempts integer not null,
  due_at timestamptz not null,
  lease_owner uuid,
  caused_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (athlete_id, alert_id, alert_revision, person_id, channel)
);
select protect_athlete_table('delivery');
create index delivery_of_athlete on delivery (athlete_id, created_at, id);

-- Most urgent first.
create function urgency(level text) returns integer language sql immutable parallel safe
  return array_position(array['EMERGENCY', 'SAME_DAY', 'SOON', 'ROUTINE', 'SELF_CARE', 'NOTICE', 'INFO'], level);

-- due_at: when to send a pending delivery, to look again at a held one, to take a leased one over.
create index delivery_to_send on delivery (urgency(level), due_at) where state in ('PENDING', 'LEASED');
create index delivery_waits_for on delivery (person_id) where reason = 'PERSON_UNKNOWN';
create index delivery_held on delivery (due_at) where state = 'HELD';

create table delivery_attempt (
  id uuid primary key,
  athlete_id uuid not null,
  delivery_id uuid not null references delivery on delete cascade,
  attempted_at timestamptz not null,
  provider text not null,
  outcome text not null,
  answer text not null
);
select protect_athlete_table('delivery_attempt');
create index delivery_attempt_of_delivery on delivery_attempt (delivery_id, attempted_at);
