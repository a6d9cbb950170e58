-- How well every revision fits each of its words alone, so that a search looks up what it would otherwise work out anew.
create table entry_word (
  kind text not null,
  lexeme text collate "C" not null,
  entry_id text collate "C" not null,
  revision int not null,
  rank real not null, -- a name counts 1, lay words 0.6, the rest 0.2
  primary key (kind, lexeme, entry_id, revision),
  foreign key (kind, entry_id, revision) references entry_revision on delete cascade
);
create index entry_word_revision on entry_word (kind, entry_id, revision);
alter table entry_word enable row level security;
alter table entry_word force row level security;
create policy read on entry_word for select to ${web} using (true);
create policy worker on entry_word for all to ${worker} using (true) with check (true);
grant select on entry_word to ${web};
grant select, insert on entry_word to ${worker};

-- A revision never changes its words: they are written with it.
create function keep_words() returns trigger language plpgsql as $$
begin
  insert into entry_word (kind, lexeme, entry_id, revision, rank)
  select new.kind, lexeme, new.entry_id, new.revision,
    ts_rank('{0.2, 0.4, 0.6, 1.0}', new.words, quote_literal(lexeme)::tsquery)
  from unnest(new.words);
  return null;
end
$$;
create trigger keep_words after insert on entry_revision for each row execute function keep_words();

drop index entry_revision_words;
