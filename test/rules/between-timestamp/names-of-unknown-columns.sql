-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT 1 FROM t WHERE ts BETWEEN '2024-01-01' AND '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE created_at BETWEEN '2024-01-01' AND '2024-01-31';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between-timestamp 50
SELECT 1 FROM t WHERE birthday BETWEEN '2024-01-01' AND '2024-01-31';
SELECT 1 FROM t WHERE order_date BETWEEN '2024-01-01' AND '2024-01-31';
