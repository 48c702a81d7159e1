-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240102000000_index.sql
-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY i ON t (a);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY i;
-- @file db/migrations/20240103000000_index.sql
-- migrate:up
  CREATE UNIQUE INDEX CONCURRENTLY j
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
    ON t (a);
-- migrate:down
  DROP INDEX CONCURRENTLY j;
--^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
