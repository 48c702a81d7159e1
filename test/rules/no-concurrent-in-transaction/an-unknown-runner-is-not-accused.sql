-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_x.sql
CREATE INDEX CONCURRENTLY i ON t (a);
CREATE INDEX CONCURRENTLY j ON t (b);
VACUUM t;
