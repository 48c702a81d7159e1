-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE MATERIALIZED VIEW emails AS SELECT email FROM users;
CREATE INDEX emails_idx ON emails (email);
-- @file db/migrations/002_index.up.sql
  CREATE UNIQUE INDEX emails_unique_idx ON emails (email);
--^^^^^^^^^^^^^^^^^^^ require-concurrent-index-creation 90
