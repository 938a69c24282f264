-- The whole schema after all migrations, for reading. Made by `npm run docs`; a test fails when it is stale.

CREATE OR REPLACE FUNCTION public.is_approved(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select state in ('approved', 'superseded') from report_state where report_id = asked
$function$;

CREATE OR REPLACE FUNCTION public.is_of_published_hazard(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select exists (
    select from record_tier t
    where t.record = 'hazard' and t.tier = 'public' and (
      t.key in (select unnest(hazard_codes) from report where id = asked)
      or t.key in (select hazard_code from land_taking where report_id = asked and known_to is null)
    )
  )
$function$;

CREATE OR REPLACE FUNCTION public.organisation_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select replace(replace(lower(regexp_replace(btrim(normalize(name, NFKC)), '\s+', ' ', 'g')), U&'\0307', ''), 'ı', 'i')
$function$;

CREATE OR REPLACE FUNCTION public.own_reports()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select r.id from report r join report_state s on s.report_id = r.id
  where s.state in ('approved', 'superseded')
    and organisation_key(r.reported_by_organisation) = organisation_key(current_setting('homeground.organisation', true))
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or removed; write a new report that supersedes', tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = 'append_only', table = tg_table_name;
end
$function$;

CREATE OR REPLACE FUNCTION public.seen_for(setting text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select string_to_array(coalesce(current_setting('homeground.' || setting, true), ''), ',')
$function$;

CREATE OR REPLACE FUNCTION public.seen_hazards()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select key from record_tier where record = 'hazard' and tier = 'public'
  union
  select unnest(r.hazard_codes) from report r where 'own' = any (seen_for('land')) and r.id in (select own_reports())
  union
  select t.hazard_code from land_taking t
  where 'own' = any (seen_for('land')) and t.known_to is null and t.hazard_code is not null
    and t.report_id in (select own_reports())
$function$;

CREATE OR REPLACE FUNCTION public.spelling_words(name text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select array_to_tsvector(array_remove(string_to_array(trim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(normalize(name, NFKC), U&'ABCDEFGHIJKLMNOPQRSTUVWXYZjqwxƏəIıİÖöÜüĞğŞşÇçŠšČčĆćŽžĐđАаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЫыЭэЮюЯяӘәҒғЈјҜҝӨөҮүҺһҸҹЪъЬь''’ʼ`ʻ\0307',
    'abcdefghiJklmnopgrstuvvXyzJgvXaaiiioouuGGWWCCWWCCCCJJJJaabbvvGGddeeooJJzziiyykkllmmnnoopprrssttuuffXXTTCCWWWWiieeuuaaaaGGyyggoouuhhJJ'), 'kh', 'X', 'g'), 'gh', 'G', 'g'), 'sh', 'W', 'g'), 'ch', 'C', 'g'), 'zh', 'J', 'g'), 'dJ', 'J', 'g'), 'c', 'J', 'g'), '[GXghkq]+([^a-zA-Z0-9]|$)', 'X\1', 'g'), '[Gkhq]', 'g', 'g'), 'T', 'ts', 'g'), 'X', 'x', 'g'), 'W', 'w', 'g'), 'C', 'c', 'g'), 'J', 'j', 'g'), '[aeiuy]*o[aeiuoy]*', 'o', 'g'), '[aeiuy]+', 'a', 'g'), '[^a-z0-9]+', ' ', 'g'), '([a-z])\1+', '\1', 'g')
  ), ' '), ''))
$function$;

create table accident (
  report_id uuid not null,
  location point not null,
  description text,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint accident_pkey PRIMARY KEY (report_id, known_from),
  constraint accident_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint accident_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint accident_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX accident_known_from ON accident USING btree (known_from);
CREATE INDEX accident_known_to ON accident USING btree (known_to);
alter table accident enable row level security;
create policy all_seen on accident for select to homeground_authority using (true);
create policy seen on accident for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = accident.report_id))));
grant select on accident to homeground_reader;

create table account (
  person_id uuid not null,
  login text not null,
  password_hash text,
  signing_recipe text,
  signing_key_id text,
  made_at timestamp(3) with time zone not null,
  constraint account_pkey PRIMARY KEY (person_id),
  constraint account_login_key UNIQUE (login)
);

