-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_state.sql
START TRANSACTION;
INSERT INTO states VALUES (1);
  CREATE TABLE t (id int);
--^^^^^^^^^^^^^^^^^^^^^^^ mysql-implicit-commit 95
ALTER TABLE t ADD x int;
COMMIT;
BEGIN;
  TRUNCATE TABLE states;
--^^^^^^^^^^^^^^^^^^^^^ mysql-implicit-commit 95
ROLLBACK;
