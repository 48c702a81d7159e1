-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE t (id int PRIMARY KEY, moment datetime2, day date);
-- @file db/queries/a.sql
SELECT 1 FROM t WHERE moment BETWEEN '20240101' AND '20240131';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE day BETWEEN '20240101' AND '20240131';
