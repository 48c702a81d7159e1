-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
-- @file a.sql
SET autocommit = 0;
INSERT INTO a VALUES (1);
COMMIT;
INSERT INTO a VALUES (2);
COMMIT;
-- @file b.sql
START TRANSACTION;
UPDATE a SET x = 1 WHERE id = 1;
COMMIT AND CHAIN;
UPDATE a SET x = 1 WHERE id = 2;
COMMIT;
