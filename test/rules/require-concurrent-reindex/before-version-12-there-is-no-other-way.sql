-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "11"}}
-- @file db/migrations/002_bloat.up.sql
REINDEX TABLE orders;
