-- The owner of the tables is held to row-level security too, so it is lifted while what is there is filled in.
alter table alert no force row level security;
alter table delivery no force row level security;
alter table athlete_contact no force row level security;
alter table staff_contact no force row level security;
alter table access_athlete no force row level security;

-- What an alert is about, and which rule must not be told again too soon; null where each one is news.
alter table alert add column kind text;
alter table alert add column rule text;
update alert set kind = case content::jsonb #>> '{data,cause,kind}'
    when 'red-flags' then 'SYMPTOMS'
    when 'prompt' then 'QUESTION'
    when 'staff-message' then 'STAFF_MESSAGE'
    else 'TRAINING' end;
update alert set rule = 'session-spike' where kind = 'TRAINING';
alter table alert alter column kind set not null;

alter table delivery add column kind text;
alter table delivery add column rule text;
update delivery set kind = alert.kind, rule = alert.rule from alert
  where alert.athlete_id = delivery.athlete_id and alert.alert_id = delivery.alert_id
    and alert.revision = delivery.alert_revision;
alter table delivery alter column kind set not null;
-- The digest that told it, or will; null: a message of its own.
alter table delivery add column digest_id uuid;
-- What somebody got of late: what is settled by its time, and the little that is not.
create index delivery_of_person on delivery (person_id, settled_at);

-- The clock on a person's wall. UTC until the next snapshot of who was known before.
alter table athlete_contact add column zone text not null default 'UTC';
update athlete_contact set zone = known.zone from access_athlete known
  where known.athlete_id = athlete_contact.athlete_id and known.zone is not null;
alter table athlete_contact alter column zone drop default;
alter table staff_contact add column zone text not null default 'UTC';
alter table staff_contact alter column zone drop default;

alter table alert force row level security;
alter table delivery force row level security;
alter table athlete_contact force row level security;
alter table staff_contact force row level security;
alter table access_athlete force row level security;

-- No row: the usual ones. athlete_id: null for staff. minimums: {kind: {channel: level}}.
create table preference (
  person_id uuid primary key,
  athlete_id uuid,
  version integer not null,
  minimums jsonb not null,
  quiet_from time,
  quiet_to time,
  daily_messages integer not null,
  repeat_after_days integer not null,
  digest boolean not null,
  check ((quiet_from is null) = (quiet_to is null))
);
create index preference_of_athlete on preference (athlete_id);
alter table preference enable row level security;
alter table preference force row level security;
create policy worker on preference for all to ${worker} using (true) with check (true);
-- Nobody's business but their own.
create policy caller on preference for all to ${web}
  using (person_id in (select own.person_id from own_people() own))
  with check (person_id in (select own.person_id from own_people() own));
grant select, insert, update on preference to ${web};
grant select, insert, update, delete on preference to ${worker};
