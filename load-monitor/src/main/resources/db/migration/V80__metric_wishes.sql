-- Which metrics a clinic asked to hear about, as its newest snapshot says.
create table clinic_metric_wish (
  clinic_id uuid not null,
  metric text not null,
  threshold double precision not null,
  coverage double precision not null,
  cooldown_days int not null,
  primary key (clinic_id, metric)
);
alter table clinic_metric_wish enable row level security;
alter table clinic_metric_wish force row level security;
create policy worker on clinic_metric_wish for all to ${worker} using (true) with check (true);
grant select, insert, delete on clinic_metric_wish to ${worker};
