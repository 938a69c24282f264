-- Every act has a person behind it: people, organisations, sessions, tokens, and who may see which row.

alter table journal add column person_id uuid;

-- Derived from the journal, like everything of 0001 below its line.

create table organisation (
  id uuid primary key,
  key text not null unique,
  name text not null,
  kind text not null check (kind in ('authority', 'operator', 'partner', 'donor')),
  active boolean not null,
  recorded_position bigint not null references journal (position)
);

create index organisation_recorded_position on organisation (recorded_position);

create table person (
  id uuid primary key,
  name text not null,
  organisation_id uuid not null references organisation (id),
  roles text[] not null,
  active boolean not null,
  recorded_position bigint not null references journal (position)
);

create index person_organisation_id on person (organisation_id);
create index person_recorded_position on person (recorded_position);

create table person_key (
  id text primary key,
  person_id uuid not null references person (id),
  algorithm text not null check (algorithm in ('webauthn', 'ed25519')),
  public_key text not null,
  label text not null,
  registered_position bigint not null references journal (position),
  withdrawn_position bigint references journal (position)
);

create index person_key_person_id on person_key (person_id);
create index person_key_registered_position on person_key (registered_position);
create index person_key_withdrawn_position on person_key (withdrawn_position);

create table policy (
  single boolean primary key default true check (single),
  outside_check_required boolean not null,
  signature_required boolean not null,
  decided_position bigint not null references journal (position)
);

create index policy_decided_position on policy (decided_position);

create table delegation (
  id uuid primary key,
  from_person_id uuid not null references person (id),
  to_person_id uuid not null references person (id),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  reason text not null,
  given_position bigint not null references journal (position),
  withdrawn_position bigint references journal (position)
);

create index delegation_from_person_id on delegation (from_person_id);
create index delegation_to_person_id on delegation (to_person_id);
create index delegation_given_position on delegation (given_position);
create index delegation_withdrawn_position on delegation (withdrawn_position);

create table report_check (
  report_id uuid not null references report (id),
  position bigint not null references journal (position),
  person_id uuid,
  organisation_key text not null,
  remark text not null,
  primary key (report_id, position)
);

create index report_check_position on report_check (position);

create table record_tier (
  record text not null check (record in ('hazard')),
  key text not null,
  tier text not null check (tier in ('public', 'partners', 'authority')),
  decided_position bigint not null references journal (position),
  primary key (record, key)
);

create index record_tier_decided_position on record_tier (decided_position);

create table report_attachment (
  report_id uuid not null references report (id) deferrable initially deferred,
  sha256 bytea not null check (octet_length(sha256) = 32),
  primary key (report_id, sha256)
);

create index report_attachment_sha256 on report_attachment (sha256);

insert into report_attachment (report_id, sha256)
select distinct id, decode(attachment ->> 'sha256', 'hex')
from report, jsonb_array_elements(document::jsonb -> 'attachments') as attachment;

-- Not derived: what only this server knows. People stand in a derived table, which is emptied by a rebuild, so no key
-- points there. Secrets are kept as hashes.

create table session (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  person_id uuid not null,
  method text not null,
  started_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3)
);

create index session_person_id on session (person_id);

create table api_token (
  id uuid primary key,
  person_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  label text not null,
  -- The roles the token carries, never more than its person has; and whether it only reads.
  roles text[] not null,
  read_only boolean not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  withdrawn_at timestamptz(3)
);

create index api_token_person_id on api_token (person_id);

-- Who may see which row, once more, where no forgotten check of a route can open it. Routes read as homeground_reader, which
-- can only select; the settings of the transaction say for whom (src/access/audience.ts makes them of the one table of rights).

--
-- Whom no condition would hold back reads as homeground_authority: the same tables, without the conditions (measured: the
-- list of reports took 25 ms under the conditions, even those that are met at once, and 10 ms without).

do $$
declare
  wanted text;
