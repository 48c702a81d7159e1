-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, deletedAt timestamptz);
-- @file db/queries/q.sql
  DELETE FROM users WHERE id = $1;
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE FROM users WHERE deletedAt IS NOT NULL;
