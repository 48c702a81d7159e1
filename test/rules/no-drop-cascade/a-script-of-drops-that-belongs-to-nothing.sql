-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
DROP TABLE orders CASCADE;
--                ^^^^^^^ no-drop-cascade 75
-- @file teardown.sql
DROP TABLE orders CASCADE;
