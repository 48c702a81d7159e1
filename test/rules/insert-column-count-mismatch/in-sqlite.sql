-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
INSERT INTO t (a, b) VALUES (1, 2, 3);
--                           ^^^^^^^ insert-column-count-mismatch 97
INSERT INTO t (a, b) SELECT x FROM u;
--                          ^ insert-column-count-mismatch 97
INSERT INTO t (a, b) VALUES (1, 2);
INSERT INTO t (a, b) SELECT * FROM u;
