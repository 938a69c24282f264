-- Handover certificates: documents that never change, and which of them another has taken the place of.

create table certificate (
  id uuid primary key,
  short_code text not null unique,
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  document text not null,
  hazard_codes text[] not null,
  report_ids uuid[] not null,
  bounds box not null,
  area_square_metres double precision not null check (area_square_metres > 0),
  issued_position bigint not null references journal (position) deferrable initially deferred
);

create index certificate_issued_position on certificate (issued_position);
create index certificate_bounds on certificate using gist (bounds);
create index certificate_hazard_codes on certificate using gin (hazard_codes);

create trigger certificate_append_only before update or delete on certificate for each row execute function refuse_change();
create trigger certificate_no_truncate before truncate on certificate for each statement execute function refuse_change();

-- Derived from the journal.

create table certificate_replacement (
  certificate_id uuid primary key references certificate (id),
  replaced_by uuid not null references certificate (id),
  position bigint not null references journal (position)
);

create index certificate_replacement_replaced_by on certificate_replacement (replaced_by);
create index certificate_replacement_position on certificate_replacement (position);

-- A certificate is seen by who sees the hazards it speaks of, or did the work outside them.

alter table certificate enable row level security;
alter table certificate_replacement enable row level security;

create policy seen on certificate for select to homeground_reader using (
  (select seen_for('land') && array['all', 'partners'])
  or hazard_codes && (select array(select seen_hazards()))
  or ((select 'own' = any (seen_for('land'))) and report_ids && (select array(select own_reports())))
);
create policy seen on certificate_replacement for select to homeground_reader
  using (exists (select from certificate c where c.id = certificate_id));

grant select on certificate, certificate_replacement to homeground_reader;

create policy all_seen on certificate for select to homeground_authority using (true);
create policy all_seen on certificate_replacement for select to homeground_authority using (true);
