-- Entries of every kind, with their history; the one table of injuries goes, the shipped content fills this one.
drop table injury;

-- Every publication raises the version of the whole catalogue by one.
create table catalog_version (
  version bigint primary key,
  published_at timestamptz not null,
  published_by text not null,
  reason text not null
);
alter table catalog_version enable row level security;
alter table catalog_version force row level security;
create policy read on catalog_version for select to ${web} using (true);
create policy worker on catalog_version for all to ${worker} using (true) with check (true);
grant select on catalog_version to ${web};
grant select, insert on catalog_version to ${worker};
-- Versions are given in order: who publishes holds this row.
create table catalog_lock (only_one boolean primary key default true check (only_one));
insert into catalog_lock default values;
alter table catalog_lock enable row level security;
alter table catalog_lock force row level security;
create policy worker on catalog_lock for all to ${worker} using (true);
grant select, update on catalog_lock to ${worker};

-- What an entry said from one version of the catalogue up to another; to_version is null for what it says now.
-- The document is the entry as JSON, listed what a list says of it; the columns from regions on are taken from it.
create table entry_revision (
  kind text not null,
  entry_id text collate "C" not null,
  revision int not null,
  from_version bigint not null references catalog_version,
  to_version bigint references catalog_version,
  origin text not null check (origin in ('shipped', 'merged', 'edited')),
  author text,
  reviewer text,
  document text not null,
  listed text not null,
  regions text[] not null,
  injury_kind text,
  phases text[] not null,
  clinicians_only boolean not null,
  names text[] not null,
  words tsvector not null,
  primary key (kind, entry_id, revision),
  check (origin <> 'edited' or (author is not null and reviewer is not null and author <> reviewer))
);
create unique index entry_revision_now on entry_revision (kind, entry_id) where to_version is null;
create index entry_revision_words on entry_revision using gin (words) where to_version is null;
alter table entry_revision enable row level security;
alter table entry_revision force row level security;
create policy read on entry_revision for select to ${web} using (true);
create policy worker on entry_revision for all to ${worker} using (true) with check (true);
grant select on entry_revision to ${web};
grant select, insert, update on entry_revision to ${worker};

-- What the shipped files said when they were loaded last: what local edits are compared with.
create table shipped_entry (
  kind text not null,
  entry_id text collate "C" not null,
  document text not null,
  primary key (kind, entry_id)
);
alter table shipped_entry enable row level security;
alter table shipped_entry force row level security;
create policy worker on shipped_entry for all to ${worker} using (true) with check (true);
grant select, insert, update, delete on shipped_entry to ${worker};

-- Where a new shipped version and a local edit changed the same thing; the edit stands until an editor decides.
create table merge_conflict (
  conflict_id uuid primary key,
  kind text not null,
  entry_id text not null,
  content_version text not null,
  path text not null,
  base text,
  local text,
  shipped text,
  found_at timestamptz not null
);
alter table merge_conflict enable row level security;
alter table merge_conflict force row level security;
create policy worker on merge_conflict for all to ${worker} using (true) with check (true);
grant select, insert, delete on merge_conflict to ${worker};
