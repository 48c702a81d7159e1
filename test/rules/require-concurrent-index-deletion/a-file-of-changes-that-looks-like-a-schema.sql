-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
CREATE INDEX CONCURRENTLY j ON t (a);
  DROP INDEX i;
--^^^^^^^^^^ require-concurrent-index-deletion 75