create table administrative_unit (
  report_id uuid not null,
  code text not null,
  level integer not null,
  name jsonb not null,
  ground bytea not null,
  bounds box not null,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint administrative_unit_pkey PRIMARY KEY (report_id, known_from),
  constraint administrative_unit_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint administrative_unit_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint administrative_unit_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX administrative_unit_known_from ON administrative_unit USING btree (known_from);
CREATE INDEX administrative_unit_known_to ON administrative_unit USING btree (known_to);
CREATE INDEX administrative_unit_spelling ON administrative_unit USING gin (spelling_words(((((COALESCE((name ->> 'en'::text), ''::text) || ' '::text) || COALESCE((name ->> 'az'::text), ''::text)) || ' '::text) || COALESCE((name ->> 'ru'::text), ''::text)))) WHERE (known_to IS NULL);
grant select on administrative_unit to homeground_reader;

create table api_token (
  id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  label text not null,
  roles text[] not null,
  read_only boolean not null,
  made_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  last_used_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  signing_key_id text,
  constraint api_token_secret_hash_check CHECK ((octet_length(secret_hash) = 32)),
  constraint api_token_pkey PRIMARY KEY (id)
);
CREATE INDEX api_token_person_id ON api_token USING btree (person_id);

create table attachment (
  sha256 bytea not null,
  byte_length bigint not null,
  name text not null,
  received_at timestamp(3) with time zone not null,
  constraint attachment_byte_length_check CHECK ((byte_length >= 0)),
  constraint attachment_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint attachment_pkey PRIMARY KEY (sha256)
);
alter table attachment enable row level security;
create policy all_seen on attachment for select to homeground_authority using (true);
create policy seen on attachment for select to homeground_reader using ((('all'::text = ANY (( SELECT seen_for('imports'::text) AS seen_for)::text[])) OR (EXISTS ( SELECT
   FROM report_attachment a
  WHERE (a.sha256 = attachment.sha256)))));
grant select on attachment to homeground_reader;

create table certificate (
  id uuid not null,
  short_code text not null,
  sha256 bytea not null,
  document text not null,
  hazard_codes text[] not null,
  report_ids uuid[] not null,
  bounds box not null,
  area_square_metres double precision not null,
  issued_position bigint not null,
  constraint certificate_area_square_metres_check CHECK ((area_square_metres > (0)::double precision)),
  constraint certificate_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_sha256_key UNIQUE (sha256),
  constraint certificate_short_code_key UNIQUE (short_code),
  constraint certificate_issued_position_fkey FOREIGN KEY (issued_position) REFERENCES journal("position") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX certificate_bounds ON certificate USING gist (bounds);
CREATE INDEX certificate_hazard_codes ON certificate USING gin (hazard_codes);
CREATE INDEX certificate_issued_position ON certificate USING btree (issued_position);
CREATE TRIGGER certificate_append_only BEFORE DELETE OR UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER certificate_no_truncate BEFORE TRUNCATE ON certificate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table certificate enable row level security;
create policy all_seen on certificate for select to homeground_authority using (true);
create policy seen on certificate for select to homeground_reader using ((( SELECT (seen_for('land'::text) && ARRAY['all'::text, 'partners'::text])) OR (hazard_codes && ( SELECT ARRAY( SELECT seen_hazards() AS seen_hazards) AS "array")) OR (( SELECT ('own'::text = ANY (seen_for('land'::text)))) AND (report_ids && ( SELECT ARRAY( SELECT own_reports() AS own_reports) AS "array")))));
grant select on certificate to homeground_reader;

create table certificate_replacement (
  certificate_id uuid not null,
  replaced_by uuid not null,
  position bigint not null,
  constraint certificate_replacement_pkey PRIMARY KEY (certificate_id),
  constraint certificate_replacement_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
  constraint certificate_replacement_position_fkey FOREIGN KEY ("position") REFERENCES journal("position"),
  constraint certificate_replacement_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES certificate(id)
);
CREATE INDEX certificate_replacement_position ON certificate_replacement USING btree ("position");
CREATE INDEX certificate_replacement_replaced_by ON certificate_replacement USING btree (replaced_by);
alter table certificate_replacement enable row level security;
create policy all_seen on certificate_replacement for select to homeground_authority using (true);
create policy seen on certificate_replacement for select to homeground_reader using ((EXISTS ( SELECT
   FROM certificate c
  WHERE (c.id = certificate_replacement.certificate_id))));
grant select on certificate_replacement to homeground_reader;

create table clock_correction (
  position bigint not null,
  accepted_at timestamp(3) with time zone not null,
  actor text not null,
  reason text not null,
  constraint clock_correction_pkey PRIMARY KEY ("position"),
  constraint clock_correction_position_fkey FOREIGN KEY ("position") REFERENCES journal("position")
);
CREATE TRIGGER clock_correction_append_only BEFORE DELETE OR UPDATE ON clock_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clock_correction_no_truncate BEFORE TRUNCATE ON clock_correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table delegation (
  id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  valid_from date not null,
  valid_until date not null,
  reason text not null,
  given_position bigint not null,
  withdrawn_position bigint,
  constraint delegation_check CHECK ((valid_until >= valid_from)),
  constraint delegation_pkey PRIMARY KEY (id),
  constraint delegation_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES person(id),
  constraint delegation_given_position_fkey FOREIGN KEY (given_position) REFERENCES journal("position"),
  constraint delegation_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id),
  constraint delegation_withdrawn_position_fkey FOREIGN KEY (withdrawn_position) REFERENCES journal("position")
);
CREATE INDEX delegation_from_person_id ON delegation USING btree (from_person_id);
CREATE INDEX delegation_given_position ON delegation USING btree (given_position);
CREATE INDEX delegation_to_person_id ON delegation USING btree (to_person_id);
CREATE INDEX delegation_withdrawn_position ON delegation USING btree (withdrawn_position);
alter table delegation enable row level security;
create policy all_seen on delegation for select to homeground_authority using (true);
create policy seen on delegation for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('journal'::text) AS seen_for)::text[])));
grant select on delegation to homeground_reader;

