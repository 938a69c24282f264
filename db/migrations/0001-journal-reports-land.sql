-- The first store: what came in (journal, reports, imports: never changed) and what is derived from it (the rest).

create table journal (
  position bigint primary key check (position > 0),
  kind text not null,
  actor text not null,
  recorded_at timestamptz(3) not null,
  body jsonb not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null unique check (octet_length(hash) = 32)
);

create index journal_report on journal ((body ->> 'reportId'));

create table report (
  id uuid primary key,
  type text not null,
  schema_version integer not null check (schema_version > 0),
  date_of_information date not null,
  reported_by_name text not null,
  reported_by_organisation text not null,
  supersedes uuid references report (id),
  hazard_codes text[] not null,
  footprint box,
  source_row text unique,
  document text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  submitted_position bigint not null references journal (position) deferrable initially deferred
);

create index report_supersedes on report (supersedes);
create index report_submitted_position on report (submitted_position);
create index report_footprint on report using gist (footprint);
create index report_hazard_codes on report using gin (hazard_codes);
create index report_type on report (type);

create table attachment (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  byte_length bigint not null check (byte_length >= 0),
  name text not null,
  received_at timestamptz(3) not null
);

create table import_run (
  id uuid primary key,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3) not null,
  actor text not null,
  profile jsonb not null,
  files jsonb not null,
  totals jsonb not null
);

create table import_row (
  run_id uuid not null references import_run (id) deferrable initially deferred,
  file_sha256 text not null,
  file_name text not null,
  row integer not null check (row > 0),
  outcome text not null check (outcome in ('accepted', 'repaired', 'refused')),
  report_id uuid references report (id) deferrable initially deferred,
  findings jsonb not null,
  primary key (run_id, file_sha256, row)
);

create index import_row_report_id on import_row (report_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed; write a new report that supersedes', tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = 'append_only', table = tg_table_name;
end
$$;

create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
create trigger journal_no_truncate before truncate on journal for each statement execute function refuse_change();
create trigger report_append_only before update or delete on report for each row execute function refuse_change();
create trigger report_no_truncate before truncate on report for each statement execute function refuse_change();
create trigger import_run_append_only before update or delete on import_run for each row execute function refuse_change();
create trigger import_run_no_truncate before truncate on import_run for each statement execute function refuse_change();
create trigger import_row_append_only before update or delete on import_row for each row execute function refuse_change();
create trigger import_row_no_truncate before truncate on import_row for each statement execute function refuse_change();

-- Everything below is derived from the journal and may be dropped and derived again by `homeground rebuild`.

create table programme (
  single boolean primary key default true check (single),
  name jsonb not null,
  country_code text,
  is_sample boolean not null,
  defined_position bigint not null references journal (position)
);

create index programme_defined_position on programme (defined_position);

create table report_state (
  report_id uuid primary key references report (id),
  state text not null check (state in ('submitted', 'approved', 'rejected', 'superseded')),
  decided_position bigint references journal (position),
  reason text,
  superseded_by uuid references report (id)
);

create index report_state_decided_position on report_state (decided_position);
create index report_state_superseded_by on report_state (superseded_by);
create index report_state_state on report_state (state);

create table report_finding (
  report_id uuid not null references report (id),
  known_from bigint not null references journal (position),
  stage text not null check (stage in ('submission', 'ledger')),
  ordinal integer not null,
  finding jsonb not null,
  known_to bigint references journal (position),
  primary key (report_id, known_from, stage, ordinal)
);

create index report_finding_known_from on report_finding (known_from);
create index report_finding_known_to on report_finding (known_to);

create table hazard (
  code text not null,
  name text,
  kind text not null check (kind in ('suspected', 'confirmed')),
  opened_by uuid not null references report (id),
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (code, known_from)
);

create index hazard_opened_by on hazard (opened_by);
create index hazard_known_from on hazard (known_from);
create index hazard_known_to on hazard (known_to);

create table land_piece (
  known_from bigint not null references journal (position),
  ordinal integer not null,
  hazard_code text,
  fate text not null check (fate in ('suspected', 'confirmed', 'cancelled', 'reduced', 'cleared')),
  operation text check (operation in ('mine-clearance', 'battle-area-clearance')),
  reopened boolean not null,
  given_by uuid not null references report (id),
  ended_by uuid references report (id),
  ground bytea not null,
  bounds box not null,
  area_square_metres double precision not null check (area_square_metres > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  known_to bigint references journal (position),
  primary key (known_from, ordinal),
  check ((operation is not null) = (fate = 'cleared')),
  check (hazard_code is not null or fate in ('cancelled', 'reduced', 'cleared'))
);

create index land_piece_known_to on land_piece (known_to);
create index land_piece_given_by on land_piece (given_by);
create index land_piece_ended_by on land_piece (ended_by);
create index land_piece_hazard_code on land_piece (hazard_code) where known_to is null;
create index land_piece_bounds on land_piece using gist (bounds) where known_to is null;

create table land_taking (
  report_id uuid not null references report (id),
  known_from bigint not null references journal (position),
  ordinal integer not null,
  hazard_code text,
  ledger_column text not null check (
    ledger_column in ('opened', 'added', 'confirmed', 'reopened', 'cancelled', 'reduced', 'cleared', 'outside')
  ),
  square_metres double precision not null,
  valid_from date not null,
  known_to bigint references journal (position),
  primary key (report_id, known_from, ordinal)
);

create index land_taking_known_from on land_taking (known_from);
create index land_taking_known_to on land_taking (known_to);
create index land_taking_hazard_code on land_taking (hazard_code) where known_to is null;

create table accident (
  report_id uuid not null references report (id),
  location point not null,
  description text,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, known_from)
);

create index accident_known_from on accident (known_from);
create index accident_known_to on accident (known_to);

create table lifted_minefield (
  report_id uuid not null references report (id),
  location point not null,
  description text,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, known_from)
);

create index lifted_minefield_known_from on lifted_minefield (known_from);
create index lifted_minefield_known_to on lifted_minefield (known_to);

create table administrative_unit (
  report_id uuid not null references report (id),
  code text not null,
  level integer not null,
  name jsonb not null,
  ground bytea not null,
  bounds box not null,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, known_from)
);

create index administrative_unit_known_from on administrative_unit (known_from);
create index administrative_unit_known_to on administrative_unit (known_to);

create table settlement (
  report_id uuid not null references report (id),
  name jsonb not null,
  location point not null,
  valid_from date not null,
  known_from bigint not null references journal (position),
  known_to bigint references journal (position),
  primary key (report_id, known_from)
);

create index settlement_known_from on settlement (known_from);
create index settlement_known_to on settlement (known_to);
