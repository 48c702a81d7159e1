-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file a.sql
BEGIN;
INSERT INTO a (id) VALUES (1);
UPDATE b SET x = 1 WHERE id = 1;
COMMIT;
-- @file b.sql
BEGIN;
UPDATE b SET x = 1 WHERE id = 1;
INSERT INTO a (id) VALUES (2);
SELECT x FROM a WHERE id = 1;
COMMIT;
-- @file c.sql
UPDATE c SET x = 1 WHERE id = 1;
UPDATE b SET x = 1 WHERE id = 1;
