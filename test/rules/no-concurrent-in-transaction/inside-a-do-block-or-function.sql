-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
DO $$
BEGIN
  CREATE INDEX CONCURRENTLY i ON t (a);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
END
$$;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'VACUUM t';
--         ^^^^^^^^ no-concurrent-in-transaction 97
END
$$;
