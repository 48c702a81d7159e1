-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE events (body text);
-- @file db/migrations/002_drop.up.sql
DROP TABLE events;
