-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
CREATE TABLE t (
  a int,
  b int,
  A int
--^ duplicate-column 95
);
INSERT INTO t (a, b, a) VALUES (1, 2, 3);
--                   ^ duplicate-column 95
UPDATE t SET a = 1, a = 2 WHERE b = 1;
--                  ^ duplicate-column 95
UPDATE t SET a = 1, b = 2 WHERE b = 1;
