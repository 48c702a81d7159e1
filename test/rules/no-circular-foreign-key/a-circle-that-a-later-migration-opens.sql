-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE teams (id bigint PRIMARY KEY, owner_id bigint NOT NULL);
CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams (id));
ALTER TABLE teams ADD CONSTRAINT teams_owner FOREIGN KEY (owner_id) REFERENCES users (id);
-- @file db/migrations/002_open.up.sql
ALTER TABLE teams DROP CONSTRAINT teams_owner;
