-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_a.sql
SET lock_timeout = '5s';
SET lock_timeout = 2000;
SET LOCAL lock_timeout = '500 ms';
SET lock_timeout TO DEFAULT;
RESET lock_timeout;
SET statement_timeout = '1h';
SET app.lock_timeout = '1h';
ALTER TABLE users ADD COLUMN a int;
