-- Delegations are seen by those who read the journal, in which they stand; row-level security says so once more.

alter table delegation enable row level security;
create policy seen on delegation for select to homeground_reader
  using ('all' = any ((select seen_for('journal'))::text[]));
create policy all_seen on delegation for select to homeground_authority using (true);
grant select on delegation to homeground_reader;
