-- Most reports are never amended; only those that amend another need to be found by what they amend.
alter table report drop constraint report_athlete_id_amends_revision_key;
create unique index report_amendment on report (athlete_id, amends, revision) where amends is not null;
