-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
-- @file db/migrations/001_init.down.sql
-- to be written
-- @file db/migrations/002_x.up.sql
UPDATE users SET id = 1 WHERE id = 2;
-- @file db/migrations/002_x.down.sql
-- Nothing to undo.
