-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/purge.sql
  DELETE FROM logs WHERE NULL IS NULL;
--^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM logs WHERE NULL IS NOT NULL;
  DELETE FROM logs WHERE true IS NOT FALSE;
--^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM logs WHERE level IS NULL;
  DELETE FROM logs WHERE false IS UNKNOWN;
