-- Who keeps a clinic. Nobody until its next snapshot: './twinge republish' sends one.
alter table staff_contact add column clinic_admin boolean not null default false;
alter table staff_contact alter column clinic_admin drop default;

create policy definer on staff_contact for select to current_user using (true);
create function own_kept_clinics() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select clinic_id from access_staff join staff_contact using (clinic_id, staff_id)
  where subject = nullif(current_setting('twinge.subject', true), '') and clinic_admin
$$;

-- A clinic's own system that hears that there is a message. Sealed: its address, and the secret that signs what we write.
create table clinic_webhook (
  id uuid primary key,
  clinic_id uuid not null,
  host text not null,
  sealed bytea not null,
  format text not null,
  minimum text not null,
  with_level boolean not null,
  language text not null,
  created_at timestamptz not null
);
create index clinic_webhook_of_clinic on clinic_webhook (clinic_id);
alter table clinic_webhook enable row level security;
alter table clinic_webhook force row level security;
create policy worker on clinic_webhook for all to ${worker} using (true) with check (true);
create policy admin on clinic_webhook for all to ${web}
  using (clinic_id in (select own_kept_clinics()))
  with check (clinic_id in (select own_kept_clinics()));
grant select, insert, delete on clinic_webhook to ${web};
grant select, delete on clinic_webhook to ${worker};
