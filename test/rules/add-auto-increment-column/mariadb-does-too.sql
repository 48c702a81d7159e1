-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_id.up.sql
ALTER TABLE logs ADD id SERIAL;
--                   ^^^^^^^^^ add-auto-increment-column 90
