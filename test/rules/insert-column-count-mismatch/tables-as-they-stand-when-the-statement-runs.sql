-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file migrations/0001_init.sql
CREATE TABLE monitor (id INTEGER, name TEXT);
-- @file migrations/0002_copy.sql
CREATE TABLE monitor_new (id INTEGER, name TEXT);
INSERT INTO monitor_new (id, name) SELECT * FROM monitor;
-- @file migrations/0003_more.sql
ALTER TABLE monitor ADD COLUMN url TEXT;
INSERT INTO monitor_new (id, name) SELECT * FROM monitor;
--                                        ^ insert-column-count-mismatch 97
