-- Which emergency number an athlete is told.
create table athlete_country (
  athlete_id uuid primary key,
  country text not null
);
select protect_athlete_table('athlete_country');
