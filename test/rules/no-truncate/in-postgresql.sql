-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_reset.up.sql
  TRUNCATE app.orders;
--^^^^^^^^^^^^^^^^^^^ no-truncate 75
  truncate table only "Orders", items RESTART IDENTITY;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-truncate 75
DO $$ BEGIN TRUNCATE app.orders; END $$;
--          ^^^^^^^^^^^^^^^^^^^ no-truncate 75
