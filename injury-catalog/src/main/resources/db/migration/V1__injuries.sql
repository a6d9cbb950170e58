create extension pg_trgm;

-- The versions of the shipped content, each loaded once. A version never changes.
create table content_version (
  version text primary key,
  hash text not null,
  loaded_at timestamptz not null
);
alter table content_version enable row level security;
alter table content_version force row level security;
create policy worker on content_version for all to ${worker} using (true) with check (true);
grant select, insert on content_version to ${worker};

-- The injuries as they are now. The document is what readers get, word for word; the other columns are taken from it.
create table injury (
  injury_id text collate "C" primary key,
  kind text not null,
  regions text[] not null,
  names text[] not null,
  hash text not null,
  document text not null
);
alter table injury enable row level security;
alter table injury force row level security;
create policy read on injury for select to ${web} using (true);
create policy worker on injury for all to ${worker} using (true) with check (true);
grant select on injury to ${web};
grant select, insert, update, delete on injury to ${worker};
