-- The names of every revision by their trigrams, so that a search compares what was asked with few of them.
create table entry_name (
  name_id bigint generated always as identity primary key,
  kind text not null,
  entry_id text collate "C" not null,
  revision int not null,
  name text not null,
  foreign key (kind, entry_id, revision) references entry_revision on delete cascade
);
alter table entry_name enable row level security;
alter table entry_name force row level security;
create policy read on entry_name for select to ${web} using (true);
create policy worker on entry_name for all to ${worker} using (true) with check (true);
grant select on entry_name to ${web};
grant select, insert on entry_name to ${worker};

create table name_trigram (
  kind text not null,
  trigram text collate "C" not null,
  name_id bigint not null references entry_name on delete cascade,
  of_all smallint not null, -- how many trigrams the name has
  primary key (kind, trigram, name_id)
);
alter table name_trigram enable row level security;
alter table name_trigram force row level security;
create policy read on name_trigram for select to ${web} using (true);
create policy worker on name_trigram for all to ${worker} using (true) with check (true);
grant select on name_trigram to ${web};
grant select, insert on name_trigram to ${worker};

-- A revision never changes its names: they are written with it.
create function keep_names() returns trigger language plpgsql as $$
begin
  with kept as (
    insert into entry_name (kind, entry_id, revision, name)
    select new.kind, new.entry_id, new.revision, name
    from (select distinct unnest(new.names) as name) as named
    returning name_id, name
  )
  insert into name_trigram (kind, trigram, name_id, of_all)
  select new.kind, trigram, name_id, cardinality(show_trgm(name)) from kept, unnest(show_trgm(name)) as trigram;
  return null;
end
$$;
create trigger keep_names after insert on entry_revision for each row execute function keep_names();
