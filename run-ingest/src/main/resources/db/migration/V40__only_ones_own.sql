-- Staff see a run only where the terms of its source allow that; only the athlete writes or deletes what is theirs.
create policy staff_visible on run as restrictive for select to ${web}
  using (staff_visible or athlete_id = any (array(select own_athletes())));
create policy own_insert on run as restrictive for insert to ${web}
  with check (athlete_id = any (array(select own_athletes())));
create policy own_update on run as restrictive for update to ${web}
  using (athlete_id = any (array(select own_athletes())));
create policy own_delete on run as restrictive for delete to ${web}
  using (athlete_id = any (array(select own_athletes())));

-- Originals, which run came of which, and what was deleted are the athlete's alone: they hold more than a run shows.
create policy own on source_file as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on run_source as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
create policy own on deleted_run as restrictive for all to ${web}
  using (athlete_id = any (array(select own_athletes()))) with check (athlete_id = any (array(select own_athletes())));
