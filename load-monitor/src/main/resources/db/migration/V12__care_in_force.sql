-- What the alerts of a case that were not withdrawn ask for. Its own level falls only when staff look, and an athlete
-- without a clinic has none who could.
alter table staff_case add column in_force text check (in_force in ('EMERGENCY', 'SAME_DAY', 'SOON'));
-- Even the owner sees no rows while row security is forced.
alter table staff_case no force row level security;
update staff_case set in_force = urgency;
alter table staff_case force row level security;
