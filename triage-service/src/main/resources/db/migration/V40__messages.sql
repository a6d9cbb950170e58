-- What staff wrote to an athlete, sealed with a key that is not in the database. Never changed. The athlete reads it.
create table case_message (
  athlete_id uuid not null,
  message_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  written_at timestamptz not null,
  sealed bytea not null,
  primary key (athlete_id, message_id),
  foreign key (athlete_id, case_id) references care_case on delete cascade
);
create index case_message_case on case_message (athlete_id, case_id);
select protect_athlete_table('case_message');
grant insert on case_message to ${web};
revoke update on case_message from ${worker};
create policy written_by_staff on case_message as restrictive for insert to ${web}
  with check (athlete_id = any (array(select consenting_athletes())));
