import { describe, expect, it } from "vitest";
import { nonAdditive } from "./additive.ts";

describe("a migration that an older program can work beside", () => {
  it.each([
    "create table t (id bigint primary key, name text not null); create index t_name on t (name);",
    "alter table report add column remark text;",
    "alter table report add column seen boolean not null default false;",
    "create table t (id int); alter table t add constraint few check (id < 3);",
    "-- drop table report;\n/* rename */ create function f() returns text language sql as $$ select 'drop table x' $$;",
    "create or replace function f() returns trigger language plpgsql as $body$ begin delete from x; end $body$;",
    "comment on table report is 'never drop column, never rename';",
    "alter table report enable row level security; insert into t select 1 from report;",
  ])("%s", (text) => expect(nonAdditive(text)).toEqual([]));
});

describe("one that takes something away, or asks more of what older programs write", () => {
  it.each([
    ["drop table report;", "drops"],
    ["ALTER TABLE report\n  DROP COLUMN document;", "drops"],
    ["alter table report rename column document to text;", "renames"],
    ["alter table report alter column type type varchar(10);", "changes a type"],
    ["alter table report alter type set data type varchar(10);", "changes a type"],
    ["alter table report alter column source_row set not null;", "required"],
    ["alter table report add column author text not null;", "required column"],
    ["alter table report add column a text, add column b text not null, add column c text;", "required column"],
    ["alter table report add constraint few check (length(type) < 3);", "constraint"],
    ["truncate report_state;", "removes rows"],
    ["create table t (id int); delete from another;", "removes rows"],
    ["-- Older versions must not run beside this: they would not fill it.\ncreate table t (id int);", "says so itself"],
  ])("%s", (text, reason) => expect(nonAdditive(text).join()).toContain(reason));
});
