-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);
ALTER TABLE users DROP COLUMN email;
-- @file db/migrations/001_init.down.sql
ALTER TABLE users DROP COLUMN id;
