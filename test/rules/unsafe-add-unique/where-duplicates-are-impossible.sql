-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, org int);
CREATE UNIQUE INDEX users_org ON users (org);
-- @file db/migrations/002_x.up.sql
CREATE UNIQUE INDEX a ON users (org, id);
CREATE UNIQUE INDEX b ON users (email) WHERE org IS NULL;
DROP INDEX users_org;
CREATE UNIQUE INDEX users_org ON users (org);
ALTER TABLE users ADD COLUMN code text;
CREATE UNIQUE INDEX c ON users (code);
