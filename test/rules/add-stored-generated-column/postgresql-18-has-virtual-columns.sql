-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "18"}}
-- @file db/migrations/002_area.up.sql
ALTER TABLE items ADD COLUMN area int GENERATED ALWAYS AS (a * b) STORED;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
ALTER TABLE items ADD COLUMN half int GENERATED ALWAYS AS (a / 2) VIRTUAL;
