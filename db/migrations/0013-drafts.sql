-- What somebody is writing and has not handed in, so that no crash of browser or server loses it. It is nobody's but theirs:
-- neither homeground_reader nor homeground_authority reads it, and it is derived from nothing. People stand in a derived
-- table, which a rebuild empties, so no key points there. The id is that of the report it becomes.

create table draft (
  id uuid primary key,
  person_id uuid not null,
  type text not null,
  document jsonb not null,
  sequence integer not null check (sequence >= 0),
  begun_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create index draft_person_id on draft (person_id, updated_at);
alter table draft enable row level security;

-- A returned report is not superseded by what is sent in its place: the later one names it here.

alter table report add column corrects uuid references report (id);
create index report_corrects on report (corrects);
