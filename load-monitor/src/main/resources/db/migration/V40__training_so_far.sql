-- What is needed of an athlete's past to go on with the next run, and to tell how they have trained: the model's
-- TrainingSoFar as JSON. A function of the other tables. It holds for the snapshot version that stands beside it; a
-- service that does not know it raises the version, and with that it holds no more.
alter table athlete_load
  add column so_far text,
  add column so_far_version bigint not null default 0;

-- The row is written with every run: room for its next version on the same page spares the indexes.
alter table athlete_load set (fillfactor = 50);

-- It holds what only the athlete may see, too, and no page shows it.
revoke select on athlete_load from ${web};
grant select (athlete_id, birth_date, snapshot_version, staff_visible) on athlete_load to ${web};
