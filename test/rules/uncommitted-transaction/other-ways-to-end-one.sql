-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
BEGIN; UPDATE a SET x = 1 WHERE id = 1; END;
BEGIN; UPDATE a SET x = 1 WHERE id = 1; ABORT;
BEGIN; UPDATE a SET x = 1 WHERE id = 1; PREPARE TRANSACTION 'x';
BEGIN; UPDATE a SET x = 1 WHERE id = 1; COMMIT AND CHAIN; UPDATE a SET x = 2 WHERE id = 1; COMMIT;
