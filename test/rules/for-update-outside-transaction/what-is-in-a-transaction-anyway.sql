-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file a.sql
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM accounts WHERE id = 1 FOR UPDATE;
END $$;
UPDATE jobs SET state = 1 WHERE id = (SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id;
WITH next AS (SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE) DELETE FROM jobs USING next WHERE jobs.id = next.id;
SELECT 1 FROM accounts WHERE id = 1 FOR SHARE;
-- @file queries.sql
-- name: LockAccount :one
SELECT * FROM accounts WHERE id = $1 FOR UPDATE;
