-- Where somebody found that the clock was wrong: times of journal entries up to there bind no later entry.

create table clock_correction (
  position bigint primary key references journal (position),
  accepted_at timestamptz(3) not null,
  actor text not null,
  reason text not null
);

create trigger clock_correction_append_only before update or delete on clock_correction
  for each row execute function refuse_change();
create trigger clock_correction_no_truncate before truncate on clock_correction
  for each statement execute function refuse_change();
