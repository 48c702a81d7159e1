-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- The users
  CREATE TABLE   users (
--^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 50
  id int
);
-- @deployed-as db/migrations/001_init.up.sql
CREATE TABLE users (id int);
