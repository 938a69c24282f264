-- A row of a spreadsheet is known by what it says: mended and sent again in another file, it is not taken twice.

alter table import_row add column content_sha256 bytea check (octet_length(content_sha256) = 32);
create index import_row_content_sha256 on import_row (content_sha256) where content_sha256 is not null;
