-- The newest session that staff may see, found in one step however many there are that only the athlete may see.
create index session_for_staff on session (athlete_id, local_day) where staff_visible;
