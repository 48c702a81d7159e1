-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
  CREATE TABLE users (id bigint);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as db/migrations/001_init.up.sql
CREATE TABLE users (id int);