create table directory_link (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamp(3) with time zone not null,
  constraint directory_link_pkey PRIMARY KEY (issuer, subject)
);
CREATE INDEX directory_link_person_id ON directory_link USING btree (person_id);

create table draft (
  id uuid not null,
  person_id uuid not null,
  type text not null,
  document jsonb not null,
  sequence integer not null,
  begun_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint draft_sequence_check CHECK ((sequence >= 0)),
  constraint draft_pkey PRIMARY KEY (id)
);
CREATE INDEX draft_person_id ON draft USING btree (person_id, updated_at);
alter table draft enable row level security;

create table duplicate_decision (
  kind text not null,
  first_key text not null,
  second_key text not null,
  verdict text not null,
  reason text not null,
  decided_position bigint not null,
  constraint duplicate_decision_check CHECK ((second_key > first_key)),
  constraint duplicate_decision_kind_check CHECK ((kind = ANY (ARRAY['area'::text, 'accident'::text, 'casualty'::text]))),
  constraint duplicate_decision_verdict_check CHECK ((verdict = ANY (ARRAY['different'::text, 'same'::text]))),
  constraint duplicate_decision_pkey PRIMARY KEY (kind, first_key, second_key),
  constraint duplicate_decision_decided_position_fkey FOREIGN KEY (decided_position) REFERENCES journal("position")
);
CREATE INDEX duplicate_decision_decided_position ON duplicate_decision USING btree (decided_position);
alter table duplicate_decision enable row level security;
create policy all_seen on duplicate_decision for select to homeground_authority using (true);
create policy seen on duplicate_decision for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('journal'::text) AS seen_for)::text[])));
grant select on duplicate_decision to homeground_reader;

create table fact (
  report_id uuid not null,
  ordinal integer not null,
  kind text not null,
  key text,
  hazard_code text,
  location point,
  body jsonb not null,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint fact_pkey PRIMARY KEY (report_id, ordinal),
  constraint fact_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint fact_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint fact_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX fact_hazard_code ON fact USING btree (hazard_code) WHERE (hazard_code IS NOT NULL);
CREATE INDEX fact_kind_key ON fact USING btree (kind, key);
CREATE INDEX fact_known_from ON fact USING btree (known_from);
CREATE INDEX fact_known_to ON fact USING btree (known_to);
CREATE INDEX fact_location ON fact USING gist (location);
CREATE INDEX fact_spelling ON fact USING gin (spelling_words(COALESCE(key, ''::text))) WHERE (known_to IS NULL);
alter table fact enable row level security;
create policy all_seen on fact for select to homeground_authority using (true);
create policy seen on fact for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = fact.report_id))));
grant select on fact to homeground_reader;

create table hazard (
  code text not null,
  name text,
  kind text not null,
  opened_by uuid not null,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint hazard_kind_check CHECK ((kind = ANY (ARRAY['suspected'::text, 'confirmed'::text]))),
  constraint hazard_pkey PRIMARY KEY (code, known_from),
  constraint hazard_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint hazard_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint hazard_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES report(id)
);
CREATE INDEX hazard_known_from ON hazard USING btree (known_from);
CREATE INDEX hazard_known_to ON hazard USING btree (known_to);
CREATE INDEX hazard_opened_by ON hazard USING btree (opened_by);
CREATE INDEX hazard_spelling ON hazard USING gin (spelling_words(((code || ' '::text) || COALESCE(name, ''::text)))) WHERE (known_to IS NULL);
alter table hazard enable row level security;
create policy all_seen on hazard for select to homeground_authority using (true);
create policy seen on hazard for select to homeground_reader using ((( SELECT (seen_for('land'::text) && ARRAY['all'::text, 'partners'::text])) OR (code IN ( SELECT seen_hazards() AS seen_hazards))));
grant select on hazard to homeground_reader;

