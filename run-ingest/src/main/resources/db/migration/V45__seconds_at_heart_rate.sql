-- How long the heart rate stood at each value: beats a minute and seconds, in turn.
alter table run add column seconds_at_bpm int[] not null default '{}';
