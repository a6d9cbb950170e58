-- Cases of clinics' staff. One that is not resolved per athlete.
create table care_case (
  athlete_id uuid not null,
  case_id uuid not null,
  revision int not null,
  state text not null,
  level smallint not null,    -- rank of CaseLevel, 1 is the most urgent
  priority smallint not null, -- how many reasons let it come before others of its level
  opened_at timestamptz not null,
  snoozed_until timestamptz,
  document text not null,     -- all of it, as the topic cases tells it
  before text,                -- as it was before its last step, while that can be undone
  primary key (athlete_id, case_id),
  unique (case_id)
);
create unique index care_case_one_open on care_case (athlete_id) where state <> 'RESOLVED';
create index care_case_order on care_case (athlete_id, level, priority desc, opened_at, case_id);
create index care_case_snoozed on care_case (snoozed_until) where state = 'SNOOZED';
select protect_athlete_table('care_case');
grant update on care_case to ${web};

-- Who did what to a case, and when: ids only. Never changed; the web role may add.
create table case_entry (
  athlete_id uuid not null,
  case_id uuid not null,
  revision int not null,
  at timestamptz not null,
  staff_id uuid,
  what text not null,
  state text not null,
  level text not null,
  assignee uuid,
  alert_id uuid,
  request_key text,
  request_hash text,
  primary key (athlete_id, case_id, revision),
  unique (athlete_id, case_id, staff_id, request_key),
  foreign key (athlete_id, case_id) references care_case on delete cascade
);
select protect_athlete_table('case_entry');
grant insert on case_entry to ${web};
revoke update on case_entry from ${worker};

-- What staff wrote, sealed with a key that is not in the database. Never changed.
create table case_note (
  athlete_id uuid not null,
  case_id uuid not null,
  note_id uuid not null,
  staff_id uuid not null,
  written_at timestamptz not null,
  sealed bytea not null,
  primary key (athlete_id, note_id),
  foreign key (athlete_id, case_id) references care_case on delete cascade
);
create index case_note_case on case_note (athlete_id, case_id, written_at);
select protect_athlete_table('case_note');
grant insert on case_note to ${web};
revoke update on case_note from ${worker};

-- Injuries that a clinician named when resolving a case.
create table injury_episode (
  athlete_id uuid not null,
  case_id uuid not null,
  diagnosis text not null,
  side text,
  start_day date not null,
  end_day date check (end_day >= start_day),
  primary key (athlete_id, case_id),
  foreign key (athlete_id, case_id) references care_case on delete cascade
);
select protect_athlete_table('injury_episode');
grant insert, delete on injury_episode to ${web};

-- The newest revision of every alert there was, and the case it is in, if it was ever for staff.
create table case_alert (
  athlete_id uuid not null,
  alert_id uuid not null,
  revision int not null,
  case_id uuid,
  primary key (athlete_id, alert_id)
);
select protect_athlete_table('case_alert');

-- Cases are between clinics and their staff: an athlete reads reports and answers, not the clinic's work.
create policy staff_only on care_case as restrictive for all to ${web}
  using (athlete_id = any (array(select consenting_athletes())));
create policy staff_only on case_entry as restrictive for all to ${web}
  using (athlete_id = any (array(select consenting_athletes())));
create policy staff_only on case_note as restrictive for all to ${web}
  using (athlete_id = any (array(select consenting_athletes())));
create policy staff_only on injury_episode as restrictive for all to ${web}
  using (athlete_id = any (array(select consenting_athletes())));
create policy staff_only on case_alert as restrictive for all to ${web}
  using (athlete_id = any (array(select consenting_athletes())));

-- As whom the caller works for this athlete; null for who does not.
create function acting_staff(athlete uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select staff_id from access_staff join access_consent using (clinic_id)
  where athlete_id = athlete and subject = nullif(current_setting('twinge.subject', true), '')
  order by clinic_id, staff_id limit 1
$$;
create function works_for(staff uuid, athlete uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from access_staff join access_consent using (clinic_id) where staff_id = staff and athlete_id = athlete)
$$;
-- The athletes who consent to a clinic of the caller's.
create function athletes_of_own_clinic(clinic uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select athlete_id from access_consent
  where clinic_id = clinic and exists (
    select from access_staff staff
    where staff.clinic_id = clinic and staff.subject = nullif(current_setting('twinge.subject', true), ''))
$$;
