-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.users (id bigint PRIMARY KEY, email text, name text);
CREATE INDEX users_email_idx ON app.users (email);
CREATE INDEX users_name_idx ON app.users (name);
-- @file db/migrations/002_drop.up.sql
  DROP INDEX app.users_email_idx;
--^^^^^^^^^^ require-concurrent-index-deletion 75
  DROP /* slow */ INDEX IF EXISTS app."users_name_idx";
--^^^^^^^^^^^^^^^^^^^^^ require-concurrent-index-deletion 75
  drop index nobody_knows_it_idx, nor_this_one_idx;
--^^^^^^^^^^ require-concurrent-index-deletion 75
