-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id serial PRIMARY KEY);
CREATE TABLE teams (id bigserial PRIMARY KEY);
CREATE TABLE posts (
  id bigserial PRIMARY KEY,
  user_id int REFERENCES users (id),
  team_id bigint REFERENCES teams (id),
  other_id int REFERENCES teams (id)
--^^^^^^^^ fk-type-mismatch 90
);
