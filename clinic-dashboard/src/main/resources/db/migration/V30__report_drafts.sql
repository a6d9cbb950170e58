-- A report while it is being written, at most one per athlete.
create table report_draft (
  athlete_id uuid primary key,
  draft_id uuid not null,
  amends uuid, -- the report it will correct
  steps jsonb not null, -- the codes asked, screen by screen
  answers jsonb not null, -- by code
  started_at timestamptz not null
);
select protect_athlete_table('report_draft');
-- Until it is sent it is nobody else's, consent or not.
create policy athlete_only on report_draft as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes())));
grant insert, update, delete on report_draft to ${web};
