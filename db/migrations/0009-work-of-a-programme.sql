-- The whole work of a programme as reports: what they say besides land, what was found, and what is still being written.

create table fact (
  report_id uuid not null references report (id),
  ordinal integer not null,
  kind text not null,
  key text,
  hazard_code text,
  location point,
  body jsonb not null,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, ordinal)
);

create index fact_kind_key on fact (kind, key);
create index fact_hazard_code on fact (hazard_code) where hazard_code is not null;
create index fact_location on fact using gist (location);
create index fact_known_from on fact (known_from);
create index fact_known_to on fact (known_to);

create table item_found (
  report_id uuid not null references report (id),
  ordinal integer not null,
  hazard_code text,
  statistic_group text not null,
  category text not null,
  model text,
  quantity integer not null check (quantity > 0),
  state text not null check (state in ('found', 'moved', 'destroyed')),
  depth_cm double precision,
  condition text,
  disposal text,
  location point,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, ordinal)
);

create index item_found_statistic_group on item_found (statistic_group, valid_from);
create index item_found_hazard_code on item_found (hazard_code) where hazard_code is not null;
create index item_found_location on item_found using gist (location);
create index item_found_known_from on item_found (known_from);
create index item_found_known_to on item_found (known_to);

-- What a report says is seen by who sees the report.

alter table fact enable row level security;
alter table item_found enable row level security;
create policy seen on fact for select to homeground_reader using (exists (select from report r where r.id = report_id));
create policy seen on item_found for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy all_seen on fact for select to homeground_authority using (true);
create policy all_seen on item_found for select to homeground_authority using (true);
grant select on fact, item_found to homeground_reader;
