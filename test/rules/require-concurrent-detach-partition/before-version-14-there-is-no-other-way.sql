-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "13"}}
-- @file db/migrations/002_old.up.sql
ALTER TABLE sales DETACH PARTITION sales_2019;
