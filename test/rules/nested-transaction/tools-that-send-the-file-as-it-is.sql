-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file db/migrations/000001_a.up.sql
BEGIN;
CREATE TABLE a (id int);
CREATE TABLE b (id int);
COMMIT;
-- @file db/migrations/000001_a.down.sql
BEGIN;
DROP TABLE b;
DROP TABLE a;
COMMIT;
