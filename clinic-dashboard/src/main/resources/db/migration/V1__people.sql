-- Clinics, people and consent. Who may see whom is decided here, for this service at once and for the others by event.
create table clinic (
  clinic_id uuid primary key,
  version bigint not null,
  name text not null,
  zone text not null,
  phone text
);
create table staff (
  clinic_id uuid not null references clinic,
  staff_id uuid not null,
  subject text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  language text not null,
  roles text[] not null check (cardinality(roles) > 0),
  primary key (clinic_id, staff_id),
  unique (subject, clinic_id)
);
create table athlete (
  athlete_id uuid primary key,
  version bigint not null,
  subject text not null unique,
  name text not null,
  birth_date date,
  sex text,
  zone text not null,
  language text not null,
  country text,
  email text not null,
  email_verified boolean not null
);
create table consent (
  athlete_id uuid not null references athlete on delete cascade,
  clinic_id uuid not null references clinic,
  since timestamptz not null,
  primary key (athlete_id, clinic_id)
);
create index consent_clinic on consent (clinic_id, athlete_id);

-- What stays of an erased athlete: the bare id, so that late events end too, and which service has answered.
create table erasure (
  athlete_id uuid primary key,
  requested_at timestamptz not null
);
create table erasure_answer (
  athlete_id uuid not null,
  service text not null,
  rows bigint not null,
  completed_at timestamptz not null,
  primary key (athlete_id, service)
);

create function caller_subject() returns text language sql stable as $$
  select nullif(current_setting('twinge.subject', true), '')
$$;

-- These run as the owner: who may see whom is decided from all rows, not from what the caller sees of them.
create function own_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select athlete_id from athlete where subject = caller_subject()
$$;
create function consenting_athletes() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select consent.athlete_id from staff join consent using (clinic_id) where staff.subject = caller_subject()
$$;
create function is_erased(id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from erasure where athlete_id = id)
$$;
create function own_clinics() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select clinic_id from staff where subject = caller_subject()
$$;
-- A clinic's own admins keep it; one that has no staff yet is just being created.
create function keeps_clinic(id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from staff where clinic_id = id and subject = caller_subject() and 'CLINIC_ADMIN' = any (roles))
    or not exists (select from staff where clinic_id = id)
$$;

alter table clinic enable row level security;
alter table clinic force row level security;
create policy everybody_chooses on clinic for select to ${web} using (true);
create policy admin_creates on clinic for insert to ${web} with check (keeps_clinic(clinic_id));
create policy admin_changes on clinic for update to ${web} using (keeps_clinic(clinic_id));
grant select, insert, update on clinic to ${web};

alter table staff enable row level security;
alter table staff force row level security;
create policy colleagues on staff for select to ${web} using (clinic_id = any (array(select own_clinics())));
create policy admin_adds on staff for insert to ${web} with check (keeps_clinic(clinic_id));
create policy admin_changes on staff for update to ${web} using (keeps_clinic(clinic_id));
create policy admin_removes on staff for delete to ${web} using (keeps_clinic(clinic_id));
create policy definer on staff for select to current_user using (true);
grant select, insert, update, delete on staff to ${web};

-- Only athletes themselves write their profile and their consents; staff read those under consent.
alter table athlete enable row level security;
alter table athlete force row level security;
create policy visible on athlete for select to ${web}
  using (subject = caller_subject() or athlete_id = any (array(select consenting_athletes())));
create policy own_insert on athlete for insert to ${web} with check (subject = caller_subject());
create policy own_update on athlete for update to ${web} using (subject = caller_subject());
create policy worker on athlete for all to ${worker} using (true) with check (true);
create policy definer on athlete for select to current_user using (true);
grant select, insert, update on athlete to ${web};
grant select, delete on athlete to ${worker};

alter table consent enable row level security;
alter table consent force row level security;
create policy visible on consent for select to ${web} using (athlete_id = any (array(select visible_athletes())));
create policy own_insert on consent for insert to ${web} with check (athlete_id = any (array(select own_athletes())));
create policy own_delete on consent for delete to ${web} using (athlete_id = any (array(select own_athletes())));
create policy worker on consent for all to ${worker} using (true) with check (true);
create policy definer on consent for select to current_user using (true);
grant select, insert, delete on consent to ${web};
grant select, delete on consent to ${worker};

alter table erasure enable row level security;
alter table erasure force row level security;
create policy worker on erasure for all to ${worker} using (true) with check (true);
create policy definer on erasure for select to current_user using (true);
alter table erasure_answer enable row level security;
alter table erasure_answer force row level security;
create policy worker on erasure_answer for all to ${worker} using (true) with check (true);
grant select, insert on erasure, erasure_answer to ${worker};
