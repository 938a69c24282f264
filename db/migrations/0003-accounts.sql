-- How people come in: logins and passwords, passkeys, one-time links, the national directory, and what slows guessing down.
-- None of it is derived from the journal, none of it is for homeground_reader, and secrets are kept as hashes. People stand
-- in a derived table, which a rebuild empties, so no key points there.

create table account (
  person_id uuid primary key,
  -- As src/access/accounts/login.ts compares it.
  login text not null unique,
  -- PHC string of argon2id; null: passkeys only.
  password_hash text,
  -- How the signing key is made of the password (its own salt), and the id of that key in person_key.
  signing_recipe text,
  signing_key_id text,
  made_at timestamptz(3) not null
);

create table passkey (
  -- The credential id, base64url, as the authenticator gave it.
  id text primary key,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  aaguid text not null,
  backed_up boolean not null,
  label text not null,
  made_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);

create index passkey_person_id on passkey (person_id);

create table one_time_link (
  id uuid primary key,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  purpose text not null check (purpose in ('administrator', 'invitation', 'recovery')),
  -- Null for the first administrator, who says who they are.
  person_id uuid check ((person_id is null) = (purpose = 'administrator')),
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  withdrawn_at timestamptz(3)
);

create index one_time_link_person_id on one_time_link (person_id);

create table sign_in_challenge (
  id uuid primary key,
  purpose text not null,
  -- What has to come back signed, base64url.
  challenge text not null,
  -- For whom alone it may be used; null where that is what it will tell.
  person_id uuid,
  details jsonb not null,
  expires_at timestamptz(3) not null
);

create index sign_in_challenge_expires_at on sign_in_challenge (expires_at);

create table directory_link (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamptz(3) not null,
  primary key (issuer, subject)
);

create index directory_link_person_id on directory_link (person_id);

create table throttle (
  -- SHA-256 of a login or of an address of the network: neither stands here in clear.
  key bytea primary key check (octet_length(key) = 32),
  tries integer not null,
  last_tried_at timestamptz(3) not null,
  blocked_until timestamptz(3) not null
);

alter table api_token add column signing_key_id text;

-- The security log is read by position, the latest first, from among a nation's reports.
create index journal_security on journal (position) where kind in
  ('security-event', 'person-recorded', 'organisation-recorded', 'key-registered', 'key-withdrawn');
