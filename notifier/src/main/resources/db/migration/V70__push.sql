-- A browser that shows messages. Whoever knows what is sealed can write to it; its endpoint is found by a hash (SHA-256).
-- athlete_id: null for staff.
create table push_subscription (
  id uuid primary key,
  person_id uuid not null,
  athlete_id uuid,
  endpoint_hash bytea not null,
  sealed bytea not null,
  created_at timestamptz not null,
  unique (person_id, endpoint_hash)
);
create index push_subscription_of_athlete on push_subscription (athlete_id);
create index push_subscription_endpoint on push_subscription (endpoint_hash);
alter table push_subscription enable row level security;
alter table push_subscription force row level security;
create policy worker on push_subscription for all to ${worker} using (true) with check (true);
-- Nobody's business but their own.
create policy caller on push_subscription for all to ${web}
  using (person_id in (select own.person_id from own_people() own))
  with check (person_id in (select own.person_id from own_people() own));
grant select, insert, update, delete on push_subscription to ${web}, ${worker};

-- Each channel has senders of its own, so that one that hangs does not hold up the other.
drop index delivery_to_send;
create index delivery_to_send on delivery (channel, urgency(level), due_at) where state in ('PENDING', 'LEASED');
-- What waits for the same message on another channel.
create index delivery_gives_way on delivery (alert_id) where state = 'HELD' and reason = 'OTHER_CHANNEL_FIRST';
