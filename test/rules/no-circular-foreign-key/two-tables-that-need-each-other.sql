-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE teams (id bigint PRIMARY KEY, owner_id bigint NOT NULL);
CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams (id));
ALTER TABLE teams ADD FOREIGN KEY (owner_id) REFERENCES users (id);
--                                 ^^^^^^^^ no-circular-foreign-key 90
