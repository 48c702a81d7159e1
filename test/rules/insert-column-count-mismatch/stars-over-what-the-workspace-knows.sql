-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE u (x int, y int, z int);
-- @file db/queries/q.sql
INSERT INTO t (a, b) SELECT * FROM u;
--                          ^ insert-column-count-mismatch 97
INSERT INTO t (a, b, c) SELECT * FROM u;
INSERT INTO t (a, b, c, d) SELECT u.*, 1 FROM u;
INSERT INTO t (a) SELECT q.* FROM (SELECT x FROM u) q;
INSERT INTO t (a, b) SELECT * FROM w;
