-- Who of a clinic's staff looked at what of an athlete. Rows come from record_reads() alone, so that nobody writes them for
-- somebody else, and none is ever changed. They go with the athlete, and when they are old: after 30 days, for the
-- dashboard keeps all of them, there after three years.
create table if not exists staff_read (
  athlete_id uuid not null,
  clinic_id uuid not null,
  staff_id uuid not null,
  what text not null,
  slot timestamptz not null, -- the quarter of an hour
  at timestamptz not null, -- the first time within it
  primary key (athlete_id, slot, what, clinic_id, staff_id)
);
alter table staff_read enable row level security;
alter table staff_read force row level security;

create or replace function keeps_reads_for() returns interval language sql immutable as $$ select interval '${keep-reads}' $$;

drop policy if exists definer_adds on staff_read;
create policy definer_adds on staff_read for insert to current_user with check (true);
drop policy if exists definer_sees on staff_read;
create policy definer_sees on staff_read for select to current_user using (true);
drop policy if exists worker_sees on staff_read;
create policy worker_sees on staff_read for select to ${worker} using (true);
drop policy if exists worker_forgets on staff_read;
create policy worker_forgets on staff_read for delete to ${worker}
  using (is_erased(athlete_id) or slot < now() - keeps_reads_for());
grant select, delete on staff_read to ${worker};

-- Stores that the caller looked, once a quarter of an hour and kind, for each clinic through whose consent they may; what
-- is new comes back. Whoever looks at themselves, or sees nobody, leaves no row. caring_staff() stands where consent is kept.
create or replace function record_reads(athletes uuid[], what text, at timestamptz) returns setof staff_read
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    insert into staff_read (athlete_id, clinic_id, staff_id, what, slot, at)
    select care.athlete_id, care.clinic_id, care.staff_id, record_reads.what,
      date_bin('15 minutes', record_reads.at, 'epoch'), record_reads.at
    from caring_staff(athletes) care
    where care.athlete_id not in (select own_athletes())
    order by 1, 2, 3
    on conflict do nothing
    returning *;
end
$$;
