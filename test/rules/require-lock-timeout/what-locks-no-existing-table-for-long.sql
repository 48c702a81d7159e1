-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (id int);
-- @file db/migrations/002_x.up.sql
CREATE TABLE b (id int, a_id int REFERENCES a (id));
CREATE INDEX ON b (a_id);
COMMENT ON TABLE a IS 'x';
GRANT SELECT ON a TO someone;
-- @file db/migrations/003_x.up.sql
SET SESSION lock_timeout TO '2s';
RESET lock_timeout;
  ALTER TABLE a ADD COLUMN x int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
