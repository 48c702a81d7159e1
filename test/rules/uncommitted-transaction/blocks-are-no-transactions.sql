-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE a SET x = 1 WHERE id = 1;
END
$$;
DO $$ BEGIN PERFORM 1; END $$;
