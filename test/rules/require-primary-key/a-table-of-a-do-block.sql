-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file setup.sql
DO $$
BEGIN
  CREATE TABLE IF NOT EXISTS events (body text);
--                           ^^^^^^ require-primary-key 90
END
$$;
