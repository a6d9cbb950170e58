-- Athletes take with them which digests they got, and when the next is due.
create policy own on digest for select to ${web} using (athlete_id = any (array(select own_athletes())));
create policy own on digest_schedule for select to ${web} using (athlete_id = any (array(select own_athletes())));
grant select on digest, digest_schedule to ${web};
