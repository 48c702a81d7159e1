-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_state.sql
CREATE TABLE t (id int);
START TRANSACTION;
CREATE TEMPORARY TABLE staging (id int);
INSERT INTO t VALUES (1);
DROP TEMPORARY TABLE staging;
COMMIT;
ALTER TABLE t ADD x int;
