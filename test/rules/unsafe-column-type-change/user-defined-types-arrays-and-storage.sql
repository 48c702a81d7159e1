-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN email AS text CHECK (value <> '');
CREATE TABLE t (id int, v varchar, e mood, d email, arr varchar(3)[], n numeric);
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ALTER e TYPE text;
--            ^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER d TYPE text;
ALTER TABLE t ALTER arr TYPE text[];
--            ^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER n TYPE numeric(10,2);
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER v SET STORAGE external, ALTER v SET STATISTICS 100;
