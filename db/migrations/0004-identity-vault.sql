-- Who casualties and informants are, apart from the facts: sealed in the program, with keys that are not in the database.

create table identity (
  id uuid primary key,
  kind text not null check (kind in ('casualty', 'informant')),
  report_id uuid references report (id) deferrable initially deferred,
  -- A neutral handle such as "Casualty 2", never a name.
  label text not null,
  recorded_at timestamptz(3) not null,
  key_version integer,
  wrapped_key bytea,
  ciphertext bytea,
  erased_at timestamptz(3),
  -- Whole, or erased: nothing between.
  check (num_nonnulls(key_version, wrapped_key, ciphertext) = case when erased_at is null then 3 else 0 end)
);

create index identity_report_id on identity (report_id);
create index journal_identity on journal ((body ->> 'identityId')) where body ? 'identityId';

-- Routes that read as homeground_reader have no right to it at all, and no policy would show them a row.
alter table identity enable row level security;
