-- Search across everything, in any spelling; and pairs of records that a person has held to be two, or one.

-- The words of a name by their spelling keys: the same steps as src/modules/reports/spelling-key.ts. No extension is asked
-- for: a managed PostgreSQL may refuse it.
create function spelling_words(name text) returns tsvector language sql immutable strict parallel safe as $words$
  select array_to_tsvector(array_remove(string_to_array(trim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(normalize(name, NFKC), U&'ABCDEFGHIJKLMNOPQRSTUVWXYZjqwxƏəIıİÖöÜüĞğŞşÇçŠšČčĆćŽžĐđАаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЫыЭэЮюЯяӘәҒғЈјҜҝӨөҮүҺһҸҹЪъЬь''’ʼ`ʻ\0307',
    'abcdefghiJklmnopgrstuvvXyzJgvXaaiiioouuGGWWCCWWCCCCJJJJaabbvvGGddeeooJJzziiyykkllmmnnoopprrssttuuffXXTTCCWWWWiieeuuaaaaGGyyggoouuhhJJ'), 'kh', 'X', 'g'), 'gh', 'G', 'g'), 'sh', 'W', 'g'), 'ch', 'C', 'g'), 'zh', 'J', 'g'), 'dJ', 'J', 'g'), 'c', 'J', 'g'), '[GXghkq]+([^a-zA-Z0-9]|$)', 'X\1', 'g'), '[Gkhq]', 'g', 'g'), 'T', 'ts', 'g'), 'X', 'x', 'g'), 'W', 'w', 'g'), 'C', 'c', 'g'), 'J', 'j', 'g'), '[aeiuy]*o[aeiuoy]*', 'o', 'g'), '[aeiuy]+', 'a', 'g'), '[^a-z0-9]+', ' ', 'g'), '([a-z])\1+', '\1', 'g')
  ), ' '), ''))
$words$;

create index hazard_spelling on hazard using gin (spelling_words(code || ' ' || coalesce(name, ''))) where known_to is null;
create index administrative_unit_spelling on administrative_unit using gin (spelling_words(
  coalesce(name ->> 'en', '') || ' ' || coalesce(name ->> 'az', '') || ' ' || coalesce(name ->> 'ru', '')
)) where known_to is null;
create index settlement_spelling on settlement using gin (spelling_words(
  coalesce(name ->> 'en', '') || ' ' || coalesce(name ->> 'az', '') || ' ' || coalesce(name ->> 'ru', '')
)) where known_to is null;
create index fact_spelling on fact using gin (spelling_words(coalesce(key, ''))) where known_to is null;

-- What is written in a report, for search: apart what everyone may read who sees the report, and what only those whose work
-- it is. Derived: `homeground rebuild` reads the reports again.

create table report_words (
  report_id uuid not null references report (id) deferrable initially deferred,
  tier text not null check (tier in ('public', 'partners', 'authority')),
  words tsvector not null,
  primary key (report_id, tier)
);

create index report_words_words on report_words using gin (words);

alter table report_words enable row level security;

-- The clearance of src/access/permission.ts: reaching all of a type, or own ones, clears for the authority's fields;
-- reaching what is approved for those of partners.
create policy seen on report_words for select to homeground_reader using (exists (
  select from report r where r.id = report_id and (
    tier = 'public'
    or r.type = any ((select seen_for('types_all'))::text[])
    or (
      r.type = any ((select seen_for('types_own'))::text[])
      and organisation_key(r.reported_by_organisation)
        = (select organisation_key(current_setting('homeground.organisation', true)))
    )
    or (tier = 'partners' and r.type = any ((select seen_for('types_partners'))::text[]))
  )
));
create policy all_seen on report_words for select to homeground_authority using (true);

-- Pairs that a person has looked at, derived from the journal.

create table duplicate_decision (
  kind text not null check (kind in ('area', 'accident', 'casualty')),
  first_key text not null,
  second_key text not null check (second_key > first_key),
  verdict text not null check (verdict in ('different', 'same')),
  reason text not null,
  decided_position bigint not null references journal (position),
  primary key (kind, first_key, second_key)
);

create index duplicate_decision_decided_position on duplicate_decision (decided_position);

alter table duplicate_decision enable row level security;
create policy seen on duplicate_decision for select to homeground_reader
  using ('all' = any ((select seen_for('journal'))::text[]));
create policy all_seen on duplicate_decision for select to homeground_authority using (true);

grant select on report_words, duplicate_decision to homeground_reader;
