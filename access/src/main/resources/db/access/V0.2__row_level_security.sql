-- What every service with athletes' data stands on. own_athletes(), consenting_athletes() and is_erased() are defined
-- where consent is kept: by the mirror (db/access-mirror), or by the service that owns it.

-- Enables and forces row-level security on a table whose rows belong to athletes (column athlete_id). The role web may
-- read what the caller may see; a service grants it more where it needs to. The role worker may do everything.
create function protect_athlete_table(tbl regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format(
    'create policy caller on %s for all to ${web} '
    'using (athlete_id = any (array(select visible_athletes()))) '
    'with check (athlete_id = any (array(select visible_athletes())))', tbl);
  execute format('create policy worker on %s for all to ${worker} using (true) with check (true)', tbl);
  execute format('grant select on %s to ${web}', tbl);
  execute format('grant select, insert, update, delete on %s to ${worker}', tbl);
end
$$;

-- The athletes whose rows the caller may see: themselves, and for staff those who consent to their clinic. Without a
-- subject there is nobody.
create function visible_athletes() returns setof uuid language plpgsql stable as $$
begin
  return query select own_athletes() union select consenting_athletes();
end
$$;
