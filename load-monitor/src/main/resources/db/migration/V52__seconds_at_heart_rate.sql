-- How long the heart rate stood at each value: beats a minute and seconds, in turn. Where it is there, it counts and not
-- the mean.
alter table run add column seconds_at_bpm int[];
