-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_drop.up.sql
DROP OWNED BY joe CASCADE;
--                ^^^^^^^ no-drop-cascade 75
DROP OWNED BY jim;
