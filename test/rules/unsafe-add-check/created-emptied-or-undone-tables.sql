-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint PRIMARY KEY, n int);
ALTER TABLE items ADD CHECK (n > 0);
-- @file db/migrations/002_x.up.sql
CREATE TABLE others (n int, CHECK (n > 0));
ALTER TABLE others ADD CONSTRAINT a CHECK (n < 9), ADD COLUMN m int CHECK (m > 0);
TRUNCATE items;
ALTER TABLE items ADD CONSTRAINT n_small CHECK (n < 10);
CREATE TEMPORARY TABLE t AS SELECT 1 AS a;
ALTER TABLE t ADD CHECK (a > 0);
-- @file db/migrations/002_x.down.sql
ALTER TABLE items ADD CHECK (n < 10);
