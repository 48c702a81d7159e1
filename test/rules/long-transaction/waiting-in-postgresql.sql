-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
  BEGIN;
  SELECT pg_sleep(30);
--^^^^^^^^^^^^^^^^^^^ long-transaction 75
  UPDATE jobs SET state = 1 WHERE id = 7;
  SELECT * FROM dblink('host=other', 'SELECT 1') AS t (x int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  UPDATE jobs SET body = (SELECT content FROM http_get('https://example.com')) WHERE id = 7;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  COPY jobs FROM '/tmp/jobs.csv';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  COPY jobs FROM PROGRAM 'curl https://example.com';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  DO $$ BEGIN PERFORM pg_sleep(1); END $$;
--            ^^^^^^^^^^^^^^^^^^^ long-transaction 75
  COMMIT;
  SELECT pg_sleep(30);
  COPY jobs FROM '/tmp/jobs.csv';
