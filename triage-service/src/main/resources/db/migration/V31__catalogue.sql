-- What the catalogue of injuries says by now, as far as reports are held against it. About nobody.
create table catalog_injury (
  entry_id text primary key,
  revision int not null,
  version bigint not null,
  removed boolean not null,
  name_en text not null,
  name_de text not null,
  regions text[] not null,
  findings text[] not null, -- codes, each with its bearing
  bearings text[] not null,
  check (cardinality(findings) = cardinality(bearings))
);
alter table catalog_injury enable row level security;
alter table catalog_injury force row level security;
create policy read on catalog_injury for select to ${web} using (true);
create policy worker on catalog_injury for all to ${worker} using (true) with check (true);
grant select on catalog_injury to ${web};
grant select, insert, update on catalog_injury to ${worker};
