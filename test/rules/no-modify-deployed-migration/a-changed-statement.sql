-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
  CREATE TABLE orders (id bigint);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as db/migrations/001_init.up.sql
CREATE TABLE users (id int);
  CREATE TABLE orders (id int);
