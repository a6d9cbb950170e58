-- Repeatable, for databases are far beyond the version that this belongs to.
-- The same athletes as before, but asked for once a transaction and caller: every table of every statement asks, and
-- deciding it anew each time was most of what a short transaction cost. What is remembered ends with the transaction and
-- belongs to one subject; who may see whom never changes inside a caller's transaction here, for the mirror is written by
-- the role worker alone. (Where consent is kept, it does change there: that service goes on deciding each time.)
create or replace function visible_athletes() returns setof uuid language plpgsql stable as $$
declare
  caller text := current_setting('twinge.subject', true);
begin
  if caller is null or caller = '' then
    return;
  end if;
  if current_setting('twinge.visible_to', true) is distinct from caller then
    perform
      set_config('twinge.visible', array(select own_athletes() union select consenting_athletes())::text, true),
      set_config('twinge.visible_to', caller, true);
  end if;
  return query select unnest(current_setting('twinge.visible')::uuid[]);
end
$$;
