-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE sales_2024 (day date NOT NULL);
ALTER TABLE sales_2024 ADD CONSTRAINT c CHECK (day >= '2024-01-01' AND day < '2025-01-01') NOT VALID;
-- @file db/migrations/002_attach.up.sql
ALTER TABLE sales ATTACH PARTITION sales_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-without-check 75
