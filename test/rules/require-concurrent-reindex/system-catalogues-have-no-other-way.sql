-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_bloat.up.sql
REINDEX SYSTEM shop;
