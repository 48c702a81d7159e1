-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/003_vectors.up.sql
DO $$
BEGIN
  CREATE TABLE IF NOT EXISTS storage.vectors (id text PRIMARY KEY, name text);
  CREATE UNIQUE INDEX IF NOT EXISTS vectors_name_idx ON storage.vectors (name);
  CREATE INDEX buckets_name_idx ON storage.buckets (name);
--^^^^^^^^^^^^ require-concurrent-index-creation 90
  CREATE TABLE storage.buckets_again (id text PRIMARY KEY);
END
$$;
