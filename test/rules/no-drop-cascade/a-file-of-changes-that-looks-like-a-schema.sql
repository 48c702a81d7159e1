-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
ALTER TABLE t ADD a int;
DROP TYPE mood CASCADE;
--             ^^^^^^^ no-drop-cascade 75
