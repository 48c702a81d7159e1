-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.sales (day date NOT NULL, total int) PARTITION BY RANGE (day);
CREATE TABLE app.sales_2024 (day date NOT NULL, total int CHECK (total > 0));
-- @file db/migrations/002_attach.up.sql
ALTER TABLE app.sales ATTACH PARTITION app.sales_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-without-check 75
ALTER TABLE elsewhere ATTACH PARTITION somewhere DEFAULT;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-without-check 75