create table identity (
  id uuid not null,
  kind text not null,
  report_id uuid,
  label text not null,
  recorded_at timestamp(3) with time zone not null,
  key_version integer,
  wrapped_key bytea,
  ciphertext bytea,
  erased_at timestamp(3) with time zone,
  constraint identity_check CHECK ((num_nonnulls(key_version, wrapped_key, ciphertext) =
CASE
    WHEN (erased_at IS NULL) THEN 3
    ELSE 0
END)),
  constraint identity_kind_check CHECK ((kind = ANY (ARRAY['casualty'::text, 'informant'::text]))),
  constraint identity_pkey PRIMARY KEY (id),
  constraint identity_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX identity_report_id ON identity USING btree (report_id);
alter table identity enable row level security;

create table import_row (
  run_id uuid not null,
  file_sha256 text not null,
  file_name text not null,
  row integer not null,
  outcome text not null,
  report_id uuid,
  findings jsonb not null,
  content_sha256 bytea,
  constraint import_row_content_sha256_check CHECK ((octet_length(content_sha256) = 32)),
  constraint import_row_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'repaired'::text, 'refused'::text]))),
  constraint import_row_row_check CHECK (("row" > 0)),
  constraint import_row_pkey PRIMARY KEY (run_id, file_sha256, "row"),
  constraint import_row_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED,
  constraint import_row_run_id_fkey FOREIGN KEY (run_id) REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX import_row_content_sha256 ON import_row USING btree (content_sha256) WHERE (content_sha256 IS NOT NULL);
CREATE INDEX import_row_report_id ON import_row USING btree (report_id);
CREATE TRIGGER import_row_append_only BEFORE DELETE OR UPDATE ON import_row FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_row_no_truncate BEFORE TRUNCATE ON import_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table import_row enable row level security;
create policy all_seen on import_row for select to homeground_authority using (true);
create policy seen on import_row for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('imports'::text) AS seen_for)::text[])));
grant select on import_row to homeground_reader;

create table import_run (
  id uuid not null,
  started_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone not null,
  actor text not null,
  profile jsonb not null,
  files jsonb not null,
  totals jsonb not null,
  constraint import_run_pkey PRIMARY KEY (id)
);
CREATE TRIGGER import_run_append_only BEFORE DELETE OR UPDATE ON import_run FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_run_no_truncate BEFORE TRUNCATE ON import_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table import_run enable row level security;
create policy all_seen on import_run for select to homeground_authority using (true);
create policy seen on import_run for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('imports'::text) AS seen_for)::text[])));
grant select on import_run to homeground_reader;

create table item_found (
  report_id uuid not null,
  ordinal integer not null,
  hazard_code text,
  statistic_group text not null,
  category text not null,
  model text,
  quantity integer not null,
  state text not null,
  depth_cm double precision,
  condition text,
  disposal text,
  location point,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint item_found_quantity_check CHECK ((quantity > 0)),
  constraint item_found_state_check CHECK ((state = ANY (ARRAY['found'::text, 'moved'::text, 'destroyed'::text]))),
  constraint item_found_pkey PRIMARY KEY (report_id, ordinal),
  constraint item_found_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint item_found_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint item_found_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX item_found_hazard_code ON item_found USING btree (hazard_code) WHERE (hazard_code IS NOT NULL);
CREATE INDEX item_found_known_from ON item_found USING btree (known_from);
CREATE INDEX item_found_known_to ON item_found USING btree (known_to);
CREATE INDEX item_found_location ON item_found USING gist (location);
CREATE INDEX item_found_statistic_group ON item_found USING btree (statistic_group, valid_from);
alter table item_found enable row level security;
create policy all_seen on item_found for select to homeground_authority using (true);
create policy seen on item_found for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = item_found.report_id))));
grant select on item_found to homeground_reader;

create table journal (
  position bigint not null,
  kind text not null,
  actor text not null,
  recorded_at timestamp(3) with time zone not null,
  body jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  person_id uuid,
  constraint journal_hash_check CHECK ((octet_length(hash) = 32)),
  constraint journal_position_check CHECK (("position" > 0)),
  constraint journal_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
  constraint journal_pkey PRIMARY KEY ("position"),
  constraint journal_hash_key UNIQUE (hash)
);
CREATE INDEX journal_identity ON journal USING btree (((body ->> 'identityId'::text))) WHERE (body ? 'identityId'::text);
CREATE INDEX journal_report ON journal USING btree (((body ->> 'reportId'::text)));
CREATE INDEX journal_security ON journal USING btree ("position") WHERE (kind = ANY (ARRAY['security-event'::text, 'person-recorded'::text, 'organisation-recorded'::text, 'key-registered'::text, 'key-withdrawn'::text]));
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table journal enable row level security;
create policy all_seen on journal for select to homeground_authority using (true);
create policy seen on journal for select to homeground_reader using ((('all'::text = ANY (( SELECT seen_for('journal'::text) AS seen_for)::text[])) OR ((body ? 'reportId'::text) AND (EXISTS ( SELECT
   FROM report r
  WHERE (r.id = ((journal.body ->> 'reportId'::text))::uuid))))));
