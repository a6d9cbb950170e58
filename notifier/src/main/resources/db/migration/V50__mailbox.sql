-- The people that a caller is: an athlete, or a member of one or more clinics' staff.
create function own_people() returns table (person_id uuid, athlete_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select own, own from own_athletes() own
  union
  select staff_id, null from access_staff where subject = nullif(current_setting('twinge.subject', true), '')
$$;

-- Who wants no email but what nobody can switch off. athlete_id: null for staff.
create table unsubscription (
  person_id uuid primary key,
  athlete_id uuid,
  unsubscribed_at timestamptz not null
);
create index unsubscription_of_athlete on unsubscription (athlete_id);

-- Whose address a mail server refused for good; another address is not meant, so the hash (SHA-256) is kept with it.
create table refused_address (
  person_id uuid primary key,
  athlete_id uuid,
  address_hash bytea not null,
  refused_at timestamptz not null
);
create index refused_address_of_athlete on refused_address (athlete_id);

alter table unsubscription enable row level security;
alter table unsubscription force row level security;
alter table refused_address enable row level security;
alter table refused_address force row level security;
create policy worker on unsubscription for all to ${worker} using (true) with check (true);
create policy worker on refused_address for all to ${worker} using (true) with check (true);
-- Nobody's business but their own.
create policy caller on unsubscription for all to ${web}
  using (person_id in (select own.person_id from own_people() own))
  with check (person_id in (select own.person_id from own_people() own));
create policy caller on refused_address for all to ${web}
  using (person_id in (select own.person_id from own_people() own));
grant select, insert, delete on unsubscription to ${web};
grant select, delete on refused_address to ${web};
grant select, insert, update, delete on unsubscription, refused_address to ${worker};
