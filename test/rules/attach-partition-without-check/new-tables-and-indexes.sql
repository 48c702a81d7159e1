-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date NOT NULL) PARTITION BY RANGE (day);
-- @file db/migrations/002_attach.up.sql
CREATE TABLE sales_2024 (LIKE sales INCLUDING ALL);
ALTER TABLE sales ATTACH PARTITION sales_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER INDEX sales_idx ATTACH PARTITION sales_2024_idx;
-- @file db/migrations/002_attach.down.sql
ALTER TABLE sales ATTACH PARTITION elsewhere DEFAULT;
