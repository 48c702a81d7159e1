-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, hours float);
-- @file db/migrations/002_exact.up.sql
ALTER TABLE t ALTER COLUMN hours TYPE numeric(9,2);
-- @file queries/a.sql
SELECT hours::float FROM t;
