create table diary (
  athlete_id uuid not null,
  line text not null
);
create index diary_athlete on diary (athlete_id);
select protect_athlete_table('diary');
