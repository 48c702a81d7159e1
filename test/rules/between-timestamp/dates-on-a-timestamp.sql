-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, moment timestamptz, day date, plain timestamp, label text);
-- @file db/queries/a.sql
SELECT 1 FROM t WHERE moment BETWEEN '2024-01-01' AND '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE t.plain BETWEEN '2024-01-01' AND '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE moment BETWEEN DATE '2024-01-01' AND DATE '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE moment NOT BETWEEN '2024-01-01' AND '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE day BETWEEN '2024-01-01' AND '2024-01-31';
SELECT 1 FROM t WHERE label BETWEEN '2024-01-01' AND '2024-01-31';
SELECT 1 FROM t WHERE moment::date BETWEEN '2024-01-01' AND '2024-01-31';
SELECT 1 FROM t WHERE moment BETWEEN '2024-01-01' AND '2024-01-31 23:59:59';
SELECT 1 FROM t WHERE moment BETWEEN $1 AND $2;
SELECT 1 FROM t WHERE id BETWEEN 1 AND 2;
SELECT 1 FROM t WHERE moment >= '2024-01-01' AND moment < '2024-02-01';
SELECT 1 FROM t x WHERE x.moment BETWEEN '2024-01-01' AND '2024-01-31' OR x.id = 1;
--                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
