-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
  DROP TABLE users;
--^^^^^^^^^^^^^^^^ irreversible-migration 75
  DROP SCHEMA old CASCADE;
--^^^^^^^^^^^^^^^ irreversible-migration 75
-- @file teardown.sql
DROP TABLE users;
