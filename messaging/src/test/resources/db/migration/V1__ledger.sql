-- What the test's use case writes: one row per event it worked on. A negative revision breaks a constraint.
create table ledger (
  id bigint generated always as identity primary key,
  run_id uuid not null,
  revision int not null check (revision <> 666)
);
grant select, insert on ledger to ${worker};