grant select on journal to homeground_reader;

create table land_piece (
  known_from bigint not null,
  ordinal integer not null,
  hazard_code text,
  fate text not null,
  operation text,
  reopened boolean not null,
  given_by uuid not null,
  ended_by uuid,
  ground bytea not null,
  bounds box not null,
  area_square_metres double precision not null,
  valid_from date not null,
  valid_to date,
  known_to bigint,
  constraint land_piece_area_square_metres_check CHECK ((area_square_metres > (0)::double precision)),
  constraint land_piece_check CHECK ((valid_to > valid_from)),
  constraint land_piece_check1 CHECK (((operation IS NOT NULL) = (fate = 'cleared'::text))),
  constraint land_piece_check2 CHECK (((hazard_code IS NOT NULL) OR (fate = ANY (ARRAY['cancelled'::text, 'reduced'::text, 'cleared'::text])))),
  constraint land_piece_fate_check CHECK ((fate = ANY (ARRAY['suspected'::text, 'confirmed'::text, 'cancelled'::text, 'reduced'::text, 'cleared'::text]))),
  constraint land_piece_operation_check CHECK ((operation = ANY (ARRAY['mine-clearance'::text, 'battle-area-clearance'::text]))),
  constraint land_piece_pkey PRIMARY KEY (known_from, ordinal),
  constraint land_piece_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES report(id),
  constraint land_piece_given_by_fkey FOREIGN KEY (given_by) REFERENCES report(id),
  constraint land_piece_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint land_piece_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position")
);
CREATE INDEX land_piece_bounds ON land_piece USING gist (bounds) WHERE (known_to IS NULL);
CREATE INDEX land_piece_ended_by ON land_piece USING btree (ended_by);
CREATE INDEX land_piece_given_by ON land_piece USING btree (given_by);
CREATE INDEX land_piece_hazard_code ON land_piece USING btree (hazard_code) WHERE (known_to IS NULL);
CREATE INDEX land_piece_known_to ON land_piece USING btree (known_to);
alter table land_piece enable row level security;
create policy all_seen on land_piece for select to homeground_authority using (true);
create policy seen on land_piece for select to homeground_reader using ((( SELECT (seen_for('land'::text) && ARRAY['all'::text, 'partners'::text])) OR (hazard_code IN ( SELECT seen_hazards() AS seen_hazards)) OR ((hazard_code IS NULL) AND ( SELECT ('own'::text = ANY (seen_for('land'::text)))) AND (given_by IN ( SELECT own_reports() AS own_reports)))));
grant select on land_piece to homeground_reader;

create table land_taking (
  report_id uuid not null,
  known_from bigint not null,
  ordinal integer not null,
  hazard_code text,
  ledger_column text not null,
  square_metres double precision not null,
  valid_from date not null,
  known_to bigint,
  constraint land_taking_ledger_column_check CHECK ((ledger_column = ANY (ARRAY['opened'::text, 'added'::text, 'confirmed'::text, 'reopened'::text, 'cancelled'::text, 'reduced'::text, 'cleared'::text, 'outside'::text]))),
  constraint land_taking_pkey PRIMARY KEY (report_id, known_from, ordinal),
  constraint land_taking_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint land_taking_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint land_taking_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX land_taking_hazard_code ON land_taking USING btree (hazard_code) WHERE (known_to IS NULL);
CREATE INDEX land_taking_known_from ON land_taking USING btree (known_from);
CREATE INDEX land_taking_known_to ON land_taking USING btree (known_to);
alter table land_taking enable row level security;
create policy all_seen on land_taking for select to homeground_authority using (true);
create policy seen on land_taking for select to homeground_reader using ((( SELECT (seen_for('land'::text) && ARRAY['all'::text, 'partners'::text])) OR (hazard_code IN ( SELECT seen_hazards() AS seen_hazards)) OR ((hazard_code IS NULL) AND ( SELECT ('own'::text = ANY (seen_for('land'::text)))) AND (report_id IN ( SELECT own_reports() AS own_reports)))));
grant select on land_taking to homeground_reader;

create table lifted_minefield (
  report_id uuid not null,
  location point not null,
  description text,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint lifted_minefield_pkey PRIMARY KEY (report_id, known_from),
  constraint lifted_minefield_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint lifted_minefield_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint lifted_minefield_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX lifted_minefield_known_from ON lifted_minefield USING btree (known_from);
CREATE INDEX lifted_minefield_known_to ON lifted_minefield USING btree (known_to);
alter table lifted_minefield enable row level security;
create policy all_seen on lifted_minefield for select to homeground_authority using (true);
create policy seen on lifted_minefield for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = lifted_minefield.report_id))));
grant select on lifted_minefield to homeground_reader;

