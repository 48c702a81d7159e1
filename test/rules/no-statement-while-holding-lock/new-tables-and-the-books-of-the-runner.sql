-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_state.sql
BEGIN;
CREATE TABLE fresh (id int);
ALTER TABLE fresh ADD COLUMN b text;
UPDATE orders SET state = 'open';
COMMIT;
BEGIN;
ALTER TABLE users ADD COLUMN state text;
CREATE TABLE states (id int);
INSERT INTO states VALUES (1);
CREATE INDEX states_idx ON states (id);
INSERT INTO schema_migrations VALUES ('002');
SELECT set_config('search_path', '', false);
COMMIT;
