-- Athletes take with them which account of theirs it is.
grant select (owner_id) on feed_connection to ${web};
