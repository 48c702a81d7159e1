-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS users_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_idx ON users (id);
  CREATE INDEX CONCURRENTLY IF NOT EXISTS other_idx ON users (id);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misleading-if-not-exists 85
