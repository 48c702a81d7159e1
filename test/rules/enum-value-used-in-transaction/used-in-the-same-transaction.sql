-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TYPE state AS ENUM ('open');
CREATE TABLE jobs (id int, state state);
-- @file db/migrations/002_paused.sql
BEGIN;
ALTER TYPE state ADD VALUE 'paused';
ALTER TYPE app.state ADD VALUE IF NOT EXISTS 'gone' AFTER 'paused';
UPDATE jobs SET state = 'paused' WHERE id = 1;
--                      ^^^^^^^^ enum-value-used-in-transaction 85
ALTER TABLE jobs ALTER COLUMN state SET DEFAULT 'gone';
--                                              ^^^^^^ enum-value-used-in-transaction 85
COMMIT;
