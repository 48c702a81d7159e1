-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
BEGIN;
COPY jobs (id) FROM STDIN;
1
\.
SELECT net.http_get('https://example.com');
SELECT sleep FROM animals WHERE id = 1;
UPDATE jobs SET state = 'pg_sleep(3)' WHERE id = 7;
COMMIT;
CREATE FUNCTION wait_a_bit() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1); END $$;
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN UPDATE a SET x = 1; COMMIT; PERFORM pg_sleep(1); END $$;
