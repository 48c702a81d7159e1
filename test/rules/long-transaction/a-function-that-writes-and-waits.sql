-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
CREATE FUNCTION notify_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM http_post('https://example.com', '', 'text/plain');
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  RETURN NEW;
END $$;
