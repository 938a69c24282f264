-- An organisation sees what is approved about its own work: its accreditation, its orders, what inspectors found.

alter table report add column concerned_organisations text[] not null default '{}';

create index report_concerned_organisations on report using gin (concerned_organisations);

-- Written by the program when the report is taken in, as `organisation_key` writes a name; like everything of a report it never
-- changes. Policies of one table are joined by "or": this one adds rows to those that were seen before.
create policy seen_by_concerned on report for select to homeground_reader using (
  type = any ((select seen_for('types_own'))::text[])
  and concerned_organisations @> array[(select organisation_key(current_setting('homeground.organisation', true)))]
  and is_approved(id)
);
