-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT 1 FROM t1 a JOIN t2 a ON a.id = a.x;
--                         ^ duplicate-table-alias 95
SELECT 1 FROM t1 JOIN t1 ON t1.id = t1.x;
--                    ^^ duplicate-table-alias 95
SELECT 1 FROM t1 a JOIN t2 b ON a.id = b.x;
SELECT 1 FROM db1.t JOIN db2.t ON 1 = 1;
SELECT 1 FROM t a WHERE a.id IN (SELECT a.id FROM u a);
SELECT 1 FROM t1 a JOIN t2 A ON a.id = a.x;
--                         ^ duplicate-table-alias 95
