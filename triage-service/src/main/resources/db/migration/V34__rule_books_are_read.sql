-- A version that was published may be read by whoever may read the one in force.
create policy read on rule_book for select to ${web} using (true);
grant select on rule_book to ${web};
