-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
DO $$
BEGIN
  ALTER TABLE items ADD CONSTRAINT c CHECK (n > 0);
--                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-check 90
EXCEPTION WHEN duplicate_object THEN NULL;
END
$$;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE items ADD CONSTRAINT d CHECK (n > 0);
END
$$;