begin
  foreach wanted in array array['homeground_reader', 'homeground_authority'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        -- Two stores of one server may be made at once.
        when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
  if not pg_has_role('homeground_authority', 'homeground_reader', 'member') then
    grant homeground_reader to homeground_authority;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'the account % may not make and use the roles homeground_reader and homeground_authority', current_user
      using hint = 'Have the administrator of the database make them (nologin), and grant both to this account and the first to the second';
end
$$;

create function seen_for(setting text) returns text[] language sql stable as $$
  select string_to_array(coalesce(current_setting('homeground.' || setting, true), ''), ',')
$$;

-- An organisation is one, however its name is typed. Both letters i of Azerbaijani count as one: in capitals typed on another
-- keyboard they cannot be told apart. `nameKey` in src/modules/reports/name-key.ts is the same.
create function organisation_key(name text) returns text language sql immutable as $$
  select replace(replace(lower(regexp_replace(btrim(normalize(name, NFKC)), '\s+', ' ', 'g')), U&'\0307', ''), 'ı', 'i')
$$;

create index report_organisation on report (organisation_key(reported_by_organisation));

-- Approved reports of the viewer's own organisation. Security definer: it looks at rows to say which ones may be looked at.
create function own_reports() returns setof uuid language sql stable security definer set search_path = public as $$
  select r.id from report r join report_state s on s.report_id = r.id
  where s.state in ('approved', 'superseded')
    and organisation_key(r.reported_by_organisation) = organisation_key(current_setting('homeground.organisation', true))
$$;

-- Hazards that someone sees who does not see them all: made public by a decision, or worked on by the own organisation.
create function seen_hazards() returns setof text language sql stable security definer set search_path = public as $$
  select key from record_tier where record = 'hazard' and tier = 'public'
  union
  select unnest(r.hazard_codes) from report r where 'own' = any (seen_for('land')) and r.id in (select own_reports())
  union
  select t.hazard_code from land_taking t
  where 'own' = any (seen_for('land')) and t.known_to is null and t.hazard_code is not null
    and t.report_id in (select own_reports())
$$;

create function is_approved(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select state in ('approved', 'superseded') from report_state where report_id = asked
$$;

create function is_of_published_hazard(asked uuid) returns boolean language sql stable security definer
set search_path = public as $$
  select exists (
    select from record_tier t
    where t.record = 'hazard' and t.tier = 'public' and (
      t.key in (select unnest(hazard_codes) from report where id = asked)
      or t.key in (select hazard_code from land_taking where report_id = asked and known_to is null)
    )
  )
$$;

alter table report enable row level security;
alter table report_state enable row level security;
alter table report_finding enable row level security;
alter table report_check enable row level security;
alter table report_attachment enable row level security;
alter table hazard enable row level security;
alter table land_piece enable row level security;
alter table land_taking enable row level security;
alter table accident enable row level security;
alter table lifted_minefield enable row level security;
alter table journal enable row level security;
alter table attachment enable row level security;
alter table import_run enable row level security;
alter table import_row enable row level security;
alter table organisation enable row level security;
alter table person enable row level security;
alter table record_tier enable row level security;

create policy seen on report for select to homeground_reader using (
  type = any ((select seen_for('types_all'))::text[])
  or (
    type = any ((select seen_for('types_own'))::text[])
    and organisation_key(reported_by_organisation) = (select organisation_key(current_setting('homeground.organisation', true)))
  )
  or (type = any ((select seen_for('types_partners'))::text[]) and is_approved(id))
  or (type = any ((select seen_for('types_published'))::text[]) and is_approved(id) and is_of_published_hazard(id))
  or (type = any ((select seen_for('types_own'))::text[]) and is_approved(id) and is_of_published_hazard(id))
);
create policy seen on report_state for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on report_finding for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on report_check for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on report_attachment for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on attachment for select to homeground_reader using (
  'all' = any ((select seen_for('imports'))::text[])
  or exists (select from report_attachment a where a.sha256 = attachment.sha256)
);
create policy seen on accident for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on lifted_minefield for select to homeground_reader
  using (exists (select from report r where r.id = report_id));
create policy seen on hazard for select to homeground_reader using (
  (select seen_for('land') && array['all', 'partners']) or code in (select seen_hazards())
);
create policy seen on land_piece for select to homeground_reader using (
  (select seen_for('land') && array['all', 'partners'])
  or hazard_code in (select seen_hazards())
  or (hazard_code is null and (select 'own' = any (seen_for('land'))) and given_by in (select own_reports()))
);
create policy seen on land_taking for select to homeground_reader using (
  (select seen_for('land') && array['all', 'partners'])
  or hazard_code in (select seen_hazards())
  or (hazard_code is null and (select 'own' = any (seen_for('land'))) and report_id in (select own_reports()))
);
create policy seen on record_tier for select to homeground_reader using (
  tier = 'public' or (select seen_for('land') && array['all', 'partners'])
);
create policy seen on journal for select to homeground_reader using (
  'all' = any ((select seen_for('journal'))::text[])
  or (body ? 'reportId' and exists (select from report r where r.id = (body ->> 'reportId')::uuid))
);
create policy seen on import_run for select to homeground_reader
  using ('all' = any ((select seen_for('imports'))::text[]));
create policy seen on import_row for select to homeground_reader
  using ('all' = any ((select seen_for('imports'))::text[]));
create policy seen on organisation for select to homeground_reader
  using ('all' = any ((select seen_for('people'))::text[]));
create policy seen on person for select to homeground_reader
  using ('all' = any ((select seen_for('people'))::text[]));

do $$
declare
  secured text;
begin
  foreach secured in array array[
    'report', 'report_state', 'report_finding', 'report_check', 'report_attachment', 'attachment',
    'accident', 'lifted_minefield', 'hazard', 'land_piece', 'land_taking', 'record_tier',
    'journal', 'import_run', 'import_row', 'organisation', 'person'
  ] loop
    execute format('create policy all_seen on %I for select to homeground_authority using (true)', secured);
  end loop;
end
$$;

-- Sessions, tokens and keys are not for routes that read: no right to them at all.
grant usage on schema public to homeground_reader;
grant select on journal, report, report_state, report_finding, report_check, report_attachment, attachment, import_run,
  import_row, programme, hazard, land_piece, land_taking, accident, lifted_minefield, administrative_unit, settlement,
  organisation, person, record_tier, policy to homeground_reader;