create table migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  additive boolean not null default false,
  constraint migration_pkey PRIMARY KEY (number)
);

create table one_time_link (
  id uuid not null,
  secret_hash bytea not null,
  purpose text not null,
  person_id uuid,
  made_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  constraint one_time_link_check CHECK (((person_id IS NULL) = (purpose = 'administrator'::text))),
  constraint one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['administrator'::text, 'invitation'::text, 'recovery'::text]))),
  constraint one_time_link_secret_hash_check CHECK ((octet_length(secret_hash) = 32)),
  constraint one_time_link_pkey PRIMARY KEY (id),
  constraint one_time_link_secret_hash_key UNIQUE (secret_hash)
);
CREATE INDEX one_time_link_person_id ON one_time_link USING btree (person_id);

create table organisation (
  id uuid not null,
  key text not null,
  name text not null,
  kind text not null,
  active boolean not null,
  recorded_position bigint not null,
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['authority'::text, 'operator'::text, 'partner'::text, 'donor'::text]))),
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_key_key UNIQUE (key),
  constraint organisation_recorded_position_fkey FOREIGN KEY (recorded_position) REFERENCES journal("position")
);
CREATE INDEX organisation_recorded_position ON organisation USING btree (recorded_position);
alter table organisation enable row level security;
create policy all_seen on organisation for select to homeground_authority using (true);
create policy seen on organisation for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('people'::text) AS seen_for)::text[])));
grant select on organisation to homeground_reader;

create table passkey (
  id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  aaguid text not null,
  backed_up boolean not null,
  label text not null,
  made_at timestamp(3) with time zone not null,
  last_used_at timestamp(3) with time zone,
  constraint passkey_pkey PRIMARY KEY (id)
);
CREATE INDEX passkey_person_id ON passkey USING btree (person_id);

create table person (
  id uuid not null,
  name text not null,
  organisation_id uuid not null,
  roles text[] not null,
  active boolean not null,
  recorded_position bigint not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint person_recorded_position_fkey FOREIGN KEY (recorded_position) REFERENCES journal("position")
);
CREATE INDEX person_organisation_id ON person USING btree (organisation_id);
CREATE INDEX person_recorded_position ON person USING btree (recorded_position);
alter table person enable row level security;
create policy all_seen on person for select to homeground_authority using (true);
create policy seen on person for select to homeground_reader using (('all'::text = ANY (( SELECT seen_for('people'::text) AS seen_for)::text[])));
grant select on person to homeground_reader;

create table person_key (
  id text not null,
  person_id uuid not null,
  algorithm text not null,
  public_key text not null,
  label text not null,
  registered_position bigint not null,
  withdrawn_position bigint,
  constraint person_key_algorithm_check CHECK ((algorithm = ANY (ARRAY['webauthn'::text, 'ed25519'::text]))),
  constraint person_key_pkey PRIMARY KEY (id),
  constraint person_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint person_key_registered_position_fkey FOREIGN KEY (registered_position) REFERENCES journal("position"),
  constraint person_key_withdrawn_position_fkey FOREIGN KEY (withdrawn_position) REFERENCES journal("position")
);
CREATE INDEX person_key_person_id ON person_key USING btree (person_id);
CREATE INDEX person_key_registered_position ON person_key USING btree (registered_position);
CREATE INDEX person_key_withdrawn_position ON person_key USING btree (withdrawn_position);

create table policy (
  single boolean not null default true,
  outside_check_required boolean not null,
  signature_required boolean not null,
  decided_position bigint not null,
  constraint policy_single_check CHECK (single),
  constraint policy_pkey PRIMARY KEY (single),
  constraint policy_decided_position_fkey FOREIGN KEY (decided_position) REFERENCES journal("position")
);
CREATE INDEX policy_decided_position ON policy USING btree (decided_position);
grant select on policy to homeground_reader;

create table programme (
  single boolean not null default true,
  name jsonb not null,
  country_code text,
  is_sample boolean not null,
  defined_position bigint not null,
  constraint programme_single_check CHECK (single),
  constraint programme_pkey PRIMARY KEY (single),
  constraint programme_defined_position_fkey FOREIGN KEY (defined_position) REFERENCES journal("position")
);
CREATE INDEX programme_defined_position ON programme USING btree (defined_position);
grant select on programme to homeground_reader;

