-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_state.sql
BEGIN;
CREATE TABLE t (id int);
COMMIT;
