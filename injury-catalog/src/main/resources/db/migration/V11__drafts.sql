-- What editors work on. It becomes a revision when somebody who has written none of it publishes it.
create table draft (
  draft_id uuid primary key,
  kind text not null,
  entry_id text collate "C" not null,
  base_revision int not null,
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  version int not null,
  author text not null,
  reason text not null,
  reviewer text,
  decision text
);
alter table draft enable row level security;
alter table draft force row level security;
create policy worker on draft for all to ${worker} using (true) with check (true);
grant select, insert, update on draft to ${worker};

-- Every version of a draft, so that whoever comes too late sees what changed. No document: the entry is to go.
create table draft_text (
  draft_id uuid not null references draft,
  version int not null,
  document text,
  written_by text not null,
  written_at timestamptz not null,
  primary key (draft_id, version)
);
alter table draft_text enable row level security;
alter table draft_text force row level security;
create policy worker on draft_text for all to ${worker} using (true) with check (true);
grant select, insert on draft_text to ${worker};