create table record_tier (
  record text not null,
  key text not null,
  tier text not null,
  decided_position bigint not null,
  constraint record_tier_record_check CHECK ((record = 'hazard'::text)),
  constraint record_tier_tier_check CHECK ((tier = ANY (ARRAY['public'::text, 'partners'::text, 'authority'::text]))),
  constraint record_tier_pkey PRIMARY KEY (record, key),
  constraint record_tier_decided_position_fkey FOREIGN KEY (decided_position) REFERENCES journal("position")
);
CREATE INDEX record_tier_decided_position ON record_tier USING btree (decided_position);
alter table record_tier enable row level security;
create policy all_seen on record_tier for select to homeground_authority using (true);
create policy seen on record_tier for select to homeground_reader using (((tier = 'public'::text) OR ( SELECT (seen_for('land'::text) && ARRAY['all'::text, 'partners'::text]))));
grant select on record_tier to homeground_reader;

create table report (
  id uuid not null,
  type text not null,
  schema_version integer not null,
  date_of_information date not null,
  reported_by_name text not null,
  reported_by_organisation text not null,
  supersedes uuid,
  hazard_codes text[] not null,
  footprint box,
  source_row text,
  document text not null,
  sha256 bytea not null,
  submitted_position bigint not null,
  concerned_organisations text[] not null default '{}'::text[],
  corrects uuid,
  constraint report_schema_version_check CHECK ((schema_version > 0)),
  constraint report_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_source_row_key UNIQUE (source_row),
  constraint report_corrects_fkey FOREIGN KEY (corrects) REFERENCES report(id),
  constraint report_submitted_position_fkey FOREIGN KEY (submitted_position) REFERENCES journal("position") DEFERRABLE INITIALLY DEFERRED,
  constraint report_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES report(id)
);
CREATE INDEX report_concerned_organisations ON report USING gin (concerned_organisations);
CREATE INDEX report_corrects ON report USING btree (corrects);
CREATE INDEX report_footprint ON report USING gist (footprint);
CREATE INDEX report_hazard_codes ON report USING gin (hazard_codes);
CREATE INDEX report_organisation ON report USING btree (organisation_key(reported_by_organisation));
CREATE INDEX report_submitted_position ON report USING btree (submitted_position);
CREATE INDEX report_supersedes ON report USING btree (supersedes);
CREATE INDEX report_type ON report USING btree (type);
CREATE TRIGGER report_append_only BEFORE DELETE OR UPDATE ON report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_no_truncate BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table report enable row level security;
create policy all_seen on report for select to homeground_authority using (true);
create policy seen on report for select to homeground_reader using (((type = ANY (( SELECT seen_for('types_all'::text) AS seen_for)::text[])) OR ((type = ANY (( SELECT seen_for('types_own'::text) AS seen_for)::text[])) AND (organisation_key(reported_by_organisation) = ( SELECT organisation_key(current_setting('homeground.organisation'::text, true)) AS organisation_key))) OR ((type = ANY (( SELECT seen_for('types_partners'::text) AS seen_for)::text[])) AND is_approved(id)) OR ((type = ANY (( SELECT seen_for('types_published'::text) AS seen_for)::text[])) AND is_approved(id) AND is_of_published_hazard(id)) OR ((type = ANY (( SELECT seen_for('types_own'::text) AS seen_for)::text[])) AND is_approved(id) AND is_of_published_hazard(id))));
create policy seen_by_concerned on report for select to homeground_reader using (((type = ANY (( SELECT seen_for('types_own'::text) AS seen_for)::text[])) AND (concerned_organisations @> ARRAY[( SELECT organisation_key(current_setting('homeground.organisation'::text, true)) AS organisation_key)]) AND is_approved(id)));
grant select on report to homeground_reader;

create table report_attachment (
  report_id uuid not null,
  sha256 bytea not null,
  constraint report_attachment_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint report_attachment_pkey PRIMARY KEY (report_id, sha256),
  constraint report_attachment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX report_attachment_sha256 ON report_attachment USING btree (sha256);
alter table report_attachment enable row level security;
create policy all_seen on report_attachment for select to homeground_authority using (true);
create policy seen on report_attachment for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_attachment.report_id))));
grant select on report_attachment to homeground_reader;

create table report_check (
  report_id uuid not null,
  position bigint not null,
  person_id uuid,
  organisation_key text not null,
  remark text not null,
  constraint report_check_pkey PRIMARY KEY (report_id, "position"),
  constraint report_check_position_fkey FOREIGN KEY ("position") REFERENCES journal("position"),
  constraint report_check_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX report_check_position ON report_check USING btree ("position");
alter table report_check enable row level security;
create policy all_seen on report_check for select to homeground_authority using (true);
create policy seen on report_check for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_check.report_id))));
grant select on report_check to homeground_reader;

