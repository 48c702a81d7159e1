-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file jobs.sql
DO $$
BEGIN
  UPDATE users SET a = 1 WHERE id = 1;
  PERFORM pg_sleep(10);
--^^^^^^^^^^^^^^^^^^^^ long-transaction 75
END $$;
DO $$
BEGIN
  LOOP
    UPDATE users SET a = 1 WHERE id IN (SELECT id FROM users WHERE a IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
    COMMIT;
    PERFORM pg_sleep(0.1);
  END LOOP;
END $$;
DO $$
BEGIN
  PERFORM pg_sleep(10);
END $$;
