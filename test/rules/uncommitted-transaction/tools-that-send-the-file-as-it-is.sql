-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file db/migrations/000001_a.up.sql
  BEGIN;
--^^^^^ uncommitted-transaction 90
  CREATE TABLE a (id int);
-- @file db/migrations/000001_a.down.sql
BEGIN;
DROP TABLE a;
COMMIT;