create table report_finding (
  report_id uuid not null,
  known_from bigint not null,
  stage text not null,
  ordinal integer not null,
  finding jsonb not null,
  known_to bigint,
  constraint report_finding_stage_check CHECK ((stage = ANY (ARRAY['submission'::text, 'ledger'::text]))),
  constraint report_finding_pkey PRIMARY KEY (report_id, known_from, stage, ordinal),
  constraint report_finding_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint report_finding_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint report_finding_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX report_finding_known_from ON report_finding USING btree (known_from);
CREATE INDEX report_finding_known_to ON report_finding USING btree (known_to);
alter table report_finding enable row level security;
create policy all_seen on report_finding for select to homeground_authority using (true);
create policy seen on report_finding for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_finding.report_id))));
grant select on report_finding to homeground_reader;

create table report_state (
  report_id uuid not null,
  state text not null,
  decided_position bigint,
  reason text,
  superseded_by uuid,
  constraint report_state_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'approved'::text, 'rejected'::text, 'superseded'::text]))),
  constraint report_state_pkey PRIMARY KEY (report_id),
  constraint report_state_decided_position_fkey FOREIGN KEY (decided_position) REFERENCES journal("position"),
  constraint report_state_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint report_state_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES report(id)
);
CREATE INDEX report_state_decided_position ON report_state USING btree (decided_position);
CREATE INDEX report_state_state ON report_state USING btree (state);
CREATE INDEX report_state_superseded_by ON report_state USING btree (superseded_by);
alter table report_state enable row level security;
create policy all_seen on report_state for select to homeground_authority using (true);
create policy seen on report_state for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_state.report_id))));
grant select on report_state to homeground_reader;

create table report_words (
  report_id uuid not null,
  tier text not null,
  words tsvector not null,
  constraint report_words_tier_check CHECK ((tier = ANY (ARRAY['public'::text, 'partners'::text, 'authority'::text]))),
  constraint report_words_pkey PRIMARY KEY (report_id, tier),
  constraint report_words_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX report_words_words ON report_words USING gin (words);
alter table report_words enable row level security;
create policy all_seen on report_words for select to homeground_authority using (true);
create policy seen on report_words for select to homeground_reader using ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.id = report_words.report_id) AND ((report_words.tier = 'public'::text) OR (r.type = ANY (( SELECT seen_for('types_all'::text) AS seen_for)::text[])) OR ((r.type = ANY (( SELECT seen_for('types_own'::text) AS seen_for)::text[])) AND (organisation_key(r.reported_by_organisation) = ( SELECT organisation_key(current_setting('homeground.organisation'::text, true)) AS organisation_key))) OR ((report_words.tier = 'partners'::text) AND (r.type = ANY (( SELECT seen_for('types_partners'::text) AS seen_for)::text[]))))))));
grant select on report_words to homeground_reader;

create table session (
  id_hash bytea not null,
  person_id uuid not null,
  method text not null,
  started_at timestamp(3) with time zone not null,
  last_seen_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  constraint session_id_hash_check CHECK ((octet_length(id_hash) = 32)),
  constraint session_pkey PRIMARY KEY (id_hash)
);
CREATE INDEX session_person_id ON session USING btree (person_id);

create table settlement (
  report_id uuid not null,
  name jsonb not null,
  location point not null,
  valid_from date not null,
  known_from bigint not null,
  known_to bigint,
  constraint settlement_pkey PRIMARY KEY (report_id, known_from),
  constraint settlement_known_from_fkey FOREIGN KEY (known_from) REFERENCES journal("position"),
  constraint settlement_known_to_fkey FOREIGN KEY (known_to) REFERENCES journal("position"),
  constraint settlement_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX settlement_known_from ON settlement USING btree (known_from);
CREATE INDEX settlement_known_to ON settlement USING btree (known_to);
CREATE INDEX settlement_spelling ON settlement USING gin (spelling_words(((((COALESCE((name ->> 'en'::text), ''::text) || ' '::text) || COALESCE((name ->> 'az'::text), ''::text)) || ' '::text) || COALESCE((name ->> 'ru'::text), ''::text)))) WHERE (known_to IS NULL);
grant select on settlement to homeground_reader;

create table sign_in_challenge (
  id uuid not null,
  purpose text not null,
  challenge text not null,
  person_id uuid,
  details jsonb not null,
  expires_at timestamp(3) with time zone not null,
  constraint sign_in_challenge_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_challenge_expires_at ON sign_in_challenge USING btree (expires_at);

create table throttle (
  key bytea not null,
  tries integer not null,
  last_tried_at timestamp(3) with time zone not null,
  blocked_until timestamp(3) with time zone not null,
  constraint throttle_key_check CHECK ((octet_length(key) = 32)),
  constraint throttle_pkey PRIMARY KEY (key)
);
