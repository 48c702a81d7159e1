-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file q.sql
CREATE TABLE t (a int, "A" int);
INSERT INTO t (a, "A") VALUES (1, 2);
UPDATE t SET tags[1] = 'x', tags[2] = 'y', tags[3] = 'z' WHERE id = 1;
UPDATE t SET place.x = 1, place.y = 2 WHERE id = 1;
UPDATE t SET a = b, b = a WHERE id = 1;
SELECT a, a FROM t;
INSERT INTO t (a, b) SELECT a, a FROM s;
