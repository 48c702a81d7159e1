-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_index.sql
  CREATE INDEX CONCURRENTLY IF NOT EXISTS users_idx ON users (id);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misleading-if-not-exists 85
CREATE INDEX CONCURRENTLY other_idx ON users (id);
CREATE INDEX IF NOT EXISTS third_idx ON users (id);
