-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
SET autocommit = 0;
SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
COMMIT;
