-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_drop.up.sql
  DROP DATABASE prod;
--^^^^^^^^^^^^^^^^^^ no-drop-database 95
  drop database if exists "Shop" WITH (FORCE);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-database 95
CREATE DATABASE scratch;
DROP DATABASE scratch;
SELECT 'DROP DATABASE prod';
-- @file db/migrations/002_drop.down.sql
DROP DATABASE later;
