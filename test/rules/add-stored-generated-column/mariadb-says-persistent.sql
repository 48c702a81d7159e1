-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_area.up.sql
ALTER TABLE items ADD COLUMN area int AS (a * b) PERSISTENT;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
