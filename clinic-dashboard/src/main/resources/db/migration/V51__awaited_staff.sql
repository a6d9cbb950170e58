-- Colleagues whom an admin expects: they are staff from their first login with this address on, if it is verified.
create table awaited_staff (
  clinic_id uuid not null references clinic,
  staff_id uuid not null, -- theirs from then on
  name text not null,
  email text not null,
  language text not null,
  roles text[] not null check (cardinality(roles) > 0),
  since timestamptz not null,
  primary key (clinic_id, staff_id)
);
create unique index awaited_staff_email on awaited_staff (lower(email), clinic_id);

create function keeps_staffed_clinic(id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from staff where clinic_id = id and subject = caller_subject() and 'CLINIC_ADMIN' = any (roles))
$$;

alter table awaited_staff enable row level security;
alter table awaited_staff force row level security;
create policy colleagues on awaited_staff for select to ${web} using (clinic_id = any (array(select own_clinics())));
create policy admin_adds on awaited_staff for insert to ${web} with check (keeps_staffed_clinic(clinic_id));
create policy admin_removes on awaited_staff for delete to ${web} using (keeps_staffed_clinic(clinic_id));
create policy worker on awaited_staff for all to ${worker} using (true) with check (true);
grant select, insert, delete on awaited_staff to ${web};
grant select, delete on awaited_staff to ${worker};

-- The worker takes whoever is awaited into a clinic's staff, and does nothing else to it.
create policy worker_reads on clinic for select to ${worker} using (true);
create policy worker_raises_the_version on clinic for update to ${worker} using (true);
grant select, update (version) on clinic to ${worker};
create policy worker_reads on staff for select to ${worker} using (true);
create policy worker_adds on staff for insert to ${worker} with check (true);
grant select, insert on staff to ${worker};
